import { describe, expect, test } from '@jest/globals';
import {
  array,
  attr,
  attributes,
  fixedString,
  ipv4,
  message,
  padding,
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

const Link = message({
  name: 'ifinfomsg',
  header: struct({ family: u8, gap: padding(1), type: u16, index: u32 }),
  attributes: attributes({ name: attr(3, string), mtu: attr(4, u32) }),
});
const Route = message({
  name: 'rtmsg',
  header: struct({ family: u8, table: u8, scope: u16 }),
  attributes: attributes({ dst: attr(1, ipv4), table: attr(15, u32), scope: attr(16, string) }),
});
const Short = message({ header: struct({ command: u8 }), attributes: attributes({ a: attr(1, u8) }) });

fourWay('message', Link, [
  [{ family: 0, type: 0, index: 0 }, '00 00 00 00 00 00 00 00'],
  [
    { family: 2, type: 1, index: 7, name: 'lo', mtu: 1 },
    '02 00 01 00 07 00 00 00 07 00 03 00 6c 6f 00 00 08 00 04 00 01 00 00 00',
    '02 00 00 01 00 00 00 07 00 07 00 03 6c 6f 00 00 00 08 00 04 00 00 00 01',
  ],
  [
    { family: 2, type: 1, index: 7, [undecoded]: [{ type: 9, value: Uint8Array.of(1) }] },
    '02 00 01 00 07 00 00 00 05 00 09 00 01 00 00 00',
    '02 00 00 01 00 00 00 07 00 05 00 09 01 00 00 00',
  ],
]);
fourWay('message without a header', message({ attributes: attributes({ a: attr(1, u8) }) }), [
  [{}, ''],
  [{ a: 7 }, '05 00 01 00 07 00 00 00', '00 05 00 01 07 00 00 00'],
]);
fourWay('message without attributes', message({ header: struct({ a: u16, b: u16 }) }), [
  [{ a: 1, b: 2 }, '01 00 02 00', '00 01 00 02'],
]);
fourWay('message of nothing', message({}), [[{}, '']]);
fourWay('message with a header that needs padding', Short, [
  [{ command: 7, a: 1 }, '07 00 00 00 05 00 01 00 01 00 00 00', '07 00 00 00 00 05 00 01 01 00 00 00'],
  [{ command: 7 }, '07 00 00 00'],
]);
fourWay('message with a header that takes everything', message({ header: struct({ a: u8, rest: array(u8) }) }), [
  [{ a: 1, rest: [2, 3, 4] }, '01 02 03 04'],
]);
fourWay('message with shadowed names', Route, [
  [{ family: 2, header: { table: 254, scope: 0 } }, '02 fe 00 00'],
  [
    { family: 2, header: { table: 254, scope: 1 }, dst: '10.0.0.0', table: 1000, scope: 'x' },
    '02 fe 01 00 08 00 01 00 0a 00 00 00 08 00 0f 00 e8 03 00 00 06 00 10 00 78 00 00 00',
    '02 fe 00 01 00 08 00 01 0a 00 00 00 00 08 00 0f 00 00 03 e8 00 06 00 10 78 00 00 00',
  ],
]);

describe('message', () => {
  test('writes zeros for members of the header left out', () => {
    expect(toHex(Link.encode({ index: 1 }, little))).toBe('00 00 00 00 01 00 00 00');
    expect(toHex(Link.encode({}))).toBe('00 00 00 00 00 00 00 00');
  });

  test('E19: needs its header whole', () => {
    for (let length = 0; length < 8; length++) {
      const error = thrownBy(() => Link.decode(new Uint8Array(length)));
      expect(error).toMatchObject({ code: 'ERR_NETLINK_DECODE', path: 'ifinfomsg', offset: 0 });
      expect(error.message).toContain(`8 bytes needed, ${length} left`);
    }
  });

  test('E16: bytes that end inside the padding of the header are a message without attributes', () => {
    for (let length = 1; length <= 4; length++) {
      expect(Short.decode(new Uint8Array(length).fill(7))).toStrictEqual({ command: 7 });
    }
    expect(() => Short.decode(new Uint8Array(5))).toThrow('1 bytes left over after the attributes');
  });

  test('aligns its attributes to its own start', () => {
    const bytes = concat('ff', Short.encode({ command: 7, a: 1 }, little));
    expect(Short.decode(bytes, { ...little, start: 1 })).toStrictEqual({ command: 7, a: 1 });
  });

  test('refuses keys that it has not, and says where a value is refused', () => {
    expect(thrownBy(() => Link.encode({ famly: 2 } as never))).toMatchObject({
      path: 'famly',
      name: 'TypeError',
      value: 2,
    });
    expect(thrownBy(() => Link.encode({ header: {} } as never))).toMatchObject({ path: 'header', name: 'TypeError' });
    expect(thrownBy(() => Link.encode({ gap: 0 } as never))).toMatchObject({ path: 'gap', name: 'TypeError' });
    expect(thrownBy(() => Link.encode({ family: 256 }))).toMatchObject({ path: 'family', value: 256 });
    expect(thrownBy(() => Link.encode({ mtu: -1 }))).toMatchObject({ path: 'mtu', value: -1 });
    for (const value of [undefined, null, 5, 'ab']) {
      expect(thrownBy(() => Link.encode(value as never))).toBeInstanceOf(TypeError);
    }
  });

  test('E20: bytes after a header are attributes, never part of it', () => {
    expect(Link.decode(concat(new Uint8Array(8), tlv(3, '61 00')), little)).toMatchObject({ name: 'a', index: 0 });
  });
});

describe('a message with shadowed names', () => {
  test('fills a member of the header from the attribute, where it fits and the member is absent', () => {
    const header = (value: object): string => toHex(Route.encode(value, { byteOrder: 'big' }).subarray(0, 4));
    expect(header({ table: 254 })).toBe('00 fe 00 00');
    expect(header({ table: 1000 })).toBe('00 00 00 00');
    expect(header({ table: 254, header: { table: 1 } })).toBe('00 01 00 00');
    expect(header({ table: 254, header: { table: 0 } })).toBe('00 00 00 00');
    expect(header({ table: 254, header: { scope: 2 } })).toBe('00 fe 00 02');
    expect(header({ scope: 'x' })).toBe('00 00 00 00');
    expect(header({ header: undefined, table: 254 })).toBe('00 fe 00 00');
  });

  test('refuses a header that is none, with the path of what is refused', () => {
    const refused = (header: unknown): object => thrownBy(() => Route.encode({ header } as never));
    for (const value of [null, 5, 'ab'])
      expect(refused(value)).toMatchObject({ path: 'header', name: 'TypeError', value });
    expect(refused({ table: 256 })).toMatchObject({ path: 'header.table', name: 'RangeError', value: 256 });
    expect(refused({ tabel: 1 })).toMatchObject({ path: 'header.tabel', name: 'TypeError', value: 1 });
  });

  test('takes the other members of the header by their own keys only', () => {
    const error = thrownBy(() => Route.encode({ family: 2, header: { family: 10 } } as never));
    expect(error).toMatchObject({ path: 'header.family', name: 'TypeError', value: 10 });
  });

  test('says which of the two it cannot read', () => {
    const Named = message({
      header: struct({ name: fixedString(4) }),
      attributes: attributes({ name: attr(1, string) }),
    });
    expect(Named.decode(concat('61 00 00 00', tlv(1, '62 00')), little)).toEqual({ header: { name: 'a' }, name: 'b' });
    const value = Route.decode(concat('02 fe 00 00', tlv(15, '01')), little);
    expect(value).toMatchObject({
      header: { table: 254 },
      [undecoded]: [{ problem: 'table: 4 bytes needed, 1 given' }],
    });
  });
});

describe('a preserved message', () => {
  test.each([
    ['padding in the header', '02 aa 01 00 07 00 00 00'],
    ['attributes in another order', '02 00 01 00 07 00 00 00 08 00 04 00 01 00 00 00 07 00 03 00 6c 6f 00 00'],
    ['a last attribute without padding', '02 00 01 00 07 00 00 00 07 00 03 00 6c 6f 00'],
  ])('is encoded to the same bytes: %s', (_, hex) => {
    expect(toHex(Link.encode(Link.decode(fromHex(hex), preserving), little))).toBe(toHex(fromHex(hex)));
  });

  test.each(['07', '07 aa', '07 aa bb cc', '07 aa bb cc 05 00 01 00 01 ee ee ee', '07 aa bb cc 05 00 01 00 01'])(
    'is encoded to the same bytes between header and attributes: %s',
    (hex) => {
      expect(toHex(Short.encode(Short.decode(fromHex(hex), preserving), little))).toBe(toHex(fromHex(hex)));
    },
  );

  test('with a change in the header keeps everything else', () => {
    const value = Link.decode(fromHex('02 aa 01 00 07 00 00 00 07 00 03 00 6c 6f 00 bb'), preserving);
    expect(toHex(Link.encode({ ...value, index: 9 }, little))).toBe('02 aa 01 00 09 00 00 00 07 00 03 00 6c 6f 00 bb');
    expect(toHex(Link.encode({ ...value, name: 'eth' }, little))).toBe(
      '02 aa 01 00 07 00 00 00 08 00 03 00 65 74 68 00',
    );
  });

  test('with a change under header keeps everything else', () => {
    const value = Route.decode(fromHex('02 fe 00 00 08 00 0f 40 e8 03 00 00'), preserving);
    const changed = { ...value, header: { ...value.header, scope: 3 } };
    expect(toHex(Route.encode(changed, little))).toBe('02 fe 03 00 08 00 0f 40 e8 03 00 00');
  });

  test('adds an attribute at a multiple of four bytes, where the padding of the header was missing', () => {
    const value = Short.decode(fromHex('07'), preserving);
    expect(toHex(Short.encode({ ...value, a: 1 }, little))).toBe('07 00 00 00 05 00 01 00 01 00 00 00');
  });
});
