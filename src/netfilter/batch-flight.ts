// A batch on its way: sent in one datagram, its answers collected, and what became of it.

import { NLM_F_ACK } from '../codec/constants.ts';
import { encodeMessage } from '../codec/message.ts';
import { getU16 } from '../codec/integers.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import type { Connection } from '../client/connection.ts';
import { faultOf } from '../client/failure.ts';
import { publishOutcome } from '../client/outcomes.ts';
import type { Prepared } from '../client/request.ts';
import { type AnyReply, replyTo } from '../client/reply.ts';
import { OutcomeUnknownError, ProtocolError } from '../exchange/errors.ts';
import { KernelError, type Refusal } from '../exchange/kernel-error.ts';
import { type BatchRefusal, type CommitProof, flagsInBatch, NfnetlinkBatch } from '../exchange/nfnetlink-batch.ts';
import type { Take } from '../exchange/pending.ts';
import { profileOf } from '../exchange/profile.ts';
import { type BatchCall, nameOf } from './batch-call.ts';
import { BatchRefusedError } from './batch-errors.ts';
import { generationOf, isGeneration } from './generation.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';

/** What came of a batch that was committed. */
export interface Committed {
  readonly replies: readonly AnyReply[];
  readonly generation: number | undefined;
}

/** One batch that is being sent. */
export class BatchFlight {
  readonly batch: NfnetlinkBatch;
  readonly #connection: Connection;
  readonly #call: BatchCall;
  /** The requests as they are sent. */
  readonly #requests: readonly Prepared<unknown>[];
  readonly #values: unknown[][];
  #generation: number | undefined;

  constructor(connection: Connection, call: BatchCall, proof: CommitProof) {
    this.#connection = connection;
    this.#call = call;
    this.#requests = call.requests.map((request, index) => ({
      ...request,
      flags: flagsInBatch(request.flags, index, proof),
    }));
    this.#values = call.requests.map(() => []);
    const parts = this.#requests.map(({ type, flags }, index) => ({ type, flags, take: this.#taker(index) }));
    this.batch = new NfnetlinkBatch(connection.exchange, proof, parts);
  }

  /** Sends all of it. @throws SystemError where nothing was sent. */
  send(): void {
    const { begin, end } = this.#call;
    const acknowledged = { ...end, flags: end.flags | NLM_F_ACK };
    this.#connection.send([begin, ...this.#requests, acknowledged], this.batch.pending);
  }

  /** What came of it, once it has ended. @throws BatchRefusedError; OutcomeUnknownError; ProtocolError, what decoding throws. */
  conclude(): Committed {
    const { verdict } = this.batch;
    let failure: Error | undefined;
    if (verdict.kind === 'refused') failure = this.refusal(verdict.refusals);
    else if (verdict.kind === 'unknown') failure = this.#unknown(verdict);
    else failure = this.#missing();
    const { begin } = this.batch;
    begin.outcome =
      verdict.kind === 'refused'
        ? { kind: 'refused', error: verdict.refusals[0]!.error, extendedAck: verdict.refusals[0]!.extendedAck }
        : verdict.kind === 'committed'
          ? { kind: 'done', extendedAck: undefined }
          : verdict;
    publishOutcome(this.#connection.transport, this.#call.begin, begin, failure);
    if (failure !== undefined) throw failure;
    const replies = this.batch.requests.map(({ outcome }, index) =>
      replyTo(this.#requests[index]!, this.#values[index]!, outcome?.kind === 'done' ? outcome.extendedAck : undefined),
    );
    return { replies, generation: this.#generation };
  }

  /** The error of a batch that was refused. */
  refusal(refusals: readonly BatchRefusal[]): BatchRefusedError {
    // In their order: of the batch as a whole first.
    const sorted = [...refusals].sort((a, b) => (a.index ?? -1) - (b.index ?? -1));
    const several = sorted.length > 1 ? `, of which ${sorted.length} are refused` : '';
    const details = sorted.map((refusal) => this.#detail(refusal, several));
    return new BatchRefusedError(
      details[0]!,
      details.map((detail, i) => ({ index: sorted[i]!.index, error: new KernelError(detail) })),
    );
  }

  #detail({ index, error, extendedAck }: BatchRefusal, several: string): Refusal {
    const { transport } = this.#connection;
    const request = index === undefined ? this.#call.begin : this.#requests[index]!;
    const { sequence } = index === undefined ? this.batch.begin : this.batch.requests[index]!;
    const { type, flags, payload, schema } = request;
    const { capability } = profileOf(transport.protocol);
    const which = index === undefined ? '' : `: request ${index} (${nameOf(request)})`;
    return {
      action: `${this.#call.action}${several}${which}`,
      error,
      extendedAck,
      request: encodeMessage({ type, flags, sequence, portId: transport.portId, payload }),
      sequence,
      type,
      ...(schema && { schema }),
      ...(capability !== undefined && { capability }),
    };
  }

  #unknown({ reason, cause }: Extract<NfnetlinkBatch['verdict'], { kind: 'unknown' }>): OutcomeUnknownError {
    const { sequence } = this.batch.end;
    return new OutcomeUnknownError(this.#call.action, { reason, sequence, ...(cause !== undefined && { cause }) });
  }

  /** The error of a batch that was committed, but whose replies are not all there. */
  #missing(): Error | undefined {
    const { requests, endangered } = this.batch;
    for (const [index, pending] of requests.entries()) {
      const { action } = this.#call;
      const { sequence, outcome, echoes } = pending;
      const isLost = echoes && (endangered || outcome?.kind === 'unknown');
      pending.outcome = outcome?.kind === 'done' ? outcome : { kind: 'done', extendedAck: undefined };
      const state = `it is committed, but of the reply to request ${index} (${nameOf(this.#requests[index]!)}) a part is lost`;
      if (isLost) return new ProtocolError(action, state, { sequence, outcome: 'done' });
      const fault = faultOf({ ...this.#requests[index]!, action }, pending);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  #taker(index: number): Take {
    const request = this.#requests[index]!;
    const { subsystem } = this.#call;
    return (bytes, offset, end) => {
      const type = getU16(bytes, offset + 4, LITTLE_ENDIAN);
      if (isGeneration(subsystem, type)) this.#generation = generationOf(bytes, offset, end);
      else this.#values[index]!.push(request.decode(bytes, offset, end, request));
    };
  }
}
