// What a specification says of attributes, as bytes.

import { describe, expect, test } from '@jest/globals';
import { type Codec, undecoded } from '../../src/codec/index.ts';
import { loadFamily, loadModel } from '../../src/ynl/index.ts';
import { fourWay } from '../support/four-way.ts';
import { fromHex, toHex } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';
import { demo, demoText, row, textBytes, Wire } from './demo.ts';

function numbersOf(attributes: string, sets = ''): Record<string, number> {
  const model = loadModel(demoText({ attributes, sets }));
  return Object.fromEntries(
    model.sets.flatMap((set) => set.attributes.map(({ name, type }) => [`${set.name}.${name}`, type])),
  );
}

describe('the number of an attribute', () => {
  test('is one more than that before, the first is 1, and a value is taken as it is', () => {
    const attributes = `
      - { name: a, type: u8 }
      - { name: b, type: u8 }
      - { name: c, type: u8, value: 7 }
      - { name: d, type: u8 }
      - { name: e, type: u8, value: 3 }
      - { name: f, type: u8 }`;
    const numbers = Object.values(numbersOf(attributes));
    expect(numbers).toEqual([1, 2, 7, 8, 3, 4]);
  });

  test('may be 0 where it is said, and an unused attribute has one, but no key', () => {
    const attributes = `
      - { name: unspec, type: unused, value: 0 }
      - { name: a, type: u8 }
      - { name: gone, type: unused }
      - { name: b, type: u8 }`;
    expect(numbersOf(attributes)).toEqual({ 'sensor.a': 1, 'sensor.b': 3 });
    const gone = demo({ attributes }).decode(fromHex(new Wire(true).nla(2, '05')), { byteOrder: 'little' });
    expect(gone).toEqual({ [undecoded]: [{ type: 2, value: Uint8Array.of(5) }] });
  });

  test('in a subset is that of the whole set', () => {
    const sets = `
  - name: part
    subset-of: sensor
    attributes:
      - { name: c }
      - { name: a }`;
    expect(
      numbersOf('      - { name: a, type: u8 }\n      - { name: b, type: u8 }\n      - { name: c, type: u8 }', sets),
    ).toMatchObject({
      'part.c': 3,
      'part.a': 1,
    });
  });
});

const scalars = demo({
  attributes: ['u8', 'u16', 'u32', 'u64', 's8', 's16', 's32', 's64', 'uint', 'sint']
    .map((type) => `      - { name: ${type}, type: ${type} }`)
    .join('\n'),
});
fourWay('numbers', scalars, [
  row({ u8: 255, u16: 0x1234, u32: 0x12345678, u64: 2n ** 64n - 1n }, (w) =>
    [w.nla(1, 'ff'), w.nla(2, w.u16(0x1234)), w.nla(3, w.u32(0x12345678)), w.nla(4, w.u64(2n ** 64n - 1n))].join(' '),
  ),
  row({ s8: -1, s16: -2, s32: -3, s64: -4n }, (w) =>
    [w.nla(5, 'ff'), w.nla(6, w.number(2, -2)), w.nla(7, w.number(4, -3)), w.nla(8, w.number(8, -4n))].join(' '),
  ),
  row({ uint: 7n, sint: -7n }, (w) => [w.nla(9, w.u32(7)), w.nla(10, w.number(4, -7))].join(' ')),
  row({ uint: 1n << 40n, sint: -(1n << 40n) }, (w) =>
    [w.nla(9, w.u64(1n << 40n)), w.nla(10, w.number(8, -(1n << 40n)))].join(' '),
  ),
]);

const ordered = demo({
  attributes: `
      - { name: port, type: u16, byte-order: big-endian }
      - { name: count, type: u32, byte-order: little-endian }
      - { name: mark, type: s64, byte-order: big-endian }
      - { name: one, type: u8, byte-order: big-endian }`,
});
fourWay('numbers of a byte order', ordered, [
  row({ port: 80, count: 1, mark: -2n, one: 3 }, (w) =>
    [w.nla(1, '00 50'), w.nla(2, '01 00 00 00'), w.nla(3, 'ff ff ff ff ff ff ff fe'), w.nla(4, '03')].join(' '),
  ),
]);

