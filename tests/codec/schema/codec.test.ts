import { describe, expect, test } from '@jest/globals';
import {
  array,
  attr,
  attributes,
  codec,
  type CodecInit,
  DecodeError,
  isNetlinkError,
  multi,
  NetlinkError,
  string,
  struct,
  u16,
  u32,
  u8,
  undecoded,
} from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little, preserving, tlv } from './tlv.ts';

const celsius = codec({
  name: 'a temperature',
  size: 4,
  decode: (reader) => reader.s32('millidegrees') / 1000,
  encode: (writer, degrees: number) => writer.s32('millidegrees', Math.round(degrees * 1000)),
});
/** Pairs of a number and a text, as many as there are. */
const pairs = codec<readonly (readonly [number, string])[]>({
  name: 'pairs',
  decode(reader) {
    const all: [number, string][] = [];
    while (reader.remaining > 0) {
      const number = reader.u16('number');
      all.push([number, reader.text('text', reader.u8('length'))]);
    }
    return all;
  },
  encode(writer, all) {
    for (const [number, text] of all) writer.u16('number', number).u8('length', text.length).text('text', text);
  },
});

fourWay('codec', celsius, [
  [21.5, 'fc 53 00 00', '00 00 53 fc'],
  [-0.001, 'ff ff ff ff'],
]);
fourWay('codec of any size', pairs, [
  [[], ''],
  [
    [
      [1, 'a'],
      [2, ''],
    ],
    '01 00 01 61 02 00 00',
    '00 01 01 61 00 02 00',
  ],
]);
fourWay('codec in a struct and in an array', struct({ a: u8, now: celsius, past: array(celsius, 2) }), [
  [{ a: 1, now: 1, past: [0, 2] }, '01 e8 03 00 00 00 00 00 00 d0 07 00 00', '01 00 00 03 e8 00 00 00 00 00 00 07 d0'],
]);
fourWay('codec in a set', attributes({ t: attr(1, celsius), pairs: attr(2, pairs) }), [
  [
    { t: 1, pairs: [[1, 'a']] },
    '08 00 01 00 e8 03 00 00 08 00 02 00 01 00 01 61',
    '00 08 00 01 00 00 03 e8 00 08 00 02 00 01 01 61',
  ],
]);

const Sensor = attributes({ t: attr(1, celsius), list: attr(2, multi(pairs)), name: attr(3, string) });

/** A codec that does this to encode, and this to decode. */
function failing(init: Partial<CodecInit<unknown>>): ReturnType<typeof codec<unknown>> {
  return codec<unknown>({ name: 'failing', decode: () => 1, encode: () => undefined, ...init });
}

describe('what the codec of a user throws', () => {
  test('to encode arrives with the path, the value and the message', () => {
    expect(thrownBy(() => Sensor.encode({ t: 1e9 }))).toMatchObject({
      code: 'ERR_NETLINK_ENCODE',
      name: 'RangeError',
      path: 't',
      value: 1e9,
      message: expect.stringMatching(/^Cannot encode t: .*millidegrees/),
    });
    expect(thrownBy(() => Sensor.encode({ list: [[], [[1, 'a\0']]] }))).toMatchObject({
      path: 'list[1]',
      name: 'RangeError',
    });
    expect(thrownBy(() => Sensor.encode({ list: [5 as never] }))).toMatchObject({
      path: 'list[0]',
      name: 'TypeError',
      value: 5,
    });
    expect(isNetlinkError(thrownBy(() => Sensor.encode({ t: 1e9 })))).toBe(true);
    expect(thrownBy(() => celsius.encode(1e9))).toMatchObject({ path: '', value: 1e9 });
  });

  test('E19: to decode concerns that attribute alone', () => {
    const value = Sensor.decode(concat(tlv(1, '01 02'), tlv(2, '01 00 09'), tlv(3, '61 00')), little);
    expect(value).toEqual({
      name: 'a',
      [undecoded]: [
        { type: 1, value: fromHex('01 02'), problem: expect.stringMatching(/^t.*4 bytes needed, 2 left/) },
        { type: 2, value: fromHex('01 00 09'), problem: expect.stringMatching(/^list.*9 bytes needed, 0 left/) },
      ],
    });
    expect(Sensor.decode(Sensor.encode(value, little), little)).toEqual(value);
  });

  test('to decode is a DecodeError with path and offset, where there is no attribute', () => {
    const error = thrownBy(() => celsius.decode(new Uint8Array(9), { start: 3, end: 5 }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ path: 'a temperature.millidegrees', offset: 3 });
    const inner = thrownBy(() => struct({ a: u8, list: pairs }).decode(fromHex('01 01 00 01 61 02'), little));
    expect(inner).toMatchObject({ path: 'a struct.list.number', offset: 5 });
  });

  test.each([
    ['an Error', new Error('boo')],
    ['a text', 'boo'],
    ['nothing', undefined],
    ['a NetlinkError without a path', new NetlinkError('ERR_MINE', 'boo')],
    ['a RangeError', new RangeError('boo')],
  ])('may be anything: %s', (_, thrown) => {
    const fail = (): never => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a user's codec may
      throw thrown;
    };
    const Set = attributes({ a: attr(1, failing({ encode: fail, decode: fail })), b: attr(2, u8) });
    expect(thrownBy(() => Set.encode({ a: 1 }))).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path: 'a', value: 1 });
    const value = Set.decode(concat(tlv(1, '01'), tlv(2, '02')), little);
    expect(value).toMatchObject({ b: 2, [undecoded]: [{ type: 1, value: Uint8Array.of(1) }] });
  });

  test('leaves nothing behind', () => {
    expect(() => Sensor.encode({ t: 1e9 })).toThrow();
    expect(toHex(Sensor.encode({ t: 1 }, little))).toBe('08 00 01 00 e8 03 00 00');
    expect(() => Sensor.decode(Uint8Array.of(9, 9))).toThrow();
    expect(Sensor.decode(tlv(1, 'e8 03 00 00'), little)).toEqual({ t: 1 });
  });
});

