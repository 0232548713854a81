// Integers of eight bytes, or of as many as they need: always bigints, so that none is rounded.

import { getU32, getU64, putU32, putU64 } from '../integers.ts';
import type { Sink } from '../sink.ts';
import { Codec } from './codec.ts';
import { checkBigint, isLittle, need, type Order } from './integer-checks.ts';
import { Inline } from './plan.ts';

const U64_MAX = (1n << 64n) - 1n;
const S64_MAX = (1n << 63n) - 1n;

function unsigned64(name: string, order: Order): Codec<bigint> {
  return new Codec({
    name,
    integer: { wide: true, min: 0n, max: U64_MAX },
    inline: order === 'native' ? Inline.u64 : Inline.none,
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
    integer: { wide: true, min: -S64_MAX - 1n, max: S64_MAX },
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

/**
 * Eight bytes in the order of the machine, 0 to 2^64 - 1, always a bigint.
 *
 * @example
 * ```ts
 * import { u64 } from 'nlmsg/codec';
 *
 * console.log(u64.encode(258n, { byteOrder: 'little' }).join(' ')); // 2 1 0 0 0 0 0 0
 * ```
 */
export const u64 = unsigned64('u64', 'native');
/**
 * Eight bytes in network order, most significant first, 0 to 2^64 - 1, always a bigint.
 *
 * @example
 * ```ts
 * import { u64be } from 'nlmsg/codec';
 *
 * console.log(u64be.encode(258n).join(' ')); // 0 0 0 0 0 0 1 2
 * ```
 */
export const u64be = unsigned64('u64be', 'big');
/**
 * Eight bytes, least significant first on every machine, 0 to 2^64 - 1, always a bigint.
 *
 * @example
 * ```ts
 * import { u64le } from 'nlmsg/codec';
 *
 * console.log(u64le.encode(258n).join(' ')); // 2 1 0 0 0 0 0 0
 * ```
 */
export const u64le = unsigned64('u64le', 'little');
/**
 * Eight bytes in the order of the machine, -2^63 to 2^63 - 1, always a bigint.
 *
 * @example
 * ```ts
 * import { s64 } from 'nlmsg/codec';
 *
 * console.log(s64.encode(-2n, { byteOrder: 'little' }).join(' ')); // 254 255 255 255 255 255 255 255
 * ```
 */
export const s64 = signed64('s64', 'native');
/**
 * Eight bytes in network order, -2^63 to 2^63 - 1, always a bigint.
 *
 * @example
 * ```ts
 * import { s64be } from 'nlmsg/codec';
 *
 * console.log(s64be.encode(-2n).join(' ')); // 255 255 255 255 255 255 255 254
 * ```
 */
export const s64be = signed64('s64be', 'big');
/**
 * Eight bytes, least significant first on every machine, -2^63 to 2^63 - 1, always a bigint.
 *
 * @example
 * ```ts
 * import { s64le } from 'nlmsg/codec';
 *
 * console.log(s64le.encode(-2n).join(' ')); // 254 255 255 255 255 255 255 255
 * ```
 */
export const s64le = signed64('s64le', 'little');

/**
 * An unsigned integer of four bytes where it fits, else of eight: 0 to 2^64 - 1, always a bigint. Source: `uint` in the
 * kernel's netlink specifications, nla_put_uint in net/netlink.h.
 *
 * @example
 * ```ts
 * import { uint } from 'nlmsg/codec';
 *
 * console.log(uint.encode(258n, { byteOrder: 'little' })); // Uint8Array(4) [ 2, 1, 0, 0 ]
 * ```
 */
export const uint = new Codec<bigint>({
  name: 'uint',
  integer: { wide: true, min: 0n, max: U64_MAX },
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
 *
 * @example
 * ```ts
 * import { sint } from 'nlmsg/codec';
 *
 * console.log(sint.encode(-2n, { byteOrder: 'little' })); // Uint8Array(4) [ 254, 255, 255, 255 ]
 * ```
 */
export const sint = new Codec<bigint>({
  name: 'sint',
  integer: { wide: true, min: -S64_MAX - 1n, max: S64_MAX },
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