const plain = demo({
  attributes: `
      - { name: label, type: string }
      - { name: is-on, type: flag }
      - { name: raw, type: binary }
      - { name: gap, type: pad }
      - { name: mask, type: bitfield32 }
      - { name: words, type: binary, sub-type: u16 }
      - { name: ports, type: binary, sub-type: u16, byte-order: big-endian }
      - { name: tags, type: string, multi-attr: true }`,
});
fourWay('texts, flags, bytes, arrays and lists', plain, [
  row({ label: 'a', isOn: true }, (w) => [w.nla(1, textBytes('a')), w.nla(2)].join(' ')),
  row({ label: '', raw: Uint8Array.of(1, 2, 3) }, (w) => [w.nla(1, '00'), w.nla(3, '01 02 03')].join(' ')),
  row({ mask: { value: 1, selector: 3 } }, (w) => w.nla(5, w.u32(1), w.u32(3))),
  row({ words: [1, 2], ports: [80] }, (w) => [w.nla(6, w.u16(1), w.u16(2)), w.nla(7, '00 50')].join(' ')),
  row({ tags: ['x', 'y'] }, (w) => [w.nla(8, textBytes('x')), w.nla(8, textBytes('y'))].join(' ')),
  row({ label: 'a\udcff' }, (w) => w.nla(1, '61 ff 00')),
]);

test('a pad is passed over, and has no key', () => {
  const w = new Wire(true);
  expect(plain.decode(fromHex([w.nla(4), w.nla(1, textBytes('a'))].join(' ')), { byteOrder: 'little' })).toEqual({
    label: 'a',
  });
  expect(thrownBy(() => plain.encode({ gap: 1 })).message).toMatch(/^Cannot encode gap: no such key/);
});

const COLOURS = `
  - { name: colour, type: enum, entries: [red, { name: green, value: 5 }, { name: blue, doc: as the sky }] }
  - { name: parts, type: flags, entries: [lens, { name: frame, value: 4 }, cover] }`;
const named = demo({
  definitions: COLOURS,
  attributes: `
      - { name: colour, type: u8, enum: colour }
      - { name: parts, type: u32, enum: parts }
      - { name: colours, type: u16, enum: colour, enum-as-flags: true, byte-order: big-endian }
      - { name: wide, type: u64, enum: parts }
      - { name: shades, type: binary, sub-type: u8, enum: colour }
      - { name: mask, type: bitfield32, enum: parts }
      - { name: many, type: uint, enum: colour }`,
});
fourWay('enumerations and flags', named, [
  row({ colour: 'red' }, (w) => w.nla(1, '00')),
  row({ colour: 'blue' }, (w) => w.nla(1, '06')),
  row({ parts: ['lens', 'frame', 'cover'] }, (w) => w.nla(2, w.u32(1 | 16 | 32))),
  row({ parts: [] }, (w) => w.nla(2, w.u32(0))),
  row({ colours: ['red', 'green'] }, (w) => w.nla(3, '00 21')),
  row({ wide: ['cover'] }, (w) => w.nla(4, w.u64(32n))),
  row({ shades: ['green', 'red'] }, (w) => w.nla(5, '05 00')),
  row({ mask: { value: ['lens'], selector: ['lens', 'frame'] } }, (w) => w.nla(6, w.u32(1), w.u32(17))),
  row({ many: 'green' }, (w) => w.nla(7, w.u32(5))),
]);
fourWay('values without a name, which come back as they were', named, [
  row({ colour: 9 }, (w) => w.nla(1, '09')),
  row({ parts: ['lens', 2 + 256] }, (w) => w.nla(2, w.u32(1 + 2 + 256))),
  row({ wide: ['lens', 1n << 63n] }, (w) => w.nla(4, w.u64((1n << 63n) + 1n))),
  row({ shades: [1, 'green'] }, (w) => w.nla(5, '01 05')),
  row({ mask: { value: [2], selector: [2] } }, (w) => w.nla(6, w.u32(2), w.u32(2))),
  row({ many: 77n }, (w) => w.nla(7, w.u32(77))),
]);