describe('the size of a codec', () => {
  const wrong = failing({ name: 'wrong', size: 4, encode: (writer) => writer.u8('', 1) });

  test('is what it must write', () => {
    for (const error of [thrownBy(() => wrong.encode(1)), thrownBy(() => struct({ w: wrong }).encode({ w: 1 }))]) {
      expect(error.message).toContain('1 bytes');
      expect(isNetlinkError(error)).toBe(true);
    }
    expect(thrownBy(() => attributes({ w: attr(1, wrong) }).encode({ w: 1 }))).toMatchObject({ path: 'w' });
  });

  test('bounds what it may read in a struct, not beyond', () => {
    const greedy = codec({
      name: 'greedy',
      size: 2,
      decode: (reader) => reader.remaining,
      encode: (writer) => writer.u16('', 0),
    });
    expect(struct({ a: greedy, b: greedy }).decode(new Uint8Array(4))).toEqual({ a: 2, b: 2 });
    expect(array(greedy).decode(new Uint8Array(6))).toEqual([2, 2, 2]);
    expect(attributes({ a: attr(1, greedy) }).decode(concat(tlv(1, '01'), tlv(2)), little)).toEqual({
      a: 1,
      [undecoded]: [{ type: 2, value: Uint8Array.of() }],
    });
  });
});

describe('a codec that uses codecs', () => {
  const Inner = attributes({ id: attr(1, u16), name: attr(2, string) });
  /** A length and a set of attributes, then another set: three encodings and decodings inside one. */
  const wrapped = codec<{ readonly first: object; readonly second: object }>({
    name: 'wrapped',
    decode(reader) {
      const first = Inner.decode(reader.bytes('first', reader.u32('length')), little);
      return { first, second: Inner.decode(reader.bytes('second', reader.remaining), little) };
    },
    encode(writer, { first, second }) {
      const bytes = Inner.encode(first, little);
      writer.u32('length', bytes.length).bytes(bytes).bytes(Inner.encode(second, little));
    },
  });
  const Outer = attributes({ before: attr(1, string), both: attr(2, multi(wrapped)), after: attr(3, u32) });
  const value = {
    before: 'x'.repeat(700),
    both: [
      { first: { id: 1, name: 'y'.repeat(900) }, second: {} },
      { first: {}, second: { id: 2, name: 'z' } },
    ],
    after: 9,
  };

  test('is not disturbed by the encodings inside, however long', () => {
    const encoded = Outer.encode(value, little);
    expect(Outer.decode(encoded, little)).toStrictEqual(value);
    expect(toHex(Outer.encode(Outer.decode(encoded, preserving), little))).toBe(toHex(encoded));
    const target = new Uint8Array(encoded.length + 2).fill(0xff);
    expect(Outer.encodeInto(target, 1, value, little)).toBe(encoded.length);
    expect(toHex(target)).toBe(`ff ${toHex(encoded)} ff`);
  });

  test('hands on the paths of the errors inside', () => {
    const wrong = { ...value, both: [{ first: { id: -1 }, second: {} }] };
    expect(thrownBy(() => Outer.encode(wrong))).toMatchObject({ path: 'both[0].id', value: -1, name: 'RangeError' });
    const unknown = { ...value, both: [{ first: {}, second: { ib: 1 } }] };
    expect(thrownBy(() => Outer.encode(unknown))).toMatchObject({ path: 'both[0].ib', value: 1, name: 'TypeError' });
    expect(Outer.decode(tlv(2, '04 00 00 00 05 00 01 00'), little)[undecoded]?.[0]?.problem).toMatch(/^both/);
  });
});

describe('codec', () => {
  test('keeps an attribute that it decodes to undefined', () => {
    const Set = attributes({ a: attr(1, failing({ decode: () => undefined })), b: attr(2, u8) });
    const wire = concat(tlv(1, '07'), tlv(2, '02'));
    expect(toHex(Set.encode(Set.decode(wire, little), little))).toContain('05 00 01 00 07 00 00 00');
    expect(toHex(Set.encode(Set.decode(wire, preserving), little))).toBe(toHex(wire));
  });

  test('is made of an object', () => {
    for (const init of [undefined, null, 5]) expect(() => codec(init as never)).toThrow(TypeError);
  });
});
