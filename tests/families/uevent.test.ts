// The kernel's uevents: what it makes, and what it passes on for those who may inject (rows G7 and 2.3 of the faults).

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeText, NETLINK_KOBJECT_UEVENT } from '../../src/codec/index.ts';
import { decodeUevent, encodeUevent, injectuevent, type UeventInput } from '../../src/families/uevent/index.ts';
import { golden, goldenNames, utf8 } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const problems = (text: string): unknown[] => decodeUevent(latin1(text)).malformed.map(({ problem }) => problem);

/** The bytes that parts were read from, but for whether there was a NUL at the end. */
const joined = (parts: readonly string[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part, i) => [...(i > 0 ? [0] : []), ...encodeText(part)]));

describe('what the kernel made', () => {
  const captures = goldenNames.filter((name) => name.includes('/uevent/'));

  test.each(captures)('%s is read whole, and written again as it was', (name) => {
    const bytes = golden(name);
    const uevent = decodeUevent(bytes);
    expect(uevent.malformed).toEqual([]);
    expect(uevent.action).toBe(uevent.properties.get('ACTION'));
    expect(uevent.devpath).toBe(uevent.properties.get('DEVPATH'));
    expect(uevent.sequenceNumber).toBe(BigInt(uevent.properties.get('SEQNUM')!));
    const { action, devpath, properties } = uevent;
    expect(encodeUevent({ action: action!, devpath: devpath!, properties })).toEqual(bytes);
  });

  test('a device that was added', () => {
    expect(captures).toContain('host/uevent/add');
    const { action, devpath, sequenceNumber, properties, parts } = decodeUevent(golden('host/uevent/add'));
    expect({ action, devpath, sequenceNumber }).toEqual({
      action: 'add',
      devpath: '/devices/virtual/net/one',
      sequenceNumber: 21876n,
    });
    expect([properties.get('SUBSYSTEM'), properties.get('INTERFACE')]).toEqual(['net', 'one']);
    expect(parts[0]).toBe('add@/devices/virtual/net/one');
  });
});

