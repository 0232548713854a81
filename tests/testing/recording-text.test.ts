// Recordings as text, and texts that are no recordings.

import { describe, expect, test } from '@jest/globals';
import { encodeMessage } from '../../src/codec/index.ts';
import { decodeRecording, encodeRecording, type Recording, RecordingError, replay } from '../../src/testing/index.ts';
import { toHex } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';

const OPEN = { event: 'open', protocol: 0, groups: [1, 40], allNamespaces: false, credentials: true } as const;
const BYTES = toHex(encodeMessage({ type: 20, flags: 5, sequence: 7 }));
const RECORDING: Recording = {
  format: 'nlmsg-recording',
  version: 1,
  kernel: 'Linux "6.18"\u2028',
  byteOrder: 'little',
  events: [
    { ...OPEN, transport: 0, receiveBuffer: 8192, result: { portId: 4294967295, receiveBuffer: 16384 } },
    { ...OPEN, transport: 1, result: { code: 'EPERM', message: 'Cannot', errno: -1, syscall: 'setsockopt' } },
    { ...OPEN, transport: 2, result: { code: 'ERR_NETLINK_PLATFORM', message: 'Cannot' } },
    { event: 'send', transport: 0, bytes: BYTES, result: 16 },
    { event: 'send', transport: 0, bytes: '', result: -61 },
    { event: 'receive', transport: 0, bytes: BYTES, senderPortId: 0, group: 0, truncated: false },
    {
      event: 'receive',
      transport: 0,
      bytes: '00',
      senderPortId: 5,
      group: 40,
      truncated: true,
      nsid: -1,
      credentials: { pid: 0, uid: 1, gid: 2 },
    },
    { event: 'receive-failure', transport: 0, result: -105 },
    { event: 'join', transport: 0, group: 3, result: 0 },
    { event: 'leave', transport: 0, group: 3, result: -22 },
    { event: 'dropped', transport: 0, count: 4294967295 },
    { event: 'close', transport: 0 },
  ],
};

test('a recording is the same after a way through text', () => {
  const text = encodeRecording(RECORDING);
  expect(decodeRecording(text)).toEqual(RECORDING);
  expect(encodeRecording(decodeRecording(text))).toBe(text);
  expect(decodeRecording(JSON.stringify(RECORDING))).toEqual(RECORDING);
});

test('its text has an event to a line', () => {
  const lines = encodeRecording(RECORDING).split('\n');
  const events = lines.filter((line) => line.startsWith('    {"event":'));
  expect(events).toHaveLength(RECORDING.events.length);
  expect(encodeRecording({ ...RECORDING, events: [] })).toMatch(/"events": \[\]\n\}\n$/);
});

test('what is not of a recording is not kept', () => {
  const more = { ...RECORDING, comment: 'x', events: RECORDING.events.map((event) => ({ ...event, extra: 1 })) };
  expect(decodeRecording(JSON.stringify(more))).toEqual(RECORDING);
});

/** The recording with another value at a path. */
function changed(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(RECORDING)) as Record<string, unknown>;
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  let at = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
}

describe('what is wrong is named by its path', () => {
  test.each<[string, unknown]>([
    ['format', 'pcap'],
    ['format', undefined],
    ['version', 2],
    ['version', '1'],
    ['kernel', 6],
    ['byteOrder', 'middle'],
    ['byteOrder', 1],
    ['events', {}],
    ['events', undefined],
    ['events[0]', null],
    ['events[0]', []],
    ['events[0].event', 'opened'],
    ['events[3].event', 'toString'],
    ['events[3].event', 7],
    ['events[0].transport', 1],
    ['events[1].transport', 0],
    ['events[3].transport', 1],
    ['events[3].transport', 9],
    ['events[3].transport', -1],
    ['events[0].protocol', -1],
    ['events[0].groups', 1],
    ['events[0].groups[1]', 0],
    ['events[0].receiveBuffer', null],
    ['events[0].allNamespaces', 0],
    ['events[0].credentials', undefined],
    ['events[0].result', undefined],
    ['events[0].result.portId', 2 ** 32],
    ['events[0].result.receiveBuffer', 1.5],
    ['events[1].result.code', 5],
    ['events[1].result.message', undefined],
    ['events[1].result.errno', 1],
    ['events[1].result.syscall', 1],
    ['events[3].bytes', undefined],
    ['events[3].bytes', '1'],
    ['events[3].bytes', 'xy'],
    ['events[3].result', -4096],
    ['events[3].result', '16'],
    ['events[5].bytes', ''],
    ['events[5].senderPortId', -1],
    ['events[5].group', -1],
    ['events[5].truncated', 'no'],
    ['events[6].nsid', 0.5],
    ['events[6].credentials', 1],
    ['events[6].credentials.gid', undefined],
    ['events[7].result', 0],
    ['events[8].result', 1],
    ['events[8].group', undefined],
    ['events[10].count', -1],
  ])('%s as %p', (path, value) => {
    const error = thrownBy(() => decodeRecording(JSON.stringify(changed(path, value))));
    expect(error).toBeInstanceOf(RecordingError);
    expect({ code: error.code, path: error.path }).toEqual({ code: 'ERR_NETLINK_RECORDING', path });
    expect(error.message).toMatch(/^Cannot read .+: .+/);
    expect(thrownBy(() => replay(changed(path, value) as Recording)).path).toBe(path);
    expect(thrownBy(() => encodeRecording(changed(path, value) as Recording)).path).toBe(path);
  });

  test.each(['', '{', '[1', 'nlmsg'])('%p is no JSON', (text) => {
    const error = thrownBy(() => decodeRecording(text));
    expect(error.message).toMatch(/^Cannot read a recording: the text is no JSON: /);
    expect(error.cause).toBeInstanceOf(Error);
  });

  test.each(['null', '1', '[]', '"text"'])('%s is JSON, and no recording', (text) => {
    expect(thrownBy(() => decodeRecording(text))).toMatchObject({ code: 'ERR_NETLINK_RECORDING', path: '' });
  });

  test('the text has to be one', () => {
    expect(() => decodeRecording(undefined as never)).toThrow(TypeError);
  });
});

test('control characters of a text that is no JSON do not reach the message', () => {
  expect(thrownBy(() => decodeRecording('\u001b[31m')).message).not.toContain('\u001b');
});
