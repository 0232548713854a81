// The constants of nfnetlink against the kernel's own header, and the bytes of a batch's edges.

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  BatchEdge,
  NetfilterSubsystem,
  NFNETLINK_V0,
  NFNL_BATCH_GENID,
  NFNL_MSG_BATCH_BEGIN,
  NFNL_MSG_BATCH_END,
} from '../../src/families/nfnetlink/index.ts';
import { describeWith } from '../support/requirements.ts';

describeWith('headers', 'constants of nfnetlink', () => {
  test('are those of linux/netfilter/nfnetlink.h', () => {
    const text = readFileSync('/usr/include/linux/netfilter/nfnetlink.h', 'utf8');
    const defined = new Map(
      Array.from(text.matchAll(/^#define\s+(\w+)\s+(\d+)$/gm), ([, name, value]) => [name, Number(value)]),
    );
    const subsystems = Object.entries(NetfilterSubsystem);
    expect(subsystems.length).toBe(13);
    for (const [name, number] of subsystems) expect([name, number]).toEqual([name, defined.get(name)]);
    expect(NFNETLINK_V0).toBe(defined.get('NFNETLINK_V0'));
    expect(text).toMatch(/NFNL_MSG_BATCH_BEGIN\s+NLMSG_MIN_TYPE\n#define NFNL_MSG_BATCH_END\s+NLMSG_MIN_TYPE\+1\n/);
    expect([NFNL_MSG_BATCH_BEGIN, NFNL_MSG_BATCH_END]).toEqual([0x10, 0x11]);
    expect(text).toMatch(/NFNL_BATCH_UNSPEC,\s+NFNL_BATCH_GENID,/);
    expect(NFNL_BATCH_GENID).toBe(1);
  });
});

test.each([
  [{ subsystem: 10 }, [0, 0, 0, 10]],
  [{ subsystem: 10, generation: 0x01020304 }, [0, 0, 0, 10, 8, 0, 1, 0, 1, 2, 3, 4]],
])('the edge of a batch, %j, is big-endian in its subsystem and generation', (value, bytes) => {
  expect([...BatchEdge.encode(value, { byteOrder: 'little' })]).toEqual(bytes);
  expect(BatchEdge.decode(Uint8Array.from(bytes), { byteOrder: 'little' })).toMatchObject(value);
});
