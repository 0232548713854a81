// A recording as a kernel that answers the same requests the same way.

import { hostByteOrder } from '../codec/byte-order.ts';
import { NetlinkError } from '../codec/errors.ts';
import { SystemError } from '../ffi/system-error.ts';
import type { TransportFactory, TransportOptions } from '../socket/transport.ts';
import { type RecordedFailure, type RecordedOpen, type Recording } from './recording.ts';
import { RecordingError, ReplayError } from './recording-errors.ts';
import { checkRecording } from './recording-text.ts';
import { ReplayScript } from './replay-script.ts';
import { ReplayTransport } from './replay-transport.ts';

/**
 * Answers as it was recorded, as long as the program does what it did then.
 *
 * Requests are compared byte by byte, but for sequence numbers and port ids; those of the answers become those of the
 * requests that are made now. A datagram comes as soon as everything that was sent before it in the recording has been
 * sent, on whichever socket, and then at once. Sockets are those of the recording that were opened with the same options,
 * in order. Closing a socket early is allowed.
 *
 * @param recording - Copied.
 * @returns What the client is to be opened with, once. It throws ReplayError where other sockets are opened; its
 *   transports throw it, and go on throwing it, where something else is sent, joined or left.
 * @throws RecordingError where it is no recording, or one of a machine of the other byte order.
 *
 * @example
 * ```ts
 * import { NetlinkClient } from 'nlmsg';
 * import { FakeKernel, record, replay } from 'nlmsg/testing';
 *
 * const kernel = new FakeKernel();
 * kernel.handle(20, (request, reply) => reply.data({ type: 20, payload: request.payload }));
 *
 * // The same program, first with what is recorded, then with the recording.
 * async function program(client: NetlinkClient): Promise<number> {
 *   const { messages } = await client.request({ type: 20, payload: Uint8Array.of(7) });
 *   client.close();
 *   return messages[0]!.payload[0]!;
 * }
 * const recorder = record(kernel.transport);
 * console.log(await program(NetlinkClient.open({ protocol: 31, transport: recorder.transport }))); // 7
 * const transport = replay(recorder.recording());
 * console.log(await program(NetlinkClient.open({ protocol: 31, transport }))); // 7
 * ```
 */
export function replay(recording: Recording): TransportFactory {
  const { byteOrder, events } = checkRecording(recording);
  if (byteOrder !== hostByteOrder) {
    throw new RecordingError('byteOrder', `it is ${byteOrder}-endian, and this machine is ${hostByteOrder}-endian`);
  }
  const script = new ReplayScript(events);
  return (options) => open(script, options);
}

function open(script: ReplayScript, options: TransportOptions): ReplayTransport {
  const { event, same } = script.open(options);
  const action = 'replay an open';
  if (event === undefined) throw new ReplayError(action, 'the recording has no other socket', undefined);
  if (!same) {
    const state = `the recording has no other socket with ${optionsText(options)}; next is one with ${optionsText(event)}`;
    throw new ReplayError(action, state, event.place);
  }
  const { result } = event;
  if ('code' in result) throw failureOf(result);
  return new ReplayTransport(script, event, result);
}

function failureOf({ code, message, errno, syscall }: RecordedFailure): NetlinkError {
  if (errno === undefined || syscall === undefined) return new NetlinkError(code, message);
  const error = new SystemError('open a recorded socket', syscall, errno);
  error.message = message;
  return error;
}

function optionsText(options: TransportOptions | RecordedOpen): string {
  const { protocol, groups, receiveBuffer = null, allNamespaces, credentials } = options;
  return JSON.stringify({ protocol, groups, receiveBuffer, allNamespaces, credentials });
}
