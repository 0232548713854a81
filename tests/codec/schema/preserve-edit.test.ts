// A value that was preserved, and then changed: the change is encoded, and everything else stays as it came.

import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  bytes,
  enumOf,
  flag,
  indexedArray,
  message,
  multi,
  nestTypeValue,
  padding,
  string,
  struct,
  subMessage,
  u16,
  u16be,
  u32,
  u8,
  undecoded,
} from '../../../src/codec/index.ts';
import { deepFreeze } from '../../support/four-way.ts';
import { toHex } from '../../support/golden.ts';
import { concat, little, preserving, tlv, unpadded } from './tlv.ts';

const Stats = struct({ a: u8, gap: padding(3), b: u32 });
const Vlan = attributes({ id: attr(1, u16), text: attr(2, string), stats: attr(3, Stats) });
const Link = attributes({
  name: attr(3, string),
  mtu: attr(4, u32),
  on: attr(5, flag),
  vlan: attr(6, Vlan),
  list: attr(8, multi(u16)),
  indexed: attr(9, indexedArray(Vlan)),
  rows: attr(10, nestTypeValue(['p', 'q'], Vlan)),
  kind: attr(12, string),
  data: attr(13, subMessage('kind', { vlan: Vlan, raw: bytes, number: u32, other: u16be })),
});

const vlan = concat(tlv(99, 'aa'), tlv(0x4002, '61 00 62'), tlv(1, '05 00 ff ff'));
/** Odd in every part: order, flag bits, widths, text after a NUL, unknown ones, nests without their flag. */
const wire = {
  mtu: tlv(4, '01 00 00 00 ee'),
  vlan: tlv(6, vlan),
  unknown: tlv(77, '01 02'),
  name: concat(unpadded(3, '6c 6f 00 78 79'), 'dd ee ff'),
  on: tlv(5),
};
const whole = concat(...Object.values(wire));

/** Fails unless the value, decoded and changed, is encoded to these bytes. */
function changes(
  before: Uint8Array,
  change: (value: ReturnType<typeof Link.decode>) => object,
  after: Uint8Array,
): void {
  const value = deepFreeze(Link.decode(before, preserving));
  expect(toHex(Link.encode(deepFreeze(change(value)) as never, little))).toBe(toHex(after));
}

/** A copy that has this key no more; what is under symbols goes along. */
function without(value: object, key: string): object {
  const copy = { ...value };
  Reflect.deleteProperty(copy, key);
  return copy;
}

describe('one key', () => {
  test('that is changed is encoded anew, in its place', () => {
    changes(
      whole,
      (value) => ({ ...value, mtu: 2 }),
      concat(tlv(4, '02 00 00 00'), wire.vlan, wire.unknown, wire.name, wire.on),
    );
    changes(
      whole,
      (value) => ({ ...value, name: 'eth0' }),
      concat(wire.mtu, wire.vlan, wire.unknown, tlv(3, '65 74 68 30 00'), wire.on),
    );
  });

  test('that is given the value it has stays as it came', () => {
    changes(whole, (value) => ({ ...value, mtu: 1, name: 'lo', on: true }), whole);
  });

  test('that is taken away is left out', () => {
    const rest = concat(wire.mtu, wire.vlan, wire.unknown, wire.on);
    changes(whole, (value) => ({ ...value, name: undefined }), rest);
    changes(whole, (value) => without(value, 'name'), rest);
    changes(whole, (value) => without(value, 'vlan'), concat(wire.mtu, wire.unknown, wire.name, wire.on));
  });

  test('that is a flag is left out where it is false', () => {
    changes(whole, (value) => ({ ...value, on: false }), concat(wire.mtu, wire.vlan, wire.unknown, wire.name));
  });

  test('that is added comes last, in the order of the declaration', () => {
    const added = concat(tlv(8, '07 00'), tlv(12, '78 00'));
    changes(whole, (value) => ({ ...value, kind: 'x', list: [7] }), concat(whole, added));
  });

  test('that is added after an attribute without padding is aligned', () => {
    changes(unpadded(3, '61'), (value) => ({ ...value, mtu: 1 }), concat(tlv(3, '61'), tlv(4, '01 00 00 00')));
    changes(
      concat(tlv(4, '01 00 00 00'), unpadded(77, 'aa')),
      (value) => ({ ...value, on: true }),
      concat(tlv(4, '01 00 00 00'), tlv(77, 'aa'), tlv(5)),
    );
  });

  test('that is changed or taken away before an attribute without padding leaves it so', () => {
    const before = concat(tlv(4, '01 00 00 00'), unpadded(3, '61 00 62'));
    changes(before, (value) => ({ ...value, mtu: 2 }), concat(tlv(4, '02 00 00 00'), unpadded(3, '61 00 62')));
    changes(before, (value) => without(value, 'mtu'), unpadded(3, '61 00 62'));
  });
});

