// The verdict on a batch, from bytes alone, in every order in which its answers may come.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeError, NLM_F_ACK, NLM_F_ECHO, NLM_F_REQUEST } from '../../src/codec/index.ts';
import type { IncomingDatagram } from '../../src/exchange/datagram.ts';
import { Exchange } from '../../src/exchange/exchange.ts';
import { type CommitProof, flagsInBatch, NfnetlinkBatch } from '../../src/exchange/nfnetlink-batch.ts';
import type { Pending } from '../../src/exchange/pending.ts';
import { profileOf } from '../../src/exchange/profile.ts';

const PORT = 77;

function start(proof: CommitProof, count = 3): { exchange: Exchange; batch: NfnetlinkBatch } {
  const exchange = new Exchange({ profile: profileOf(12), portId: PORT });
  const part = { type: 0xa00, flags: NLM_F_REQUEST, take: () => undefined };
  return { exchange, batch: new NfnetlinkBatch(exchange, proof, Array(count).fill(part)) };
}

/** Feeds the acknowledgement, or the refusal, of a message of the batch. */
function answer(exchange: Exchange, { sequence }: Pending, error = 0): void {
  const request = { length: 20, type: 0xa00, flags: 5, sequence, portId: PORT };
  const bytes = encodeError({ error, request, sequence, portId: PORT });
  const plain: Omit<IncomingDatagram, 'bytes' | 'length'> = {
    senderPortId: 0,
    group: 0,
    truncated: false,
    nsid: undefined,
    credentials: undefined,
  };
  exchange.receive({ ...plain, bytes, length: bytes.length });
}

describe('nlmsg_flags in a batch', () => {
  test('D22: acknowledgements are asked for where they are needed, whatever the request says', () => {
    for (const flags of [NLM_F_REQUEST, NLM_F_REQUEST | NLM_F_ACK, NLM_F_REQUEST | NLM_F_ECHO]) {
      const bare = flags & ~NLM_F_ACK;
      expect([0, 1, 2].map((index) => flagsInBatch(flags, index, 'end'))).toEqual([bare | NLM_F_ACK, bare, bare]);
      expect([0, 1].map((index) => flagsInBatch(flags, index, 'requests'))).toEqual(Array(2).fill(bare | NLM_F_ACK));
    }
  });
});

describe('the verdict on a batch', () => {
  test('D21: acknowledged requests prove nothing where the end is to be acknowledged', () => {
    const { exchange, batch } = start('end');
    for (const pending of batch.requests) answer(exchange, pending);
    expect(batch.end.outcome).toBeUndefined();
    answer(exchange, batch.end);
    expect(batch.verdict).toEqual({ kind: 'committed' });
  });

  test('D21: where it is not, all of them do, and one less does not', () => {
    const { exchange, batch } = start('requests');
    answer(exchange, batch.requests[0]!);
    answer(exchange, batch.requests[2]!);
    expect(batch.end.outcome).toBeUndefined();
    answer(exchange, batch.requests[1]!);
    expect(batch.end.outcome).toBeDefined();
    expect(batch.verdict).toEqual({ kind: 'committed' });
  });

  test('D22: they do not where something was lost, and the end’s does all the same', () => {
    for (const [proof, last] of [
      ['requests', 'unknown'],
      ['end', 'committed'],
    ] as const) {
      const { exchange, batch } = start(proof);
      answer(exchange, batch.begin); // which nobody asks for
      exchange.overrun();
      for (const pending of batch.requests) answer(exchange, pending);
      expect(batch.end.outcome).toBeUndefined();
      if (proof === 'end') answer(exchange, batch.end);
      exchange.drained();
      expect(batch.verdict).toMatchObject({ kind: last });
    }
  });

  test('a refusal is one, whatever else comes; of the first request after which that is acknowledged it is the batch’s', () => {
    for (const proof of ['end', 'requests'] as const) {
      const { exchange, batch } = start(proof);
      answer(exchange, batch.requests[0]!, -95);
      expect(batch.verdict).toMatchObject({ kind: 'refused', refusals: [{ index: 0, error: -95 }] });
      answer(exchange, batch.requests[0]!);
      expect(batch.verdict).toMatchObject({ kind: 'refused', refusals: [{ index: undefined, error: -95 }] });
      exchange.overrun();
      exchange.drained();
      expect(batch.verdict).toMatchObject({ kind: 'refused', refusals: [{ index: undefined }] });
    }
  });

  test('is never committed with a refusal, or without its proof, in whatever order the answers come', () => {
    const events = fc.array(fc.record({ part: fc.integer({ min: 0, max: 4 }), error: fc.constantFrom(0, 0, 0, -17) }), {
      maxLength: 8,
    });
    const overrunAt = fc.option(fc.integer({ min: 0, max: 8 }), { nil: -1 });
    fc.assert(
      fc.property(fc.constantFrom<CommitProof>('end', 'requests'), events, overrunAt, (proof, all, lossAt) => {
        const { exchange, batch } = start(proof);
        const acknowledged = new Set<number>();
        let refused = false;
        let lost = false;
        for (const [i, { part, error }] of all.entries()) {
          if (batch.end.outcome !== undefined) break;
          if (i === lossAt) {
            exchange.overrun();
            lost = true;
          }
          answer(exchange, batch.pending[part]!, error);
          if (error !== 0) refused ||= !acknowledged.has(part);
          else acknowledged.add(part);
        }
        const ended = batch.end.outcome !== undefined;
        const proved =
          proof === 'end'
            ? acknowledged.has(4)
            : acknowledged.has(4) || ([1, 2, 3].every((part) => acknowledged.has(part)) && !lost);
        if (ended && batch.verdict.kind === 'committed') expect([proved, refused]).toEqual([true, false]);
        if (ended && batch.verdict.kind === 'refused') expect(refused).toBe(true);
        if (!ended) expect(refused || proved).toBe(false);
      }),
    );
  });
});
