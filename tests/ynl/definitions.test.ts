// What a specification defines: constants, enumerations, flags, structs.

import { describe, expect, test } from '@jest/globals';
import { loadModel } from '../../src/ynl/index.ts';
import { fourWay } from '../support/four-way.ts';
import { fromHex } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';
import { demo, demoText, row, textBytes, Wire } from './demo.ts';

function entriesOf(definitions: string): Record<string, Record<string, bigint>> {
  const { enums } = loadModel(demoText({ definitions, attributes: '      - { name: id, type: u8 }' }));
  return Object.fromEntries(
    enums.map(({ name, entries }) => [name, Object.fromEntries(entries.map((entry) => [entry.name, entry.value]))]),
  );
}

describe('an enumeration', () => {
  test('counts from 0, from its start, or from a constant, and on from what has a value', () => {
    expect(
      entriesOf(`
  - { name: first, type: const, value: 100 }
  - { name: plain, type: enum, entries: [a, b] }
  - { name: started, type: enum, value-start: 5, entries: [a, b] }
  - { name: by-name, type: enum, value-start: first, entries: [a, b] }
  - { name: mixed, type: enum, entries: [a, { name: b, value: 0x10 }, { name: c, doc: the next }, { name: d, value: -3 }, e] }`),
    ).toEqual({
      plain: { a: 0n, b: 1n },
      started: { a: 5n, b: 6n },
      'by-name': { a: 100n, b: 101n },
      mixed: { a: 0n, b: 16n, c: 17n, d: -3n, e: -2n },
    });
  });

  test('of flags counts bits, and a value is the number of one', () => {
    expect(
      entriesOf(`
  - { name: plain, type: flags, entries: [a, b] }
  - { name: started, type: flags, value-start: 3, entries: [a, { name: b, value: 9 }, c] }`),
    ).toEqual({ plain: { a: 0n, b: 1n }, started: { a: 3n, b: 9n, c: 10n } });
  });

  test('may have no name in C, and whatever C needs besides', () => {
    expect(
      entriesOf(`
  - { name: quiet, type: enum, enum-name: null, name-prefix: q-, header: linux/q.h, scope: uapi, render-max: true, entries: [a] }
  - { name: nothing, type: enum, entries: [] }
  - { name: version, type: const, value: "1.0" }`),
    ).toEqual({ quiet: { a: 0n }, nothing: {} });
  });

  test('gives integers of several widths its names, and flags those of its bits that fit', () => {
    const codec = demo({
      definitions:
        '  - { name: size, type: enum, entries: [small, { name: big, value: 100 }] }\n  - { name: part, type: flags, entries: [lens, { name: frame, value: 9 }] }',
      attributes:
        '      - { name: byte, type: s8, enum: size }\n      - { name: word, type: u16, enum: size }\n      - { name: bits, type: u8, enum: part }\n      - { name: more, type: u16, enum: part }',
    });
    const w = new Wire(true);
    const bytes = fromHex([w.nla(1, '64'), w.nla(2, w.u16(100)), w.nla(3, '01'), w.nla(4, w.u16(0x200))].join(' '));
    const value = { byte: 'big', word: 'big', bits: ['lens'], more: ['frame'] };
    expect(codec.decode(bytes, { byteOrder: 'little' })).toEqual(value);
    expect(codec.decode(codec.encode(value))).toEqual(value);
    expect(thrownBy(() => codec.encode({ bits: ['frame'] }))).toMatchObject({ name: 'RangeError', path: 'bits' });
  });
});

