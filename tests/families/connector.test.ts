// Messages of the connector and events of processes, against the header and against what a kernel sent.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DecodeError } from '../../src/codec/index.ts';
import {
  CN_IDX_PROC,
  CN_VAL_PROC,
  ConnectorMessage,
  decodeProcessEvent,
  encodeProcessListen,
  exitStatus,
} from '../../src/families/connector/index.ts';
import { PROCESS_EVENTS } from '../../src/families/connector/process-event-kind.ts';
import { fromHex, toHex } from '../support/golden.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const little = { byteOrder: 'little' } as const;
const id = { idx: CN_IDX_PROC, val: CN_VAL_PROC };

/** The end of `sh -c 'exit 3'`, as Linux 6.18 told it: what follows nlmsghdr. */
const EXIT = fromHex(
  '01000000 01000000 04000000 00000000 2800 0000' +
    '00000080 01000000 e0f8555a6f230000 a00a0000 a00a0000 00030000 11000000 940a0000 940a0000',
);

describe('a message of the connector', () => {
  test('what a kernel sent is read, and written again as it was', () => {
    const message = ConnectorMessage.decode(EXIT, little);
    expect(message).toMatchObject({ id, seq: 4, ack: 0, flags: 0 });
    expect(message.data).toHaveLength(40);
    expect(ConnectorMessage.encode(message, little)).toEqual(EXIT);
    expect(toHex(ConnectorMessage.encode(message, { byteOrder: 'big' })).slice(0, 11)).toBe('00 00 00 01');
  });

  test('what follows its length is passed over; fewer bytes than that are none', () => {
    const longer = Uint8Array.from([...EXIT, 1, 2, 3]);
    expect(ConnectorMessage.decode(longer, little)).toEqual(ConnectorMessage.decode(EXIT, little));
    for (let length = 0; length < EXIT.length; length++) {
      expect(thrownBy(() => ConnectorMessage.decode(EXIT.slice(0, length), little))).toBeInstanceOf(DecodeError);
    }
  });

  test('its data is its own', () => {
    const bytes = EXIT.slice();
    const { data } = ConnectorMessage.decode(bytes, little);
    bytes.fill(0xff);
    expect(data[3]).toBe(0x80);
  });

  test.each([
    [undefined, TypeError],
    [{}, TypeError],
    [{ id: { idx: 1, val: -1 } }, RangeError],
    [{ id: { idx: 1, val: 1, more: 1 } }, TypeError],
    [{ id, seq: 2 ** 32 }, RangeError],
    [{ id, data: [1] }, TypeError],
    [{ id, data: new Uint8Array(16_365) }, RangeError],
  ])('is refused where it cannot be sent: %j', (value, error) => {
    expect(thrownBy(() => ConnectorMessage.encode(value as never))).toBeInstanceOf(error);
  });
});