const nested = demo({
  attributes: `
      - { name: id, type: u8 }
      - { name: inner, type: nest, nested-attributes: sensor }
      - { name: all, type: indexed-array, sub-type: nest, nested-attributes: sensor }
      - { name: older, type: array-nest, nested-attributes: sensor }
      - { name: numbers, type: indexed-array, sub-type: u32 }
      - { name: blobs, type: indexed-array, sub-type: binary }
      - { name: names, type: indexed-array, sub-type: string }
      - { name: places, type: indexed-array, sub-type: u32, display-hint: ipv4 }
      - { name: marks, type: indexed-array, sub-type: binary, display-hint: mac }
      - { name: ways, type: indexed-array, sub-type: u16, byte-order: big-endian }
      - { name: others, type: nest, nested-attributes: sensor, multi-attr: true }`,
});
fourWay('nests and arrays of them', nested, [
  row({ inner: { inner: { id: 1 } } }, (w) => w.nest(2, w.nest(2, w.nla(1, '01')))),
  row({ inner: {} }, (w) => w.nest(2)),
  row({ all: [{ id: 1 }, {}] }, (w) => w.nest(3, w.nest(1, w.nla(1, '01')), w.nest(2))),
  row({ older: [{ id: 1 }] }, (w) => w.nest(4, w.nest(1, w.nla(1, '01')))),
  row({ numbers: [5, 6] }, (w) => w.nest(5, w.nla(1, w.u32(5)), w.nla(2, w.u32(6)))),
  row({ blobs: [Uint8Array.of(1), Uint8Array.of(2, 3)] }, (w) =>
    w.nest(6, w.nla(1, '01'), w.nla(2, '02 03').replace(/( 00)+$/, ' 00 00')),
  ),
  row({ names: ['a'] }, (w) => w.nest(7, w.nla(1, textBytes('a')))),
  row({ places: ['192.0.2.1'] }, (w) => w.nest(8, w.nla(1, 'c0 00 02 01'))),
  row({ marks: ['00:11:22:33:44:55'] }, (w) => w.nest(9, w.nla(1, '00 11 22 33 44 55'))),
  row({ ways: [1] }, (w) => w.nest(10, w.nla(1, '00 01'))),
  row({ others: [{ id: 1 }, { id: 2 }] }, (w) => [w.nest(11, w.nla(1, '01')), w.nest(11, w.nla(1, '02'))].join(' ')),
]);

const rows = demo({
  attributes: `
      - { name: policy, type: nest-type-value, type-value: [policy-id, attr-id], nested-attributes: limit }
      - { name: one, type: nest, type-value: [op-id], nested-attributes: limit }
      - { name: levels, type: u32, type-value: [level] }
      - { name: ports, type: u16, type-value: [direction, number], byte-order: big-endian }`,
  sets: `
  - name: limit
    attributes:
      - { name: max, type: u8 }`,
});
fourWay('nests whose numbers are values', rows, [
  row({ policy: [{ policyId: 4, attrId: 9, max: 1 }] }, (w) => w.nest(1, w.nest(4, w.nest(9, w.nla(1, '01'))))),
  row({ one: [{ opId: 3, max: 2 }, { opId: 5 }] }, (w) => w.nest(2, w.nest(3, w.nla(1, '02')), w.nest(5))),
]);
test('a number in nests whose numbers are values has the key value', () => {
  const w = new Wire(true);
  const bytes = fromHex(w.nla(3, w.nla(7, w.u32(1)), w.nla(9, w.u32(2))));
  expect(rows.decode(bytes, { byteOrder: 'little' })).toEqual({
    levels: [
      { level: 7, value: 1 },
      { level: 9, value: 2 },
    ],
  });
  const ports = { ports: [{ direction: 1, number: 2, value: 80 }] };
  expect(rows.decode(rows.encode(ports))).toEqual(ports);
  expect(toHex(rows.encode(ports, { byteOrder: 'little' }))).toContain('00 50');
});