describe('a nest', () => {
  const around = (inner: Uint8Array): Uint8Array => concat(wire.mtu, tlv(6, inner), wire.unknown, wire.name, wire.on);

  test('in which a key is changed keeps the others, its own flags and its place', () => {
    const changed = concat(tlv(99, 'aa'), tlv(0x4002, '61 00 62'), tlv(1, '06 00'));
    changes(whole, (value) => ({ ...value, vlan: { ...value.vlan, id: 6 } }), around(changed));
  });

  test('in which a key is taken away or added keeps the others', () => {
    changes(
      whole,
      (value) => ({ ...value, vlan: { ...value.vlan, text: undefined } }),
      around(concat(tlv(99, 'aa'), tlv(1, '05 00 ff ff'))),
    );
    changes(
      whole,
      (value) => ({ ...value, vlan: { ...value.vlan, stats: { a: 1 } } }),
      around(concat(vlan, tlv(3, '01 00 00 00 00 00 00 00'))),
    );
  });

  test('that is a new object is encoded as one', () => {
    changes(
      whole,
      (value) => ({ ...value, vlan: { id: 5 } }),
      concat(wire.mtu, tlv(0x8006, tlv(1, '05 00')), wire.unknown, wire.name, wire.on),
    );
  });

  test('whose last attribute has no padding is aligned where one is added', () => {
    changes(
      tlv(6, unpadded(2, '61')),
      (value) => ({ ...value, vlan: { ...value.vlan, stats: { a: 1 } } }),
      tlv(6, concat(tlv(2, '61'), tlv(3, '01 00 00 00 00 00 00 00'))),
    );
  });
});

describe('a struct', () => {
  const Set = attributes({ stats: attr(1, Stats), other: attr(2, u8) });

  test.each([
    ['padding that is not zero', '01 aa bb cc 02 00 00 00', '01 aa bb cc 09 00 00 00'],
    ['bytes at its end', '01 00 00 00 02 00 00 00 dd ee', '01 00 00 00 09 00 00 00 dd ee'],
    ['both', '01 aa bb cc 02 00 00 00 dd ee', '01 aa bb cc 09 00 00 00 dd ee'],
  ])('in which a member is changed keeps %s', (_, before, after) => {
    const value = Set.decode(tlv(0x4001, before), preserving);
    expect(toHex(Set.encode({ ...value, stats: { ...value.stats, b: 9 } }, little))).toBe(toHex(tlv(0x4001, after)));
  });

  test('that is shorter stays so where a member is changed', () => {
    const value = Set.decode(tlv(1, '01 aa bb'), preserving);
    expect(toHex(Set.encode({ ...value, stats: { ...value.stats, a: 9 } }, little))).toBe(toHex(tlv(1, '09 aa bb')));
  });
});

describe('several values', () => {
  const three = concat(tlv(8, '01 00 ee'), tlv(4, '01 00 00 00'), tlv(0x4008, '02 00'), tlv(8, '03 00 ff'));

  test('of which one is changed, added or taken from the end keep the others', () => {
    const mtu = tlv(4, '01 00 00 00');
    changes(
      three,
      (value) => ({ ...value, list: [1, 9, 3] }),
      concat(tlv(8, '01 00 ee'), mtu, tlv(8, '09 00'), tlv(8, '03 00 ff')),
    );
    changes(three, (value) => ({ ...value, list: [1, 2, 3, 4] }), concat(three, tlv(8, '04 00')));
    changes(three, (value) => ({ ...value, list: [1, 2] }), concat(tlv(8, '01 00 ee'), mtu, tlv(0x4008, '02 00')));
    changes(three, (value) => ({ ...value, list: [] }), mtu);
  });

  test('are checked as they would be without', () => {
    const value = Link.decode(three, preserving);
    for (const list of [[1, undefined, 3], [undefined, 2, 3], [1, 2, undefined], 'ab', 5]) {
      expect(() => Link.encode({ ...value, list: list as never }, little)).toThrow(TypeError);
    }
  });

  test('of an indexed array: a change in one keeps the others, and the numbers of all', () => {
    const before = tlv(9, concat(tlv(7, tlv(1, '01 00')), tlv(2, vlan)));
    const after = tlv(9, concat(tlv(7, tlv(1, '09 00')), tlv(2, vlan)));
    changes(before, (value) => ({ ...value, indexed: [{ ...value.indexed![0], id: 9 }, value.indexed![1]] }), after);
  });

  test('of rows: a change in one keeps the others, and what they have that is odd', () => {
    const row = (body: Uint8Array): Uint8Array => tlv(1, tlv(0x4002, body));
    const before = tlv(10, concat(row(vlan), row(tlv(1, '01 00'))));
    const after = tlv(10, concat(row(vlan), row(tlv(1, '09 00'))));
    changes(before, (value) => ({ ...value, rows: [value.rows![0], { ...value.rows![1], id: 9 }] }), after);
  });
});

