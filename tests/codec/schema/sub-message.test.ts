import { describe, expect, test } from '@jest/globals';
import {
  type AnyCodec,
  attr,
  attributes,
  bytes,
  type Codec,
  enumOf,
  indexedArray,
  message,
  multi,
  nested,
  nestTypeValue,
  string,
  struct,
  subMessage,
  u16,
  u16be,
  u32,
  u64,
  u8,
  undecoded,
} from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little, preserving, tlv } from './tlv.ts';

const Vlan = attributes({ id: attr(1, u16) });
const Stats = struct({ packets: u32 });
const formats = { vlan: Vlan, stats: Stats, raw: bytes };
const Info = attributes({ kind: attr(1, string), data: attr(2, subMessage('kind', formats)) });
const Late = attributes({ data: attr(2, subMessage('kind', formats)), kind: attr(1, string) });

fourWay('subMessage', Info, [
  [{ kind: 'vlan' }, '09 00 01 00 76 6c 61 6e 00 00 00 00', '00 09 00 01 76 6c 61 6e 00 00 00 00'],
  [
    { kind: 'vlan', data: { id: 7 } },
    '09 00 01 00 76 6c 61 6e 00 00 00 00 0c 00 02 80 06 00 01 00 07 00 00 00',
    '00 09 00 01 76 6c 61 6e 00 00 00 00 00 0c 80 02 00 06 00 01 00 07 00 00',
  ],
  [
    { kind: 'stats', data: { packets: 7 } },
    '0a 00 01 00 73 74 61 74 73 00 00 00 08 00 02 00 07 00 00 00',
    '00 0a 00 01 73 74 61 74 73 00 00 00 00 08 00 02 00 00 00 07',
  ],
]);
fourWay('subMessage before its selector', Late, [
  [
    { data: { id: 7 }, kind: 'vlan' },
    '0c 00 02 80 06 00 01 00 07 00 00 00 09 00 01 00 76 6c 61 6e 00 00 00 00',
    '00 0c 80 02 00 06 00 01 00 07 00 00 00 09 00 01 76 6c 61 6e 00 00 00 00',
  ],
]);
fourWay(
  'subMessage with a number that selects',
  attributes({ n: attr(1, u8), data: attr(2, subMessage('n', { '1': u8, '2': u16be })) }),
  [
    [
      { n: 2, data: 258 },
      '05 00 01 00 02 00 00 00 06 00 02 00 01 02 00 00',
      '00 05 00 01 02 00 00 00 00 06 00 02 01 02 00 00',
    ],
  ],
);
fourWay(
  'subMessage with a bigint that selects',
  attributes({ n: attr(1, u64), data: attr(2, subMessage('n', { '18446744073709551615': u8 })) }),
  [
    [
      { n: 2n ** 64n - 1n, data: 3 },
      '0c 00 01 00 ff ff ff ff ff ff ff ff 05 00 02 00 03 00 00 00',
      '00 0c 00 01 ff ff ff ff ff ff ff ff 00 05 00 02 03 00 00 00',
    ],
  ],
);
fourWay(
  'subMessage with an enumeration that selects',
  attributes({ n: attr(1, enumOf(u8, { a: 1 })), data: attr(2, subMessage('n', { a: u8, '9': u16be })) }),
  [
    [
      { n: 'a', data: 3 },
      '05 00 01 00 01 00 00 00 05 00 02 00 03 00 00 00',
      '00 05 00 01 01 00 00 00 00 05 00 02 03 00 00 00',
    ],
    [
      { n: 9, data: 3 },
      '05 00 01 00 09 00 00 00 06 00 02 00 00 03 00 00',
      '00 05 00 01 09 00 00 00 00 06 00 02 00 03 00 00',
    ],
  ],
);