const hints = demo({
  definitions: '  - { name: id-length, type: const, value: 16 }',
  attributes: `
      - { name: address, type: binary, display-hint: mac }
      - { name: long-address, type: binary, display-hint: fddi }
      - { name: v4, type: u32, byte-order: big-endian, display-hint: ipv4 }
      - { name: v4-native, type: u32, display-hint: ipv4 }
      - { name: any-v4, type: binary, display-hint: ipv4 }
      - { name: exact-v4, type: binary, display-hint: ipv4, checks: { exact-len: 4 } }
      - { name: v6, type: binary, display-hint: ipv6, checks: { exact-len: 16 } }
      - { name: least-v6, type: binary, display-hint: ipv6, checks: { min-len: 16 } }
      - { name: either, type: binary, display-hint: ipv4-or-v6 }
      - { name: id, type: binary, display-hint: uuid, checks: { exact-len: id-length } }
      - { name: peer, type: binary, display-hint: sockaddr }
      - { name: digits, type: binary, display-hint: hex }
      - { name: number, type: u32, display-hint: hex }
      - { name: any-v6, type: binary, display-hint: ipv6 }`,
});
test('an address of the other family is refused where a hint names one', () => {
  for (const value of [{ anyV4: '::1' }, { anyV6: '192.0.2.1' }, { leastV6: '192.0.2.1' }]) {
    expect(thrownBy(() => hints.encode(value))).toMatchObject({ path: Object.keys(value)[0] });
  }
});
fourWay('display hints', hints, [
  row({ address: '00:11:22:33:44:55', longAddress: 'aa:bb' }, (w) =>
    [w.nla(1, '00 11 22 33 44 55'), w.nla(2, 'aa bb')].join(' '),
  ),
  row({ v4: '192.0.2.1', v4Native: '192.0.2.2' }, (w) => [w.nla(3, 'c0 00 02 01'), w.nla(4, 'c0 00 02 02')].join(' ')),
  row({ anyV4: '192.0.2.1' }, (w) => w.nla(5, 'c0 00 02 01')),
  row({ exactV4: '192.0.2.1' }, (w) => w.nla(6, 'c0 00 02 01')),
  row({ v6: '::1', leastV6: '::2' }, (w) =>
    [7, 8].map((type) => w.nla(type, `${'00 '.repeat(15)}0${type - 6}`)).join(' '),
  ),
  row({ either: '192.0.2.1' }, (w) => w.nla(9, 'c0 00 02 01')),
  row({ either: '2001:db8::1' }, (w) => w.nla(9, '20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01')),
  row({ anyV6: '::1' }, (w) => w.nla(14, `${'00 '.repeat(15)}01`)),
  row({ id: '00112233-4455-6677-8899-aabbccddeeff' }, (w) =>
    w.nla(10, '00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff'),
  ),
  row({ peer: '192.0.2.1:80' }, (w) => w.nla(11, w.u16(2), '00 50 c0 00 02 01 00 00 00 00 00 00 00 00')),
  row({ digits: Uint8Array.of(1), number: 255 }, (w) => [w.nla(12, '01'), w.nla(13, w.u32(255))].join(' ')),
]);