describe('a sub-message', () => {
  const before = concat(tlv(13, '01'), tlv(77, 'aa'), tlv(12, '72 61 77 00'));

  test('is encoded in the new format where its selector is changed', () => {
    const kind = tlv(12, '6e 75 6d 62 65 72 00');
    changes(
      before,
      (value) => ({ ...value, kind: 'number', data: 7 }),
      concat(tlv(13, '07 00 00 00'), tlv(77, 'aa'), kind),
    );
    changes(
      before,
      (value) => ({ ...value, kind: 'vlan', data: { id: 7 } }),
      concat(tlv(0x800d, tlv(1, '07 00')), tlv(77, 'aa'), tlv(12, '76 6c 61 6e 00')),
    );
    changes(
      concat(tlv(12, '6e 75 6d 62 65 72 00'), tlv(13, '07 00 00 00')),
      (value) => ({ ...value, kind: 'other' }),
      concat(tlv(12, '6f 74 68 65 72 00'), tlv(13, '00 07')),
    );
  });

  test('in which a key is changed keeps the others', () => {
    const kind = tlv(12, '76 6c 61 6e');
    changes(
      concat(tlv(13, vlan), kind),
      (value) => ({ ...value, data: { ...(value.data as object), id: 6 } }),
      concat(tlv(13, concat(tlv(99, 'aa'), tlv(0x4002, '61 00 62'), tlv(1, '06 00'))), kind),
    );
  });
});

describe('what is not decoded', () => {
  test('is left out where it is taken away, and the value can be given then', () => {
    const malformed = concat(tlv(4, '01'), tlv(77, 'aa'), tlv(5));
    changes(malformed, (value) => ({ ...value, [undecoded]: undefined }), tlv(5));
    changes(malformed, (value) => ({ ...value, [undecoded]: [], mtu: 7 }), concat(tlv(5), tlv(4, '07 00 00 00')));
    changes(
      malformed,
      (value) => ({ ...value, [undecoded]: value[undecoded]?.filter(({ type }) => type !== 77) }),
      concat(tlv(4, '01'), tlv(5)),
    );
  });

  test('comes last where it is added', () => {
    const more = { type: 78, value: Uint8Array.of(1) };
    changes(
      whole,
      (value) => ({ ...value, [undecoded]: [...(value[undecoded] ?? []), more] }),
      concat(whole, tlv(78, '01')),
    );
  });

  test('of those that come again: the last one is changed, those before stay', () => {
    const again = concat(tlv(4, '01 00 00 00'), tlv(5), tlv(4, '02 00 00 00 ee'));
    changes(again, (value) => ({ ...value, mtu: 3 }), concat(tlv(4, '01 00 00 00'), tlv(5), tlv(4, '03 00 00 00')));
    changes(again, (value) => ({ ...value, [undecoded]: [] }), concat(tlv(5), tlv(4, '02 00 00 00 ee')));
  });
});

test('a change deep inside a message leaves every other byte', () => {
  const Deep = message({
    header: struct({ family: u8, gap: padding(3) }),
    attributes: attributes({
      info: attr(
        1,
        attributes({ kind: attr(1, enumOf(u8, { v: 1 })), data: attr(2, subMessage('kind', { v: Vlan })) }),
      ),
      links: attr(2, multi(Link)),
    }),
  });
  const build = (id: string, mtu: string): Uint8Array =>
    concat(
      '02 aa bb cc',
      tlv(2, whole),
      tlv(1, concat(tlv(2, concat(tlv(1, id), tlv(0x4002, '61'))), tlv(1, '01 ff'))),
      tlv(2, tlv(4, mtu)),
      unpadded(9, 'aa'),
    );
  const value = Deep.decode(build('05 00', '01 00 00 00'), preserving);
  const changed = {
    ...value,
    info: { ...value.info, data: { ...value.info!.data, id: 6 } },
    links: [value.links![0], { ...value.links![1], mtu: 2 }],
  };
  expect(toHex(Deep.encode(deepFreeze(changed) as never, little))).toBe(toHex(build('06 00', '02 00 00 00')));
});
