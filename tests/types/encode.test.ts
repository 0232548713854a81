// What encoding takes and what it refuses: the compiler and the codec are of one opinion.

import { describe, expect, test } from '@jest/globals';
import {
  array,
  attr,
  attributes,
  bitfield32,
  bytes,
  type Codec,
  enumOf,
  flag,
  flagsOf,
  indexedArray,
  type Infer,
  type InferInput,
  ipv4,
  message,
  multi,
  nested,
  padding,
  string,
  struct,
  u16,
  u32,
  u64,
  u8,
  undecoded,
  wireForm,
} from '../../src/codec/index.ts';
import { type Assignable, type Expect, expectTypes } from './expect.ts';

const Stats = struct({ packets: u64, gap: padding(4), state: u32 });
const Port = attributes({ number: attr(1, u16), closed: attr(2, flag) });
const Link = attributes({
  name: attr(1, string),
  state: attr(2, enumOf(u8, { down: 2, up: 6 })),
  flags: attr(3, flagsOf(u32, { up: 1, running: 64 })),
  address: attr(4, ipv4),
  raw: attr(5, bytes),
  bits: attr(6, bitfield32),
  stats: attr(7, Stats),
  ports: attr(8, multi(Port)),
  slots: attr(9, indexedArray(nested(Port))),
  table: attr(10, array(u32)),
  big: attr(11, u64),
  on: attr(12, flag),
});
const Message = message({ header: struct({ family: u8, gap: padding(3), index: u32 }), attributes: Link });

const full: InferInput<typeof Link> = {
  name: 'lo',
  state: 'up',
  flags: ['up', 0x100],
  address: '127.0.0.1',
  raw: Uint8Array.of(1, 2, 3),
  bits: { value: 1, selector: 3 },
  stats: { packets: 1n, state: 2 },
  ports: [{ number: 1 }, { number: 2, closed: true }],
  slots: [{ closed: true }],
  table: [1, 2, 3],
  big: 1n,
  on: true,
};

describe('encoding takes', () => {
  test('what was decoded, as it is', () => {
    const link: Infer<typeof Link> = Link.decode(Link.encode(full));
    expect(Link.encode(link)).toEqual(Link.encode(full));
    const message = Message.decode(Message.encode({ ...full, family: 2, index: 3 }));
    expect(Message.encode(message)).toEqual(Message.encode({ ...full, family: 2, index: 3 }));
    expectTypes<
      [
        Expect<Assignable<Infer<typeof Link>, InferInput<typeof Link>>>,
        Expect<Assignable<Infer<typeof Message>, InferInput<typeof Message>>>,
        Expect<Assignable<Infer<typeof Stats>, InferInput<typeof Stats>>>,
      ]
    >();
  });

  test('what was decoded, with keys changed, added and taken away', () => {
    const link = Link.decode(Uint8Array.of(8, 0, 99, 0, 1, 2, 3, 4), { byteOrder: 'little', preserve: true });
    expect(Link.encode({ ...link, name: 'lo' })).toHaveLength(16);
    expect(Link.encode({ ...link, name: undefined })).toHaveLength(8);
    const { [undecoded]: unknown = [], [wireForm]: form, ...known } = link;
    expect(unknown.map(({ type }) => type)).toEqual([99]);
    expect(Link.encode(known)).toHaveLength(0);
    expect(Link.encode({ [undecoded]: unknown, [wireForm]: form })).toHaveLength(8);
    expect(Link.encode({ name: 'lo', [undecoded]: [{ type: 99, value: Uint8Array.of(1) }] })).toHaveLength(16);
    const stats = Stats.decode(new Uint8Array(20));
    expect(Stats.encode({ ...stats, packets: 2n })).toHaveLength(20);
    expect(Stats.encode({ state: 1, [undecoded]: stats[undecoded] })).toHaveLength(20);
    const message = Message.decode(new Uint8Array(8));
    expect(Message.encode({ ...message, family: 1, name: 'lo' })).toHaveLength(16);
  });

  test('undefined for what is absent', () => {
    function encode(name?: string, number?: number, closed?: boolean, index?: number): number {
      const port = number === undefined ? undefined : { number, closed };
      return Message.encode({ index, name, ports: [{ number, closed }], slots: port && [port] }).length;
    }
    expect(encode()).toBe(12);
    expect(encode('lo', 1, true, 2)).toBe(52);
    expect(Stats.encode({ packets: undefined, state: 1 })).toHaveLength(16);
  });

  test('values that nobody changes, and values that somebody does', () => {
    const table: number[] = [1];
    const ports: { number?: number; closed?: boolean }[] = [];
    const frozen = Object.freeze({ table: Object.freeze([1]), flags: ['up'] } as const);
    expect(Link.encode({ table, ports, raw: new Uint8Array(2) })).toHaveLength(16);
    expect(Link.encode(frozen)).toHaveLength(16);
  });

  test('values of an interface of its own', () => {
    interface Named {
      readonly name: string;
      readonly state: 'up' | 'down';
    }
    const named: Named = { name: 'lo', state: 'up' };
    expect(Link.encode(named)).toHaveLength(16);
    const codec: Codec<{ readonly name?: string }, Named> = Link;
    expect(codec.decode(codec.encode(named)).name).toBe('lo');
  });
});