describe('a subset', () => {
  const parts = {
    attributes: `
      - { name: id, type: u32 }
      - { name: detail, type: nest, nested-attributes: sensor }
      - { name: label, type: string, checks: { max-len: 15 } }
      - { name: part, type: nest, nested-attributes: part }`,
    sets: `
  - name: part
    subset-of: sensor
    attributes:
      - { name: id, type: u8, checks: { max: 9 } }
      - { name: detail, nested-attributes: part }
      - { name: label, checks: { max-len: 3 } }`,
  };
  fourWay('narrows type, checks and what is nested', demo(parts), [
    row({ id: 7, part: { id: 7 } }, (w) => [w.nla(1, w.u32(7)), w.nest(4, w.nla(1, '07'))].join(' ')),
    row({ part: { detail: { id: 8 } } }, (w) => w.nest(4, w.nest(2, w.nla(1, '08')))),
  ]);

  test('checks by its own limits, the whole set by those of its own', () => {
    const codec = demo(parts);
    expect(thrownBy(() => codec.encode({ part: { id: 10 } }))).toMatchObject({ name: 'RangeError', path: 'part.id' });
    expect(codec.encode({ id: 10 })).toHaveLength(8);
    expect(thrownBy(() => codec.encode({ part: { label: 'long' } }))).toMatchObject({ path: 'part.label' });
    expect(codec.encode({ label: 'long' })).toHaveLength(12);
    expect(thrownBy(() => codec.encode({ part: { detail: { id: 10 } } }))).toMatchObject({ path: 'part.detail.id' });
  });

  test('leaves out what it does not list, and that comes as bytes', () => {
    const codec = demo(parts);
    const bytes = fromHex(new Wire(true).nest(4, new Wire(true).nla(4)));
    expect(codec.decode(bytes, { byteOrder: 'little' })).toEqual({
      part: { [undecoded]: [{ type: 4, value: new Uint8Array(0) }] },
    });
  });
});

describe('checks', () => {
  const codec = demo({
    definitions:
      '  - { name: most, type: const, value: 8 }\n  - { name: colour, type: enum, entries: [red, green, blue] }\n  - { name: parts, type: flags, entries: [lens] }',
    attributes: `
      - { name: low, type: u8, checks: { min: 2 } }
      - { name: high, type: u32, checks: { max: u16-max } }
      - { name: both, type: s32, checks: { min: -5, max: most } }
      - { name: less, type: u8, checks: { max: "most" } }
      - { name: wide, type: u64, checks: { max: s64-max } }
      - { name: label, type: string, checks: { min-len: 1, max-len: most - 1, unterminated-ok: true } }
      - { name: key, type: binary, checks: { exact-len: 4 } }
      - { name: colour, type: u8, enum: colour, checks: { max: 1 } }
      - { name: several, type: u64, multi-attr: true, checks: { max: s64-max } }
      - { name: known, type: u8, checks: { flags-mask: parts } }
      - { name: masked, type: u8, checks: { flags-mask: 3, sparse: true } }
      - { name: elsewhere, type: u8, checks: { max: defined-in-a-header } }`,
  });
  const good = [
    { low: 2 },
    { high: 65535 },
    { both: -5 },
    { both: 8 },
    { less: 8 },
    { wide: 2n ** 63n - 1n },
    { label: 'a' },
    { label: 'sevenal' },
    { key: new Uint8Array(4) },
    { colour: 'green' },
    { several: [1n, 2n ** 63n - 1n] },
    { known: 1 },
    { masked: 3 },
    { elsewhere: 255 },
  ];
  test.each(good)('take %p', (value) => {
    expect(codec.decode(codec.encode(value))).toEqual(value);
  });

  const bad: readonly (readonly [value: object, path: string])[] = [
    [{ low: 1 }, 'low'],
    [{ high: 65536 }, 'high'],
    [{ both: -6 }, 'both'],
    [{ both: 9 }, 'both'],
    [{ less: 9 }, 'less'],
    [{ wide: 2n ** 63n }, 'wide'],
    [{ label: '' }, 'label'],
    [{ label: 'eightall' }, 'label'],
    [{ key: new Uint8Array(5) }, 'key'],
    [{ colour: 2 }, 'colour'],
    [{ several: [1n, 2n ** 63n] }, 'several[1]'],
  ];
  test.each(bad)('refuse %p', (value, path) => {
    expect(thrownBy(() => codec.encode(value))).toMatchObject({ name: 'RangeError', path });
  });

  test('are not made of what comes from the kernel', () => {
    const w = new Wire(true);
    const bytes = fromHex(
      [w.nla(1, '01'), w.nla(2, w.u32(65536)), w.nla(7, '01'), w.nla(6, textBytes('eightall'))].join(' '),
    );
    expect(codec.decode(bytes, { byteOrder: 'little' })).toEqual({
      low: 1,
      high: 65536,
      key: Uint8Array.of(1),
      label: 'eightall',
    });
  });
});