const DEFINITIONS = `
  - { name: label-size, type: const, value: 4 }
  - { name: state, type: enum, entries: [off, on] }
  - { name: parts, type: flags, entries: [lens, frame] }
  - name: inner
    type: struct
    members: [{ name: a, type: u8 }, { name: b, type: u32, byte-order: big-endian }]
  - name: outer
    type: struct
    members:
      - { name: kind, type: u8, enum: state }
      - { name: inner, type: binary, struct: inner }
      - { name: gap, type: pad, len: 2 }
      - { name: label, type: string, len: label-size }
      - { name: short, type: string, len: label-size - 1 }
      - { name: raw, type: binary, len: 2 }
      - { name: parts, type: u16, enum: parts, byte-order: big-endian }
      - { name: state-bits, type: u8, enum: state, enum-as-flags: true }
      - { name: pad, type: pad, len: 1 }
      - { name: gap, type: pad, len: 1 }
      - { name: big, type: s64 }
  - name: addresses
    type: struct
    members:
      - { name: v4, type: u32, byte-order: big-endian, display-hint: ipv4 }
      - { name: four, type: binary, len: 4, display-hint: ipv4 }
      - { name: six, type: binary, len: 16, display-hint: ipv6 }
      - { name: mac, type: binary, len: 6, display-hint: mac }
      - { name: id, type: binary, len: 16, display-hint: uuid }
      - { name: either, type: binary, len: 16, display-hint: ipv4-or-v6 }
      - { name: mask, type: bitfield32 }
      - { name: rest, type: string }`;
const structs = demo({
  definitions: DEFINITIONS,
  attributes: `
      - { name: outer, type: binary, struct: outer }
      - { name: addresses, type: binary, struct: addresses }
      - { name: list, type: indexed-array, sub-type: binary, struct: inner }`,
});
fourWay('a struct is packed', structs, [
  row(
    {
      outer: {
        kind: 'on',
        inner: { a: 1, b: 2 },
        label: 'ab',
        short: 'abc',
        raw: Uint8Array.of(7, 8),
        parts: ['frame'],
        stateBits: ['off', 'on'],
        big: -1n,
      },
    },
    (w) =>
      w.nla(
        1,
        '01',
        '01 00 00 00 02',
        '00 00',
        '61 62 00 00',
        '61 62 63',
        '07 08',
        '00 02',
        '03',
        '00',
        '00',
        'ff '.repeat(8).trim(),
      ),
  ),
  row(
    {
      addresses: {
        v4: '192.0.2.1',
        four: '192.0.2.2',
        six: '::1',
        mac: '00:11:22:33:44:55',
        id: '00112233-4455-6677-8899-aabbccddeeff',
        either: '::2',
        mask: { value: 1, selector: 2 },
        rest: 'and so on',
      },
    },
    (w) =>
      w.nla(
        2,
        'c0 00 02 01',
        'c0 00 02 02',
        `${'00 '.repeat(15)}01`,
        '00 11 22 33 44 55',
        '00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff',
        `${'00 '.repeat(15)}02`,
        w.u32(1),
        w.u32(2),
        textBytes('and so on').replace(/ 00$/, ''),
      ),
  ),
  row({ list: [{ a: 1, b: 2 }] }, (w) => w.nest(3, w.nla(1, '01 00 00 00 02'))),
]);

test('a struct is known with its size', () => {
  const { structs: models } = loadModel(
    demoText({ definitions: DEFINITIONS, attributes: '      - { name: id, type: u8 }' }),
  );
  expect(models.map(({ name, size }) => [name, size])).toEqual([
    ['inner', 5],
    ['outer', 30],
    ['addresses', undefined],
  ]);
});

describe('a header', () => {
  const parts = {
    definitions: `
  - name: rule
    type: struct
    members: [{ name: family, type: u8 }, { name: table, type: u8 }, { name: flags, type: u16 }]`,
    header: 'rule',
    attributes: '      - { name: table, type: u32 }\n      - { name: label, type: string }',
  };
  const codec = demo(parts);
  fourWay('stands before the attributes, and is flat in values', codec, [
    row({ family: 2, flags: 1, header: { table: 3 } }, (w) => `02 03 ${w.u16(1)}`),
    row({ family: 2, flags: 1, header: { table: 3 }, table: 1000, label: 'a' }, (w) =>
      [`02 03 ${w.u16(1)}`, w.nla(1, w.u32(1000)), w.nla(2, textBytes('a'))].join(' '),
    ),
  ]);
  test('is filled from the attribute of its name, where it is absent and fits', () => {
    const header = (value: object): Uint8Array => codec.encode(value, { byteOrder: 'little' }).slice(0, 4);
    expect(header({ table: 254 })).toEqual(Uint8Array.of(0, 254, 0, 0));
    expect(header({ table: 256 })).toEqual(Uint8Array.of(0, 0, 0, 0));
    expect(header({ table: 254, header: { table: 1 } })).toEqual(Uint8Array.of(0, 1, 0, 0));
  });
});
