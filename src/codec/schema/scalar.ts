// Integers of one to eight bytes, in the order of the machine or in one that the protocol fixes.

import { S32_MAX, U16_MAX, U32_MAX, U8_MAX } from '../check.ts';
import { malformed, outOfRange, wrongType } from '../fault.ts';
import { getU16, getU32, getU64, putU16, putU32, putU64 } from '../integers.ts';
import type { Sink } from '../sink.ts';
import type { Source } from '../source.ts';
import { Codec } from './codec.ts';
import { Inline } from './plan.ts';

/** The order of an integer: the one of the bytes decoded, or always the same. */
type Order = 'native' | 'little' | 'big';

const U64_MAX = (1n << 64n) - 1n;
const S64_MAX = (1n << 63n) - 1n;

/** Throws where fewer than `needed` bytes lie between two places. */
function need(needed: number, start: number, end: number): void {
  if (end - start < needed) {
    malformed(start, `${needed} ${needed === 1 ? 'byte' : 'bytes'} needed, ${end - start} given`);
  }
}

function checkNumber(value: number, min: number, max: number): void {
  if (typeof value !== 'number') wrongType(`expected a number, got ${typeof value}`, value);
  if (!Number.isInteger(value) || value < min || value > max) {
    outOfRange(`${String(value)} is no integer from ${min} to ${max}`, value);
  }
}

function checkBigint(value: bigint, min: bigint, max: bigint): void {
  if (typeof value !== 'bigint') wrongType(`expected a bigint, got ${typeof value}`, value);
  if (value < min || value > max) outOfRange(`${value} is no integer from ${min} to ${max}`, value);
}

function isLittle(order: Order, native: boolean): boolean {
  return order === 'native' ? native : order === 'little';
}

/** One byte, 0 to 255. */
export const u8 = new Codec<number>({
  name: 'u8',
  size: 1,
  inline: Inline.u8,
  read(source, start, end) {
    need(1, start, end);
    return source.bytes[start]!;
  },
  write(sink, value) {
    checkNumber(value, 0, U8_MAX);
    const offset = sink.reserve(1);
    sink.bytes[offset] = value;
  },
});

/** One byte, -128 to 127. */
export const s8 = new Codec<number>({
  name: 's8',
  size: 1,
  read(source, start, end) {
    need(1, start, end);
    return (source.bytes[start]! << 24) >> 24;
  },
  write(sink, value) {
    checkNumber(value, -0x80, 0x7f);
    const offset = sink.reserve(1);
    sink.bytes[offset] = value & 0xff;
  },
});

function unsigned16(name: string, order: Order): Codec<number> {
  return new Codec({
    name,
    inline: order === 'native' ? Inline.u16 : Inline.none,
    size: 2,
    read(source, start, end) {
      need(2, start, end);
      return getU16(source.bytes, start, isLittle(order, source.littleEndian));
    },
    write(sink, value) {
      checkNumber(value, 0, U16_MAX);
      const offset = sink.reserve(2);
      putU16(sink.bytes, offset, value, isLittle(order, sink.littleEndian));
    },
  });
}

function signed16(name: string, order: Order): Codec<number> {
  return new Codec({
    name,
    size: 2,
    read(source, start, end) {
      need(2, start, end);
      return (getU16(source.bytes, start, isLittle(order, source.littleEndian)) << 16) >> 16;
    },
    write(sink, value) {
      checkNumber(value, -0x8000, 0x7fff);
      const offset = sink.reserve(2);
      putU16(sink.bytes, offset, value, isLittle(order, sink.littleEndian));
    },
  });
}

function unsigned32(name: string, order: Order): Codec<number> {
  return new Codec({
    name,
    inline: order === 'native' ? Inline.u32 : Inline.none,
    size: 4,
    read(source, start, end) {
      need(4, start, end);
      return getU32(source.bytes, start, isLittle(order, source.littleEndian));
    },
    write(sink, value) {
      checkNumber(value, 0, U32_MAX);
      const offset = sink.reserve(4);
      putU32(sink.bytes, offset, value, isLittle(order, sink.littleEndian));
    },
  });
}

function signed32(name: string, order: Order): Codec<number> {
  return new Codec({
    name,
    inline: order === 'native' ? Inline.s32 : Inline.none,
    size: 4,
    read(source, start, end) {
      need(4, start, end);
      return getU32(source.bytes, start, isLittle(order, source.littleEndian)) | 0;
    },
    write(sink, value) {
      checkNumber(value, -S32_MAX - 1, S32_MAX);
      const offset = sink.reserve(4);
      putU32(sink.bytes, offset, value, isLittle(order, sink.littleEndian));
    },
  });
}

function unsigned64(name: string, order: Order): Codec<bigint> {
  return new Codec({
    name,
    size: 8,
    read(source, start, end) {
      need(8, start, end);
      return getU64(source.bytes, start, isLittle(order, source.littleEndian));
    },
    write(sink, value) {
      checkBigint(value, 0n, U64_MAX);
      const offset = sink.reserve(8);
      putU64(sink.bytes, offset, value, isLittle(order, sink.littleEndian));
    },
  });
}

function signed64(name: string, order: Order): Codec<bigint> {
  return new Codec({
    name,
    size: 8,
    read(source, start, end) {
      need(8, start, end);
      return BigInt.asIntN(64, getU64(source.bytes, start, isLittle(order, source.littleEndian)));
    },
    write(sink, value) {
      checkBigint(value, -S64_MAX - 1n, S64_MAX);
      const offset = sink.reserve(8);
      putU64(sink.bytes, offset, value, isLittle(order, sink.littleEndian));
    },
  });
}