describe('G7: what the kernel passes on is read, whatever it is, and what is wrong is said', () => {
  test.each([
    ['', ['no header', 'no sequence number']],
    ['SEQNUM=1112\0', ['no header']],
    ['change@/xSEQNUM=1113\0', ['no sequence number']],
    ['change@/x\0SEQNUM=1', ['not terminated']],
    ['change@x\0SEQNUM=1\0', ['no device path']],
    ['@/x\0SEQNUM=1\0', ['no header', 'no equals sign']],
    ['A=b@/x\0SEQNUM=1\0', ['no header']],
    ['change@/x\0\0SEQNUM=1\0', ['empty']],
    ['change@/x\0NOVALUE\0SEQNUM=1\0', ['no equals sign']],
    ['change@/x\0=value\0SEQNUM=1\0', ['no key']],
    ['change@/x\0A=1\0A=2\0SEQNUM=1\0', ['duplicate key']],
    ['change@/x\0A=\xff\0SEQNUM=1\0', ['not UTF-8']],
    ['change@/x\0SEQNUM=\0', ['no sequence number']],
    ['change@/x\0SEQNUM=-1\0', ['no sequence number']],
    ['change@/x\0SEQNUM=1e3\0', ['no sequence number']],
    ['change@/x\0SEQNUM=18446744073709551616\0', ['no sequence number']],
    ['change@/x\0SEQNUM=18446744073709551615\0', []],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('a bare SEQNUM is a property', () => {
    const { action, devpath, sequenceNumber, properties } = decodeUevent(utf8('SEQNUM=1112\0'));
    expect({ action, devpath, sequenceNumber }).toEqual({
      action: undefined,
      devpath: undefined,
      sequenceNumber: 1112n,
    });
    expect([...properties]).toEqual([['SEQNUM', '1112']]);
  });

  test('without a NUL between, the number is a part of the path', () => {
    expect(decodeUevent(utf8('change@/xSEQNUM=1113\0')).devpath).toBe('/xSEQNUM=1113');
  });

  test('of a key that comes twice the last counts, so that nobody can number the uevent but the kernel', () => {
    const { sequenceNumber, parts } = decodeUevent(utf8('add@/x\0SEQNUM=1\0SEQNUM=7\0'));
    expect(sequenceNumber).toBe(7n);
    expect(parts.slice(1)).toEqual(['SEQNUM=1', 'SEQNUM=7']);
  });

  test('keys that mean something to objects are keys like any other', () => {
    const { properties } = decodeUevent(utf8('add@/x\0__proto__=a\0constructor=b\0SEQNUM=1\0'));
    expect([...properties.keys()]).toEqual(['__proto__', 'constructor', 'SEQNUM']);
    expect(properties.get('__proto__')).toBe('a');
  });

  test('bytes that are no UTF-8 are kept', () => {
    const { properties, malformed } = decodeUevent(latin1('add@/x\0A=\xff\xfe\0SEQNUM=1\0'));
    expect(encodeText(properties.get('A')!)).toEqual(Uint8Array.of(0xff, 0xfe));
    expect(malformed).toEqual([{ part: 1, problem: 'not UTF-8' }]);
  });

  test('no bytes make it throw, and all of them are in the parts', () => {
    const text = fc.constantFrom(...'add@/x\0=SEQNUM1'.split('').map((each) => each.charCodeAt(0)));
    const bytes = fc.array(fc.oneof({ weight: 4, arbitrary: text }, fc.integer({ min: 0, max: 255 })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(bytes, (values) => {
        const { parts, malformed, properties } = decodeUevent(Uint8Array.from(values));
        const isOpen = malformed.some(({ problem }) => problem === 'not terminated');
        expect([...joined(parts), ...(parts.length > 0 && !isOpen ? [0] : [])]).toEqual(values);
        expect(properties.size).toBeLessThanOrEqual(parts.length);
        for (const { part } of malformed) expect(part === undefined || part < parts.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a Buffer is read as its bytes are', () => {
    const bytes = Buffer.from('add@/x\0SEQNUM=1\0');
    expect(decodeUevent(bytes)).toEqual(decodeUevent(Uint8Array.from(bytes)));
    expect(thrownBy(() => decodeUevent('add@/x' as never))).toBeInstanceOf(TypeError);
  });
});

describe('what is written', () => {
  const text = (uevent: UeventInput): string => Buffer.from(encodeUevent(uevent)).toString('latin1');

  test('ACTION and DEVPATH come first, SEQNUM last', () => {
    const uevent = { action: 'add', devpath: '/x', sequenceNumber: 3n, properties: { A: 'b=c' } };
    expect(text(uevent)).toBe('add@/x\0ACTION=add\0DEVPATH=/x\0A=b=c\0SEQNUM=3\0');
  });

  test('but where they are among the properties, as what was decoded has them', () => {
    const properties = new Map([
      ['DEVPATH', '/y'],
      ['__proto__', ''],
    ]);
    expect(text({ action: 'add', devpath: '/x', properties })).toBe('add@/x\0ACTION=add\0DEVPATH=/y\0__proto__=\0');
  });

  test('what was written is read as what it was written from', () => {
    const key = fc.string({ minLength: 1 }).filter((each) => !/[=\0]/.test(each) && each !== 'SEQNUM');
    const value = fc.string().filter((each) => !each.includes('\0'));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, value)),
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        (pairs, sequenceNumber) => {
          const properties = new Map(pairs);
          const read = decodeUevent(encodeUevent({ action: 'move', devpath: '/a@b=c', sequenceNumber, properties }));
          expect(read).toMatchObject({ action: 'move', devpath: '/a@b=c', sequenceNumber, malformed: [] });
          for (const [each, expected] of properties) expect(read.properties.get(each)).toBe(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  const good = { action: 'add', devpath: '/x' };
  test.each([
    [undefined, TypeError],
    [{ ...good, action: '' }, RangeError],
    [{ ...good, action: 'a@b' }, RangeError],
    [{ ...good, action: 'a=b' }, RangeError],
    [{ ...good, action: 1 }, TypeError],
    [{ ...good, devpath: 'x' }, RangeError],
    [{ ...good, devpath: '/x\0' }, RangeError],
    [{ ...good, devpath: undefined }, TypeError],
    [{ ...good, properties: { '': 'a' } }, RangeError],
    [{ ...good, properties: { 'a=': 'a' } }, RangeError],
    [{ ...good, properties: { a: 'b\0c' } }, RangeError],
    [{ ...good, properties: { a: 1 } }, TypeError],
    [{ ...good, properties: { a: '\ud800' } }, RangeError],
    [{ ...good, properties: 'a=b' }, TypeError],
    [{ ...good, sequenceNumber: 1 }, TypeError],
    [{ ...good, sequenceNumber: -1n }, RangeError],
    [{ ...good, sequenceNumber: 1n, properties: { SEQNUM: '2' } }, RangeError],
  ])('is refused where it would be read as something else: %j', (value, error) => {
    const thrown = thrownBy(() => encodeUevent(value as never));
    expect(thrown).toBeInstanceOf(error);
    expect(thrown.code).toMatch(/^ERR_NETLINK_ENCODE/);
  });
});

test('G6: what is injected has a type of 16, so that the kernel looks at it', () => {
  expect(injectuevent).toMatchObject({ protocol: NETLINK_KOBJECT_UEVENT, type: 16, flags: 0, reply: undefined });
});