describe('encoding refuses', () => {
  test('keys that the schema has not', () => {
    // @ts-expect-error one of a set
    expect(() => Link.encode({ nmae: 'lo' })).toThrow(TypeError);
    // @ts-expect-error one of a struct
    expect(() => Stats.encode({ pakets: 1n })).toThrow(TypeError);
    // @ts-expect-error padding has no key
    expect(() => Stats.encode({ gap: 0 })).toThrow(TypeError);
    // @ts-expect-error one of a message
    expect(() => Message.encode({ nmae: 'lo' })).toThrow(TypeError);
    // @ts-expect-error of the header of a message
    expect(() => Message.encode({ gap: 0 })).toThrow(TypeError);
    // @ts-expect-error in a struct in a message
    expect(() => Message.encode({ stats: { pakets: 1n } })).toThrow(TypeError);
    // @ts-expect-error in one of several sets
    expect(() => Link.encode({ ports: [{ number: 1 }, { nubmer: 1 }] })).toThrow(TypeError);
    // @ts-expect-error in an indexed array of nests
    expect(() => Message.encode({ slots: [{ nubmer: 1 }] })).toThrow(TypeError);
  });

  test('values of another type', () => {
    // @ts-expect-error a number for a text
    expect(() => Link.encode({ name: 1 })).toThrow(TypeError);
    // @ts-expect-error null is no value
    expect(() => Link.encode({ name: null })).toThrow(TypeError);
    // @ts-expect-error a number for a bigint
    expect(() => Link.encode({ big: 1 })).toThrow(TypeError);
    // @ts-expect-error a bigint for a number
    expect(() => Link.encode({ table: [1n] })).toThrow(TypeError);
    // @ts-expect-error a name that the enumeration has not
    expect(() => Link.encode({ state: 'upp' })).toThrow(RangeError);
    // @ts-expect-error a name that the flags have not
    expect(() => Link.encode({ flags: ['up', 'runing'] })).toThrow(RangeError);
    // @ts-expect-error one name for an array
    expect(() => Link.encode({ flags: 'up' })).toThrow(TypeError);
    // @ts-expect-error a number array for bytes
    expect(() => Link.encode({ raw: [1, 2] })).toThrow(TypeError);
    // @ts-expect-error half of the bits
    expect(() => Link.encode({ bits: { value: 1 } })).toThrow(TypeError);
    // @ts-expect-error a number for a flag
    expect(() => Link.encode({ on: 1 })).toThrow(TypeError);
    // @ts-expect-error one value for several
    expect(() => Link.encode({ ports: { number: 1 } })).toThrow(TypeError);
    // @ts-expect-error undefined among several
    expect(() => Link.encode({ table: [undefined] })).toThrow(TypeError);
  });

  test('values of another type, further in', () => {
    // @ts-expect-error a number for a bigint
    expect(() => Message.encode({ stats: { packets: 1 } })).toThrow(TypeError);
    // @ts-expect-error a text for a number
    expect(() => Message.encode({ ports: [{ number: '1' }] })).toThrow(TypeError);
    // @ts-expect-error a text for a flag
    expect(() => Message.encode({ slots: [{ closed: 'yes' }] })).toThrow(TypeError);
    // @ts-expect-error a text for the header's number
    expect(() => Message.encode({ index: '1' })).toThrow(TypeError);
  });
});

describe('a schema refuses', () => {
  /* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- just that is tried */
  test('what is no codec, no attribute, no struct, no set of attributes', () => {
    // @ts-expect-error the name of a codec
    expect(() => attr(1, 'u8')).toThrow(TypeError);
    // @ts-expect-error a codec without attr
    expect(() => attributes({ id: u8 })).toThrow(TypeError);
    // @ts-expect-error an attribute as a member
    expect(() => struct({ id: attr(1, u8) })).toThrow(TypeError);
    // @ts-expect-error a set of attributes as a header
    expect(() => message({ header: Port })).toBeInstanceOf(Function);
    // @ts-expect-error a struct as the attributes
    expect(() => message({ attributes: Stats })).toBeInstanceOf(Function);
  });
  /* eslint-enable @typescript-eslint/no-unsafe-class-instance-assignment */
});

describe('what was decoded', () => {
  test('is not changed', () => {
    function change(link: Infer<typeof Link>, message: Infer<typeof Message>, stats: Infer<typeof Stats>): void {
      // @ts-expect-error a key of a set
      link.name = 'lo';
      // @ts-expect-error a key of a set in an array
      link.ports![0]!.number = 1;
      // @ts-expect-error an item of an array
      link.table![0] = 1;
      // @ts-expect-error an array of several
      link.ports!.length = 0;
      // @ts-expect-error an array of flags
      link.flags!.length = 0;
      // @ts-expect-error what was not decoded
      link[undecoded] = [];
      // @ts-expect-error a member of a header
      message.family = 1;
      // @ts-expect-error a member of a struct
      stats.state = 1;
    }
    expect(change).toBeInstanceOf(Function);
  });

  test('is undefined where it may be absent', () => {
    function read(link: Infer<typeof Link>, message: Infer<typeof Message>, stats: Infer<typeof Stats>): unknown[] {
      // @ts-expect-error an attribute may be absent
      const length = link.name.length;
      // @ts-expect-error a member of a struct may be
      const packets: bigint = stats.packets;
      const index: number = message.index;
      return [length, packets, index];
    }
    expect(read).toBeInstanceOf(Function);
  });
});
