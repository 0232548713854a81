// Numbers that have names: one of several, or any of several bits.

import { describe } from '../check.ts';
import { outOfRange, wrongType } from '../fault.ts';
import { quoteText, someOf } from '../text.ts';
import { Codec, planOf, type Infer } from './codec.ts';
import type { IntegerRange, Plan } from './plan.ts';

/** The most characters of a value that a message quotes. */
const SHOWN = 64;

/** A codec of integers. */
type IntegerCodec = Codec<number> | Codec<bigint>;

/**
 * Integers by name. Those without a name stay numbers, so nothing is lost of a newer kernel.
 *
 * @param codec - The integer on the wire: its width, sign and order.
 * @param names - Name to value; of two names of one value the first is decoded, and both are encoded.
 *
 * @example
 * ```ts
 * import { enumOf, u16be } from 'nlmsg/codec';
 *
 * const VlanProtocol = enumOf(u16be, { '802.1q': 0x8100, '802.1ad': 0x88a8 });
 * console.log(VlanProtocol.decode(Uint8Array.of(0x81, 0x00))); // 802.1q
 * console.log(VlanProtocol.decode(Uint8Array.of(0x12, 0x34))); // 4660
 * ```
 */
export function enumOf<C extends IntegerCodec, const N extends Readonly<Record<string, Infer<C>>>>(
  codec: C,
  names: N,
): Codec<(keyof N & string) | Infer<C>> {
  type Value = (keyof N & string) | Infer<C>;
  const plan = planOf<Infer<C>, Infer<C>>(codec);
  const range = rangeOf('make an enumeration', plan);
  const toNumber = new Map(Object.entries(names) as [keyof N & string, Infer<C>][]);
  for (const [name, value] of toNumber) checkNamed('make an enumeration', name, value, range);
  const toName = new Map<Infer<C>, keyof N & string>();
  for (const [name, value] of toNumber) if (!toName.has(value)) toName.set(value, name);
  return new Codec<Value>({
    name: plan.name,
    size: plan.size,
    number: plan,
    read(source, start, end) {
      const value = plan.read(source, start, end);
      return toName.get(value) ?? value;
    },
    write(sink, value) {
      const named = typeof value === 'string' ? toNumber.get(value) : undefined;
      if (typeof value === 'string' && named === undefined) {
        outOfRange(`${quoteText(value.slice(0, SHOWN))} is none of ${someOf(toNumber.keys())}`, value);
      }
      plan.write(sink, named ?? (value as Infer<C>));
    },
  });
}

/**
 * The bits of an integer as the names of those that are set, in the order of the declaration; bits without a name follow
 * as one number.
 *
 * @param codec - The unsigned integer on the wire.
 * @param names - Name to its bits; no bit may have two names.
 *
 * @example
 * ```ts
 * import { flagsOf, u32 } from 'nlmsg/codec';
 *
 * const LinkFlags = flagsOf(u32, { up: 1, broadcast: 2, loopback: 8 });
 * console.log(LinkFlags.decode(Uint8Array.of(0x49, 0, 0, 0), { byteOrder: 'little' })); // [ 'up', 'loopback', 64 ]
 * ```
 */
export function flagsOf<C extends IntegerCodec, const N extends Readonly<Record<string, Infer<C>>>>(
  codec: C,
  names: N,
): Codec<readonly ((keyof N & string) | Infer<C>)[]> {
  type Flag = (keyof N & string) | Infer<C>;
  const plan = planOf<number | bigint, number | bigint>(codec);
  const range = rangeOf('make flags', plan);
  if (range.min < 0n) throw new TypeError(`Cannot make flags: ${plan.name} is signed`);
  const bits = new Map(Object.entries(names).map(([name, value]) => [name, BigInt(value)]));
  for (const [name, mask] of bits) checkNamed('make flags', name, range.wide ? mask : Number(mask), range);
  checkDisjoint(bits);
  const numbers = Array.from(bits, ([name, mask]) => ({ name, mask: Number(mask) }));
  return new Codec<readonly Flag[]>({
    name: plan.name,
    size: plan.size,
    read(source, start, end) {
      const value = plan.read(source, start, end);
      return typeof value === 'bigint' ? wideFlags(value, bits) : narrowFlags(value, numbers);
    },
    write(sink, flags) {
      if (!Array.isArray(flags)) wrongType(`expected an array of names, got ${describe(flags)}`, flags);
      let sum = 0n;
      for (const flag of flags) sum |= maskOf(flag, bits);
      plan.write(sink, range.wide ? sum : Number(sum));
    },
  });
}

/** Shared by all values without a flag: most of those that a large dump holds. */
const NO_FLAGS: readonly never[] = Object.freeze([]);

/** Flags of at most 32 bits, without bigints: those cost several times as much. */
function narrowFlags(value: number, masks: readonly { name: string; mask: number }[]): readonly (string | number)[] {
  if (value === 0) return NO_FLAGS;
  const flags: (string | number)[] = [];
  let left = value;
  for (let i = 0; left !== 0 && i < masks.length; i++) {
    const { name, mask } = masks[i]!;
    if ((left & mask) >>> 0 !== mask) continue;
    flags.push(name);
    left = (left & ~mask) >>> 0;
  }
  if (left !== 0) flags.push(left);
  return flags;
}

function wideFlags(value: bigint, masks: ReadonlyMap<string, bigint>): (string | bigint)[] {
  const flags: (string | bigint)[] = [];
  let left = value;
  for (const [name, mask] of masks) {
    if ((left & mask) !== mask) continue;
    flags.push(name);
    left &= ~mask;
  }
  if (left !== 0n) flags.push(left);
  return flags;
}

function maskOf(flag: unknown, bits: ReadonlyMap<string, bigint>): bigint {
  const known = typeof flag === 'string' ? bits.get(flag) : undefined;
  if (known !== undefined) return known;
  if (typeof flag === 'bigint' && flag >= 0n) return flag;
  if (typeof flag === 'number' && Number.isSafeInteger(flag) && flag >= 0) return BigInt(flag);
  if (typeof flag === 'string')
    return outOfRange(`${quoteText(flag.slice(0, SHOWN))} is none of ${someOf(bits.keys())}`, flag);
  return outOfRange(`${String(flag)} is no set of bits`, flag);
}

function checkDisjoint(bits: ReadonlyMap<string, bigint>): void {
  let taken = 0n;
  for (const [name, mask] of bits) {
    if (mask <= 0n || (taken & mask) !== 0n) {
      throw new RangeError(`Cannot make flags: ${name} has no bit of its own (0x${mask.toString(16)})`);
    }
    taken |= mask;
  }
}

function rangeOf<T>(what: string, { name, integer }: Plan<T>): IntegerRange {
  if (integer === undefined) throw new TypeError(`Cannot ${what}: ${name} is no integer`);
  return integer;
}

/** Throws where a name stands for a value that the integer cannot have. */
function checkNamed(what: string, name: string, value: unknown, { wide, min, max }: IntegerRange): void {
  if (typeof value !== (wide ? 'bigint' : 'number')) {
    throw new TypeError(`Cannot ${what}: ${name} is a ${typeof value}, not a ${wide ? 'bigint' : 'number'}`);
  }
  if (
    (typeof value === 'number' && !Number.isInteger(value)) ||
    BigInt(value as number) < min ||
    BigInt(value as number) > max
  ) {
    throw new RangeError(`Cannot ${what}: ${name} is ${String(value)}, no integer from ${min} to ${max}`);
  }
}