describe('a selector', () => {
  const subMessages = `
  - name: data
    formats:
      - { value: point, attribute-set: point }
      - { value: line, fixed-header: line, attribute-set: point }
      - { value: dot, fixed-header: line }
      - { value: none }`;
  const sets = `
  - name: point
    attributes:
      - { name: x, type: u8 }
      - { name: inside, type: sub-message, sub-message: data, selector: kind }
  - name: box
    attributes:
      - { name: data, type: sub-message, sub-message: data, selector: kind }`;
  const definitions = `
  - name: line
    type: struct
    members: [{ name: from, type: u16 }, { name: to, type: u16 }]`;
  const codec = demo({
    definitions,
    sets,
    subMessages,
    attributes: `
      - { name: kind, type: string }
      - { name: data, type: sub-message, sub-message: data, selector: kind }
      - { name: box, type: nest, nested-attributes: box }`,
  });
  const kind = (w: Wire, text: string): string => w.nla(1, textBytes(text));
  fourWay('chooses what stands beside it: attributes, a header, or both', codec, [
    row({ kind: 'point', data: { x: 1 } }, (w) => [kind(w, 'point'), w.nest(2, w.nla(1, '01'))].join(' ')),
    row({ kind: 'dot', data: { from: 1, to: 2 } }, (w) => [kind(w, 'dot'), w.nla(2, w.u16(1), w.u16(2))].join(' ')),
    row({ kind: 'none', data: Uint8Array.of(7) }, (w) => [kind(w, 'none'), w.nla(2, '07')].join(' ')),
  ]);
  test('chooses a header with attributes behind it', () => {
    const value = { kind: 'line', data: { from: 1, to: 2, x: 3 } };
    const w = new Wire(true);
    const inside = [w.u16(1), w.u16(2), w.nla(1, '03')].join(' ');
    expect(codec.decode(fromHex([kind(w, 'line'), w.nla(2, inside)].join(' ')), { byteOrder: 'little' })).toEqual(
      value,
    );
    expect(codec.decode(codec.encode(value))).toEqual(value);
  });
  fourWay('is found further out, too', codec, [
    row({ kind: 'point', box: { data: { x: 1 } } }, (w) =>
      [kind(w, 'point'), w.nest(3, w.nest(1, w.nla(1, '01')))].join(' '),
    ),
    row({ kind: 'point', data: { inside: { x: 2 } } }, (w) =>
      [kind(w, 'point'), w.nest(2, w.nest(2, w.nla(1, '02')))].join(' '),
    ),
  ]);
  test('may be unknown or absent: the bytes are kept, and come back', () => {
    const w = new Wire(true);
    for (const bytes of [[kind(w, 'circle'), w.nla(2, '01 02')].join(' '), w.nla(2, '01 02')]) {
      const value = codec.decode(fromHex(bytes), { byteOrder: 'little' }) as { [undecoded]?: unknown };
      expect(value[undecoded]).toMatchObject([{ type: 2, value: Uint8Array.of(1, 2) }]);
      expect(toHex(codec.encode(value, { byteOrder: 'little' }))).toBe(toHex(fromHex(bytes)));
    }
  });
  const byNumber = demo({
    definitions: '  - { name: sort, type: enum, entries: [point, line] }',
    sets: '  - { name: point, attributes: [{ name: x, type: u8 }] }',
    subMessages: `
  - { name: data, formats: [{ value: 7, attribute-set: point }] }
  - { name: other, formats: [{ value: point, attribute-set: point }] }`,
    attributes: `
      - { name: number, type: u8 }
      - { name: data, type: sub-message, sub-message: data, selector: number }
      - { name: sort, type: u8, enum: sort }
      - { name: more, type: sub-message, sub-message: other, selector: sort }`,
  });
  fourWay('may be a number, or a name of an enumeration', byNumber, [
    row({ number: 7, data: { x: 1 } }, (w) => [w.nla(1, '07'), w.nest(2, w.nla(1, '01'))].join(' ')),
    row({ sort: 'point', more: { x: 1 } }, (w) => [w.nla(3, '00'), w.nest(4, w.nla(1, '01'))].join(' ')),
  ]);
});

