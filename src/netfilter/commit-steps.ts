// The steps of a commit, for both drivers: whoever runs them waits for each request that they yield, which is given when
// nothing is left to receive, or very much is.

import { NLM_F_ACK, NLM_F_REQUEST, NLMSG_NOOP } from '../codec/constants.ts';
import type { Connection } from '../client/connection.ts';
import { prepareRaw } from '../client/request.ts';
import { ClosedError } from '../exchange/errors.ts';
import type { CommitProof } from '../exchange/nfnetlink-batch.ts';
import type { Pending } from '../exchange/pending.ts';
import { monotonic } from '../ffi/clock.ts';
import type { BatchCall } from './batch-call.ts';
import { BatchNotSentError } from './batch-errors.ts';
import { BatchFlight, type Committed } from './batch-flight.ts';

/** What the kernel behind a connection proves a commit by. */
const proofs = new WeakMap<Connection, CommitProof>();

const FENCE = prepareRaw('commit a batch', { type: NLMSG_NOOP }, NLM_F_REQUEST | NLM_F_ACK);
/** The most bytes of the receive buffer that an acknowledgement takes, in the kernel's accounting: 960 on 6.18. */
const ROOM_FOR_AN_ACK = 1_280;

/** What is waited for; its outcome comes with an answer, by {@link Pending.deadline} or by being given up. */
export type Steps<T> = Generator<Pending, T, undefined>;

/** Commits a batch. @throws As {@link commitBatch}. */
export function* commitSteps(connection: Connection, call: BatchCall): Steps<Committed> {
  const { timeout, signal } = call.options;
  const deadline = monotonic() + timeout;
  if (call.requests.length === 0) {
    yield* probeSteps(connection, call, deadline);
    return { replies: [], generation: undefined };
  }
  const proof = proofs.get(connection) ?? (yield* probeSteps(connection, { ...call, requests: [] }, deadline));
  signal?.throwIfAborted();
  if (proof === 'requests') checkRoom(connection, call);
  const flight = new BatchFlight(connection, call, proof);
  const { batch } = flight;
  try {
    flight.send();
    batch.end.deadline = deadline;
    yield* endSteps(connection, batch.end);
    if (batch.verdict.kind === 'refused') receiveRest(connection, call);
    return flight.conclude();
  } finally {
    connection.withdraw(batch.pending);
  }
}

/**
 * Sends an empty batch, which changes nothing, to learn whether BATCH_END is acknowledged. What is sent after it is
 * answered after it: by then an acknowledgement has come, or there is none.
 */
function* probeSteps(connection: Connection, call: BatchCall, deadline: number): Steps<CommitProof> {
  const { exchange } = connection;
  const flight = new BatchFlight(connection, call, 'end');
  const { batch } = flight;
  let fence: Pending | undefined;
  try {
    flight.send();
    fence = exchange.request(FENCE.type, FENCE.flags, () => undefined);
    connection.sendOne(FENCE, fence);
    fence.deadline = deadline;
    yield* endSteps(connection, fence);
    const { verdict } = batch;
    if (verdict.kind === 'refused') throw flight.refusal(verdict.refusals);
    if (verdict.kind !== 'committed') checkAnswered(call, fence);
    const proof = verdict.kind === 'committed' ? 'end' : 'requests';
    proofs.set(connection, proof);
    return proof;
  } finally {
    connection.withdraw([...batch.pending, ...(fence ? [fence] : [])]);
  }
}

function* endSteps(connection: Connection, pending: Pending): Steps<void> {
  while (!connection.receiveFor(pending)) yield pending;
}

/** Receives what waits: the kernel's refusals come in one go, with acknowledgements among them. */
function receiveRest(connection: Connection, { requests }: BatchCall): void {
  for (let i = 0; i <= 2 * requests.length; i++) {
    if (connection.transport.closed || !connection.receiveOne()) return;
  }
}

/** @throws Where nothing is known of the empty batch, so that nothing would be known of the batch. */
function checkAnswered({ action, options }: BatchCall, { outcome }: Pending): void {
  if (outcome?.kind !== 'unknown') return;
  const { reason, cause } = outcome;
  if (reason === 'aborted') options.signal?.throwIfAborted();
  if (reason === 'closed') throw new ClosedError(action, 'the client is closed', { cause });
  const state = reason === 'deadline' ? 'in time' : 'so that it could be understood';
  throw new BatchNotSentError(action, `the kernel did not answer an empty batch ${state}`);
}

/** @throws BatchNotSentError where acknowledgements that are needed would not fit into the receive buffer. */
function checkRoom({ transport }: Connection, { action, requests }: BatchCall): void {
  const needed = requests.length * ROOM_FOR_AN_ACK;
  const { receiveBuffer } = transport;
  if (needed <= receiveBuffer) return;
  const most = Math.floor(receiveBuffer / ROOM_FOR_AN_ACK);
  throw new BatchNotSentError(
    action,
    `this kernel acknowledges each request, and the receive buffer of ${receiveBuffer} bytes has room for ${most}: ` +
      `open the client with a receiveBuffer of ${Math.ceil(needed / 2)} or more`,
  );
}
