// Sockets that write down what goes through them.

import { release, type } from 'node:os';
import { hostByteOrder } from '../codec/byte-order.ts';
import { encodeHex } from '../codec/capture/hex.ts';
import { isNetlinkError } from '../codec/errors.ts';
import type { IncomingDatagram } from '../exchange/datagram.ts';
import type { Readiness, Transport, TransportFactory, TransportOptions } from '../socket/transport.ts';
import {
  FORMAT,
  type RecordedEvent,
  type RecordedFailure,
  type RecordedOpen,
  type Recording,
  VERSION,
} from './recording.ts';

/** Options of {@link record}. */
export interface RecordOptions {
  /** Where the recording is made; by default the name and release of this machine's kernel. */
  readonly kernel?: string;
}

/** What {@link record} gives. */
export interface Recorder {
  /** What the client is to be opened with. */
  readonly transport: TransportFactory;
  /** What has happened so far, a copy. */
  recording(): Recording;
}

/**
 * Writes down what goes through the sockets of a factory, the kernel's or a fake one's, to {@link replay} it.
 *
 * A recording holds whatever the kernel answered: names and addresses of the machine, keys where they are asked for. Look
 * at it before you hand it on.
 *
 * @example
 * ```ts
 * import { FakeKernel, record } from 'nlmsg/testing';
 *
 * const recorder = record(new FakeKernel().transport, { kernel: 'a fake one' });
 * const options = { protocol: 0, groups: [], receiveBuffer: undefined, allNamespaces: false, credentials: false };
 * recorder.transport(options).close();
 * console.log(recorder.recording().events.map(({ event }) => event)); // [ 'open', 'close' ]
 * ```
 */
export function record(factory: TransportFactory, options: RecordOptions = {}): Recorder {
  const { kernel = `${type()} ${release()}` } = options;
  const events: RecordedEvent[] = [];
  let opened = 0;
  return {
    transport: (wanted) => open(factory, wanted, opened++, events),
    recording: () => ({ format: FORMAT, version: VERSION, kernel, byteOrder: hostByteOrder, events: [...events] }),
  };
}

function open(
  factory: TransportFactory,
  options: TransportOptions,
  transport: number,
  events: RecordedEvent[],
): Transport {
  const { protocol, groups, receiveBuffer, allNamespaces, credentials } = options;
  const note = (result: RecordedOpen['result']): void => {
    events.push({
      event: 'open',
      transport,
      protocol,
      groups: [...groups],
      ...(receiveBuffer === undefined ? {} : { receiveBuffer }),
      allNamespaces,
      credentials,
      result,
    });
  };
  try {
    const inner = factory(options);
    note({ portId: inner.portId, receiveBuffer: inner.receiveBuffer });
    return new RecordingTransport(inner, transport, events);
  } catch (error) {
    // What nobody expects to happen again is not for a recording.
    if (isNetlinkError(error)) note(failureOf(error));
    throw error;
  }
}

function failureOf(error: Error & { code: string; errno?: unknown; syscall?: unknown }): RecordedFailure {
  const { code, message, errno, syscall } = error;
  return {
    code,
    message,
    ...(typeof errno === 'number' ? { errno } : {}),
    ...(typeof syscall === 'string' ? { syscall } : {}),
  };
}

/** A transport that notes what another one does. */
class RecordingTransport implements Transport {
  readonly #inner: Transport;
  readonly #number: number;
  readonly #events: RecordedEvent[];
  #outgoing: Uint8Array = new Uint8Array(0);

  constructor(inner: Transport, number: number, events: RecordedEvent[]) {
    this.#inner = inner;
    this.#number = number;
    this.#events = events;
  }

  get protocol(): number {
    return this.#inner.protocol;
  }

  get portId(): number {
    return this.#inner.portId;
  }

  get closed(): boolean {
    return this.#inner.closed;
  }

  get descriptor(): number {
    return this.#inner.descriptor;
  }

  get receiveBuffer(): number {
    return this.#inner.receiveBuffer;
  }

  get incoming(): IncomingDatagram {
    return this.#inner.incoming;
  }

  get dropped(): number {
    const count = this.#inner.dropped;
    this.#events.push({ event: 'dropped', transport: this.#number, count });
    return count;
  }

  outgoing(length: number): Uint8Array {
    this.#outgoing = this.#inner.outgoing(length);
    return this.#outgoing;
  }

  send(length: number): number {
    const bytes = encodeHex(this.#outgoing.subarray(0, length));
    const result = this.#inner.send(length);
    this.#events.push({ event: 'send', transport: this.#number, bytes, result });
    return result;
  }

  receive(): number {
    const result = this.#inner.receive();
    if (result > 0) this.#events.push({ event: 'receive', transport: this.#number, ...arrival(this.#inner.incoming) });
    if (result < 0) this.#events.push({ event: 'receive-failure', transport: this.#number, result });
    return result;
  }

  wait(milliseconds: number): boolean {
    return this.#inner.wait(milliseconds);
  }

  watch(callback: () => void): Readiness {
    return this.#inner.watch(callback);
  }

  join(group: number): number {
    const result = this.#inner.join(group);
    this.#events.push({ event: 'join', transport: this.#number, group, result });
    return result;
  }

  leave(group: number): number {
    const result = this.#inner.leave(group);
    this.#events.push({ event: 'leave', transport: this.#number, group, result });
    return result;
  }

  close(): void {
    if (!this.#inner.closed) this.#events.push({ event: 'close', transport: this.#number });
    this.#inner.close();
  }
}

function arrival(incoming: IncomingDatagram) {
  const { bytes, length, senderPortId, group, truncated, nsid, credentials } = incoming;
  return {
    bytes: encodeHex(bytes.subarray(0, length)),
    senderPortId,
    group,
    truncated,
    ...(nsid === undefined ? {} : { nsid }),
    ...(credentials === undefined ? {} : { credentials: { ...credentials } }),
  };
}