describe('a selector whose sub-message says what else there is', () => {
  const codec = demo({
    sets: `
  - { name: point, attributes: [{ name: x, type: u8 }] }
  - { name: other, attributes: [{ name: text, type: string }] }`,
    subMessages: '  - { name: data, otherwise: other, formats: [{ value: point, attribute-set: point }] }',
    attributes: `
      - { name: kind, type: string }
      - { name: data, type: sub-message, sub-message: data, selector: kind }`,
  });
  fourWay('chooses that where it has no format, and where it is absent', codec, [
    row({ kind: 'point', data: { x: 1 } }, (w) => [w.nla(1, textBytes('point')), w.nest(2, w.nla(1, '01'))].join(' ')),
    row({ kind: 'line', data: { text: 'a' } }, (w) =>
      [w.nla(1, textBytes('line')), w.nest(2, w.nla(1, textBytes('a')))].join(' '),
    ),
    row({ data: { text: 'a' } }, (w) => w.nest(2, w.nla(1, textBytes('a')))),
  ]);
  test('refuses the keys of the other', () => {
    expect(thrownBy(() => codec.encode({ kind: 'line', data: { x: 1 } }))).toMatchObject({ path: 'data.x' });
  });
});

describe('a list of structs', () => {
  const codec = demo({
    definitions: `
  - name: hop
    type: struct
    members: [{ name: length, type: pad, len: 2 }, { name: weight, type: u16 }, { name: at, type: s32 }]`,
    attributes: `
      - { name: name, type: string }
      - { name: hops, type: struct-list, struct: hop, nested-attributes: sensor }`,
  });
  const hop = (w: Wire, weight: number, at: number, ...inside: string[]): string =>
    [w.u16(8 + fromHex(inside.join(' ')).length), w.u16(weight), w.u32(at), ...inside].join(' ');
  fourWay('has the length of each in front, and attributes behind each', codec, [
    row({ hops: [] }, (w) => w.nla(2)),
    row({ hops: [{ weight: 1, at: 2 }] }, (w) => w.nla(2, hop(w, 1, 2))),
    row(
      {
        hops: [
          { weight: 1, at: 2, name: 'abc' },
          { weight: 3, at: 4 },
        ],
      },
      (w) => w.nla(2, hop(w, 1, 2, w.nla(1, textBytes('abc'))), hop(w, 3, 4)),
    ),
  ]);
});

test('an attribute of a struct is the struct, and one that is shorter or longer is kept whole', () => {
  const codec: Codec<unknown> = demo({
    definitions: '  - { name: point, type: struct, members: [{ name: x, type: u16 }, { name: y, type: u16 }] }',
    attributes:
      '      - { name: at, type: binary, struct: point }\n      - { name: path, type: binary, struct: point, multi-attr: true }',
  });
  const value = {
    at: { x: 1, y: 2 },
    path: [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ],
  };
  expect(codec.decode(codec.encode(value))).toEqual(value);
  const w = new Wire(true);
  for (const bytes of [w.nla(1, w.u16(1)), w.nla(1, w.u16(1), w.u16(2), '09 09 09 09')]) {
    const decoded = codec.decode(fromHex(bytes), { byteOrder: 'little' });
    expect(decoded).toMatchObject({ at: { x: 1 } });
    expect(toHex(codec.encode(decoded, { byteOrder: 'little' }))).toBe(toHex(fromHex(bytes)));
  }
});

test('names of the kernel are made of the prefix and the name', () => {
  const text = demoText({
    attributes: '      - { name: max-value, type: u8 }',
    sets: '  - { name: other, name-prefix: demo-x-, attributes: [{ name: it.is, type: u8 }] }\n  - { name: part, subset-of: other, attributes: [{ name: it.is }] }',
  });
  expect(loadModel(text).sets.flatMap(({ attributes }) => attributes.map(({ constant }) => constant))).toEqual([
    'DEMO_A_SENSOR_MAX_VALUE',
    'DEMO_X_IT_IS',
    'DEMO_X_IT_IS',
  ]);
  expect(loadFamily(text).name).toBe('demo');
});