const Inner = attributes({ data: attr(1, subMessage('kind', { a: u8, b: u16be })) });
/** Where the selector stands in the set around, under every codec that can hold a set, before and after it. */
const OUTER: readonly [name: string, codec: AnyCodec, value: object][] = [
  ['a set', Inner, { data: 5 }],
  ['a nest', nested(Inner), { data: 5 }],
  ['a nest that is given by a function', nested(() => Inner), { data: 5 }],
  ['several sets', multi(Inner), [{ data: 5 }, { data: 6 }]],
  ['an indexed array', indexedArray(Inner), [{ data: 5 }, { data: 6 }]],
  ['an indexed array of values', indexedArray(subMessage('kind', { a: u8, b: u16be })), [5, 6]],
  ['nests by number', nestTypeValue(['i'], Inner), [{ i: 1, data: 5 }]],
  ['a message', message({ header: struct({ x: u32 }), attributes: Inner }), { x: 1, data: 5 }],
  ['a struct', struct({ x: u32, rest: Inner }), { x: 1, rest: { data: 5 } }],
  ['a sub-message', subMessage('other', { o: Inner }), { data: 5 }],
  ['two nests', attributes({ one: attr(1, attributes({ two: attr(1, Inner) })) }), { one: { two: { data: 5 } } }],
];

describe('a selector outside', () => {
  test.each(OUTER)('of %s is found, before it and after it', (_, codec, inner) => {
    const attrs = { kind: attr(1, string), other: attr(2, string) };
    for (const Set of [
      attributes({ ...attrs, inner: attr(3, codec) }),
      attributes({ inner: attr(3, codec), ...attrs }),
    ]) {
      for (const kind of ['a', 'b']) {
        const value = { kind, other: 'o', inner };
        const encoded = Set.encode(value, little);
        expect(Set.decode(encoded, little)).toEqual(value);
        expect(toHex(Set.encode(Set.decode(encoded, preserving) as never, little))).toBe(toHex(encoded));
      }
    }
  });

  test('is found in the header of a message', () => {
    const Request = message({
      header: struct({ family: u8 }),
      attributes: attributes({ data: attr(1, subMessage('family', { '2': u8, '10': u16be })) }),
    });
    expect(Request.decode(Request.encode({ family: 2, data: 7 }))).toEqual({ family: 2, data: 7 });
    expect(toHex(Request.encode({ family: 10, data: 7 }, little))).toBe('0a 00 00 00 06 00 01 00 00 07 00 00');
  });

  test('is no concern of a set that declares one of its own, even where that has no value', () => {
    const Both = attributes({ kind: attr(1, string), inner: attr(2, Info) });
    const value = { kind: 'stats', inner: { kind: 'vlan', data: { id: 1 } } } as const;
    expect(Both.decode(Both.encode(value))).toEqual(value);
    expect(thrownBy(() => Both.encode({ kind: 'vlan', inner: { data: { id: 1 } } } as never))).toMatchObject({
      path: 'inner.data',
    });
    const wire = concat(tlv(1, '76 6c 61 6e 00'), tlv(2, tlv(2, tlv(1, '01 00'))));
    const decoded = Both.decode(wire, little);
    expect(decoded).toMatchObject({ kind: 'vlan', inner: { [undecoded]: [{ type: 2 }] } });
    expect(Both.decode(Both.encode(decoded as never, little), little)).toEqual(decoded);
  });

  test('of a set beside is no concern', () => {
    const Pair = attributes({ first: attr(1, Info), second: attr(2, Info) });
    const wire = concat(tlv(0x8001, tlv(1, '72 61 77 00')), tlv(0x8002, tlv(2, '01 02 03 04')));
    expect(Pair.decode(wire, little).second).toEqual({
      [undecoded]: [{ type: 2, value: Uint8Array.of(1, 2, 3, 4), problem: expect.stringContaining('no kind') }],
    });
  });
});