describe('an event of a process', () => {
  test('the end of a process, as a kernel told it', () => {
    const { data } = ConnectorMessage.decode(EXIT, little);
    expect(decodeProcessEvent(data, little)).toEqual({
      kind: 'exit',
      cpu: 1,
      timestamp: 0x236f5a55f8e0n,
      processPid: 2720,
      processTgid: 2720,
      exitCode: 0x300,
      exitSignal: 17,
      parentPid: 2708,
      parentTgid: 2708,
    });
  });

  /** An event of kind `what` whose data is the bytes 1, 2, 3, ... as u32. */
  const event = (what: number): Uint8Array => {
    const words = [what, 0xffff_ffff, 5, 1, ...[1, 2, 3, 4, 5, 6]];
    return new Uint8Array(Uint32Array.from(words).buffer);
  };
  const ids = { processPid: 1, processTgid: 2 };

  test.each([
    [0, { kind: 'none', error: 1 }],
    [1, { kind: 'fork', parentPid: 1, parentTgid: 2, childPid: 3, childTgid: 4 }],
    [2, { kind: 'exec', ...ids }],
    [4, { kind: 'uid', ...ids, ruid: 3, euid: 4 }],
    [0x40, { kind: 'gid', ...ids, rgid: 3, egid: 4 }],
    [0x80, { kind: 'sid', ...ids }],
    [0x100, { kind: 'ptrace', ...ids, tracerPid: 3, tracerTgid: 4 }],
    [0x200, { kind: 'comm', ...ids, comm: '\u0003' }],
    [0x4000_0000, { kind: 'coredump', ...ids, parentPid: 3, parentTgid: 4 }],
    [0x8000_0000, { kind: 'exit', ...ids, exitCode: 3, exitSignal: 4, parentPid: 5, parentTgid: 6 }],
  ])('0x%x', (what, expected) => {
    expect(decodeProcessEvent(event(what))).toEqual({ cpu: 0xffff_ffff, timestamp: 0x1_0000_0005n, ...expected });
  });

  test('of a kind that nobody knows, or cut off, is kept as it came', () => {
    expect(decodeProcessEvent(event(0x400))).toEqual({ kind: 'unknown', what: 0x400, bytes: event(0x400) });
    const whole = event(0x8000_0000);
    for (let length = 0; length < whole.length; length++) {
      const bytes = whole.slice(0, length);
      expect(decodeProcessEvent(bytes)).toEqual({ kind: 'unknown', what: length < 4 ? undefined : 0x8000_0000, bytes });
    }
  });

  test('no bytes make it throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 48 }),
        fc.constantFrom(...Object.values(PROCESS_EVENTS), 0),
        (bytes, what) => {
          if (bytes.length >= 4) new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, what, true);
          expect(decodeProcessEvent(bytes, little).kind).toEqual(expect.any(String));
        },
      ),
    );
  });
});

test('who listens says so in four bytes, and in eight where kinds are chosen', () => {
  const hex = (...args: Parameters<typeof encodeProcessListen>): string => toHex(encodeProcessListen(...args));
  expect(hex({ operation: 'listen' }, little)).toBe('01 00 00 00');
  expect(hex({ operation: 'ignore' }, { byteOrder: 'big' })).toBe('00 00 00 02');
  expect(hex({ operation: 'listen', events: ['exec', 'exit'] }, little)).toBe('01 00 00 00 02 00 00 80');
  expect(hex({ operation: 'listen', events: ['nonzeroExit'] }, little)).toBe('01 00 00 00 00 00 00 20');
  expect(thrownBy(() => encodeProcessListen({ operation: 'listen', events: ['end' as never] }))).toBeInstanceOf(
    RangeError,
  );
});

test.each([
  [0, { status: 0, signal: undefined, coreDumped: false }],
  [0x300, { status: 3, signal: undefined, coreDumped: false }],
  [0xff00, { status: 255, signal: undefined, coreDumped: false }],
  [9, { status: undefined, signal: 9, coreDumped: false }],
  [0x8b, { status: undefined, signal: 11, coreDumped: true }],
])('exit code 0x%x', (exitCode, expected) => {
  expect(exitStatus(exitCode)).toEqual(expected);
});

describeWith('headers', 'linux/cn_proc.h', () => {
  test('has the kinds of events by the numbers that they have here', () => {
    const text = readFileSync('/usr/include/linux/cn_proc.h', 'utf8');
    const found = Array.from(text.matchAll(/PROC_EVENT_(\w+)\s*=\s*(0x\w+)/g), ([, name, value]) => [
      name,
      Number(value),
    ]);
    expect(found.length).toBeGreaterThan(9);
    for (const [name, value] of found) {
      const kind = name === 'NONZERO_EXIT' ? 'nonzeroExit' : String(name).toLowerCase();
      expect([name, kind === 'none' ? 0 : PROCESS_EVENTS[kind as keyof typeof PROCESS_EVENTS]]).toEqual([name, value]);
    }
  });
});