/** Two bytes in the order of the machine, 0 to 65,535. */
export const u16 = unsigned16('u16', 'native');
/** Two bytes in network order, most significant first, 0 to 65,535. */
export const u16be = unsigned16('u16be', 'big');
/** Two bytes, least significant first on every machine, 0 to 65,535. */
export const u16le = unsigned16('u16le', 'little');
/** Two bytes in the order of the machine, -32,768 to 32,767. */
export const s16 = signed16('s16', 'native');
/** Two bytes in network order, -32,768 to 32,767. */
export const s16be = signed16('s16be', 'big');
/** Two bytes, least significant first on every machine, -32,768 to 32,767. */
export const s16le = signed16('s16le', 'little');
/** Four bytes in the order of the machine, 0 to 4,294,967,295. */
export const u32 = unsigned32('u32', 'native');
/** Four bytes in network order, most significant first, 0 to 4,294,967,295. */
export const u32be = unsigned32('u32be', 'big');
/** Four bytes, least significant first on every machine, 0 to 4,294,967,295. */
export const u32le = unsigned32('u32le', 'little');
/** Four bytes in the order of the machine, -2,147,483,648 to 2,147,483,647. */
export const s32 = signed32('s32', 'native');
/** Four bytes in network order, -2,147,483,648 to 2,147,483,647. */
export const s32be = signed32('s32be', 'big');
/** Four bytes, least significant first on every machine, -2,147,483,648 to 2,147,483,647. */
export const s32le = signed32('s32le', 'little');
/** Eight bytes in the order of the machine, 0 to 2^64 - 1, always a bigint. */
export const u64 = unsigned64('u64', 'native');
/** Eight bytes in network order, most significant first, 0 to 2^64 - 1, always a bigint. */
export const u64be = unsigned64('u64be', 'big');
/** Eight bytes, least significant first on every machine, 0 to 2^64 - 1, always a bigint. */
export const u64le = unsigned64('u64le', 'little');
/** Eight bytes in the order of the machine, -2^63 to 2^63 - 1, always a bigint. */
export const s64 = signed64('s64', 'native');
/** Eight bytes in network order, -2^63 to 2^63 - 1, always a bigint. */
export const s64be = signed64('s64be', 'big');
/** Eight bytes, least significant first on every machine, -2^63 to 2^63 - 1, always a bigint. */
export const s64le = signed64('s64le', 'little');

/**
 * An unsigned integer of four bytes where it fits, else of eight: 0 to 2^64 - 1, always a bigint. Source: `uint` in the
 * kernel's netlink specifications, nla_put_uint in net/netlink.h.
 */
export const uint = new Codec<bigint>({
  name: 'uint',
  read: (source, start, end) =>
    end - start >= 8
      ? getU64(source.bytes, start, source.littleEndian)
      : BigInt(getU32(source.bytes, wide(start, end), source.littleEndian)),
  write(sink, value) {
    checkBigint(value, 0n, U64_MAX);
    writeShortest(sink, value, value <= 0xffff_ffffn);
  },
});

/**
 * A signed integer of four bytes where it fits, else of eight: -2^63 to 2^63 - 1, always a bigint. Source: `sint` in the
 * kernel's netlink specifications, nla_put_sint in net/netlink.h.
 */
export const sint = new Codec<bigint>({
  name: 'sint',
  read: (source, start, end) =>
    end - start >= 8
      ? BigInt.asIntN(64, getU64(source.bytes, start, source.littleEndian))
      : BigInt(getU32(source.bytes, wide(start, end), source.littleEndian) | 0),
  write(sink, value) {
    checkBigint(value, -S64_MAX - 1n, S64_MAX);
    writeShortest(sink, value, BigInt.asIntN(32, value) === value);
  },
});

function wide(start: number, end: number): number {
  need(4, start, end);
  return start;
}

function writeShortest(sink: Sink, value: bigint, fits: boolean): void {
  const offset = sink.reserve(fits ? 4 : 8);
  if (fits) putU32(sink.bytes, offset, Number(BigInt.asUintN(32, value)), sink.littleEndian);
  else putU64(sink.bytes, offset, value, sink.littleEndian);
}

/** Bits, and which of them count. Source: struct nla_bitfield32 in linux/netlink.h. */
export interface Bitfield32 {
  /** The bits, 32 of them. */
  readonly value: number;
  /** The bits of `value` that count: the kernel leaves the others as they are. */
  readonly selector: number;
}

/** Four bytes of bits and four bytes that select among them. Source: struct nla_bitfield32 in linux/netlink.h. */
export const bitfield32 = new Codec<Bitfield32>({
  name: 'bitfield32',
  size: 8,
  read(source: Source, start, end) {
    need(8, start, end);
    return {
      value: getU32(source.bytes, start, source.littleEndian),
      selector: getU32(source.bytes, start + 4, source.littleEndian),
    };
  },
  write(sink, given) {
    if (typeof given !== 'object' || (given as unknown) === null) wrongType('expected { value, selector }', given);
    checkNumber(given.value, 0, U32_MAX);
    checkNumber(given.selector, 0, U32_MAX);
    const offset = sink.reserve(8);
    putU32(sink.bytes, offset, given.value, sink.littleEndian);
    putU32(sink.bytes, offset + 4, given.selector, sink.littleEndian);
  },
});
