// From what happened to the error that a caller gets.

import { isNetlinkError, type NetlinkError } from '../codec/errors.ts';
import { encodeMessage } from '../codec/message.ts';
import { protocolName } from '../codec/names.ts';
import { ClosedError, NotSentError, OutcomeUnknownError, ProtocolError } from '../exchange/errors.ts';
import { KernelError } from '../exchange/kernel-error.ts';
import type { Outcome, Pending } from '../exchange/pending.ts';
import { profileOf } from '../exchange/profile.ts';
import { sendFailure } from '../socket/send-failure.ts';
import type { Transport } from '../socket/transport.ts';
import type { Prepared } from './request.ts';

/** Why nothing was sent. */
export function notSent(action: string, transport: Transport, length: number, result: number): NetlinkError {
  const { descriptor, protocol } = transport;
  return sendFailure(`${action}: send ${length} bytes on descriptor ${descriptor}`, result, {
    limit: () => 'it is more than the send buffer may hold; with CAP_NET_ADMIN that is no limit',
    protocol: () => protocolName(protocol) ?? `netlink protocol ${protocol}`,
  });
}

/** The error of a request that has an outcome; undefined where it was done and its data can be used. */
export function failureOf(request: Prepared<unknown>, pending: Pending, transport: Transport): Error | undefined {
  const outcome = pending.outcome!;
  if (outcome.kind === 'done') return faultOf(request, pending);
  if (outcome.kind === 'not sent') return unsentFailure(request.action, outcome);
  if (outcome.kind === 'unknown') return unknownFailure(request.action, pending.sequence, outcome);
  const { action, type, flags, payload, schema } = request;
  const { sequence } = pending;
  const { capability } = profileOf(transport.protocol);
  return new KernelError({
    action,
    error: outcome.error,
    extendedAck: outcome.extendedAck,
    request: encodeMessage({ type, flags, sequence, portId: transport.portId, payload }),
    sequence,
    type,
    ...(schema && { schema }),
    ...(capability !== undefined && { capability }),
  });
}

/** The error of an answer that could not be taken; undefined where all of it could. */
export function faultOf({ action }: Prepared<unknown>, { fault, sequence, outcome }: Pending): Error | undefined {
  if (fault === undefined) return undefined;
  if (!isNetlinkError(fault) || fault.code !== 'ERR_NETLINK_DECODE') return fault as Error | undefined;
  const done = outcome?.kind === 'done' ? ('done' as const) : undefined;
  return new ProtocolError(action, `the answer: ${fault.message}`, { sequence, outcome: done, cause: fault });
}

/** Of one that was taken back. The same as where it had been given up before anything was done for it. */
function unsentFailure(action: string, { reason, cause }: Outcome & { kind: 'not sent' }): Error {
  if (reason === 'aborted') return cause as Error; // the signal's reason, as it is
  const options = cause === undefined ? {} : { cause };
  if (reason === 'closed') return new ClosedError(action, 'the socket was closed before it was sent', options);
  return new NotSentError(action, { reason, ...options });
}

function unknownFailure(action: string, sequence: number, outcome: Outcome & { kind: 'unknown' }): OutcomeUnknownError {
  const { reason, cause } = outcome;
  return new OutcomeUnknownError(action, { reason, sequence, ...(cause !== undefined && { cause }) });
}