describe('subMessage', () => {
  test('in a sub-message', () => {
    const Deep = attributes({
      kind: attr(1, string),
      data: attr(2, subMessage('kind', { info: Info, deeper: nested((): Codec<object> => Deep as Codec<object>) })),
    });
    for (const value of [
      { kind: 'info', data: { kind: 'vlan', data: { id: 7 } } },
      {
        kind: 'deeper',
        data: { kind: 'deeper', data: { kind: 'info', data: { kind: 'raw', data: Uint8Array.of(1) } } },
      },
    ]) {
      expect(Deep.decode(Deep.encode(value as never))).toStrictEqual(value);
    }
  });

  test('D13: has NLA_F_NESTED where the chosen format is a nest', () => {
    expect(Info.encode({ kind: 'vlan', data: {} }, little).subarray(-4)).toEqual(tlv(0x8002));
    expect(Info.encode({ kind: 'raw', data: Uint8Array.of() }, little).subarray(-4)).toEqual(tlv(2));
  });

  test.each([
    ['absent', '', 'no kind'],
    ['unknown', '78 00', 'kind "x"'],
    ['toString', '74 6f 53 74 72 69 6e 67 00', 'kind "toString"'],
    ['__proto__', '5f 5f 70 72 6f 74 6f 5f 5f 00', 'kind "__proto__"'],
  ])('E21: is kept as it is where the selector is %s', (_, kind, says) => {
    const wire = concat(...(kind === '' ? [] : [tlv(1, kind)]), tlv(0x8002, 'aa bb'));
    const value = Info.decode(wire, little);
    expect(value.data).toBeUndefined();
    expect(value[undecoded]).toEqual([
      { type: 0x8002, value: Uint8Array.of(0xaa, 0xbb), problem: `data: ${says} chooses none of vlan, stats, raw` },
    ]);
    expect(toHex(Info.encode(value, little))).toBe(toHex(wire));
  });

  test('shows what a selector holds escaped, and not more of it than is needed', () => {
    const wire = concat(tlv(1, '1b 5b 31 6d c2 9b e2 80 ae 00'), tlv(2));
    const problem = Info.decode(wire, little)[undecoded]?.[0]?.problem;
    // eslint-disable-next-line no-control-regex -- it is what must not be there
    expect(problem).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    const long = Info.decode(concat(tlv(1, new Uint8Array(60_000).fill(0x61)), tlv(2)), little)[undecoded]?.[0]
      ?.problem;
    expect(long?.length).toBeLessThan(1000);
  });

  test('refuses a value where nothing is chosen, or of another format', () => {
    const refused = (value: object): object => thrownBy(() => Info.encode(value));
    expect(refused({ data: { id: 1 } })).toMatchObject({ path: 'data', code: 'ERR_NETLINK_ENCODE', value: { id: 1 } });
    expect(refused({ kind: 'x', data: { id: 1 } })).toMatchObject({ path: 'data' });
    expect(refused({ kind: 'stats', data: { id: 1 } })).toMatchObject({ path: 'data.id', name: 'TypeError' });
    expect(refused({ kind: 'vlan', data: { id: -1 } })).toMatchObject({ path: 'data.id', name: 'RangeError' });
  });

  test('E19: that is malformed is kept, with its path', () => {
    const Deep = attributes({ kind: attr(1, string), data: attr(2, subMessage('kind', { n: u32 })) });
    const wire = concat(tlv(2, '01'), tlv(1, '6e 00'));
    expect(Deep.decode(wire, little)).toEqual({
      kind: 'n',
      [undecoded]: [{ type: 2, value: Uint8Array.of(1), problem: 'data: 4 bytes needed, 1 given' }],
    });
  });

  test('D12: of several selectors the last one chooses', () => {
    const wire = concat(tlv(1, '72 61 77 00'), tlv(2, '07 00 00 00'), tlv(1, '73 74 61 74 73 00'));
    const value = Info.decode(wire, little);
    expect(value).toMatchObject({ kind: 'stats', data: { packets: 7 } });
    expect(Info.decode(Info.encode(value, little), little)).toStrictEqual(value);
  });
});
