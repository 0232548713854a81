// Integers of one to four bytes, in the order of the machine or in one that the protocol fixes: numbers.

import { S32_MAX, U16_MAX, U32_MAX, U8_MAX } from '../check.ts';
import { getU16, getU32, putU16, putU32 } from '../integers.ts';
import { Codec } from './codec.ts';
import { checkNumber, isLittle, need, type Order } from './integer-checks.ts';
import { Inline } from './plan.ts';

/**
 * One byte, 0 to 255.
 *
 * @example
 * ```ts
 * import { u8 } from 'nlmsg/codec';
 *
 * console.log(u8.encode(200)); // Uint8Array(1) [ 200 ]
 * ```
 */
export const u8 = new Codec<number>({
  name: 'u8',
  size: 1,
  inline: Inline.u8,
  integer: { wide: false, min: 0n, max: 0xffn },
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

/**
 * One byte, -128 to 127.
 *
 * @example
 * ```ts
 * import { s8 } from 'nlmsg/codec';
 *
 * console.log(s8.encode(-2)); // Uint8Array(1) [ 254 ]
 * ```
 */
export const s8 = new Codec<number>({
  name: 's8',
  size: 1,
  integer: { wide: false, min: -0x80n, max: 0x7fn },
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
    integer: { wide: false, min: 0n, max: 0xffffn },
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
    integer: { wide: false, min: -0x8000n, max: 0x7fffn },
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
    integer: { wide: false, min: 0n, max: 0xffff_ffffn },
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
    integer: { wide: false, min: -0x8000_0000n, max: 0x7fff_ffffn },
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

/**
 * Two bytes in the order of the machine, 0 to 65,535.
 *
 * @example
 * ```ts
 * import { u16 } from 'nlmsg/codec';
 *
 * console.log(u16.encode(258, { byteOrder: 'little' })); // Uint8Array(2) [ 2, 1 ]
 * ```
 */
export const u16 = unsigned16('u16', 'native');
/**
 * Two bytes in network order, most significant first, 0 to 65,535.
 *
 * @example
 * ```ts
 * import { u16be } from 'nlmsg/codec';
 *
 * console.log(u16be.encode(258)); // Uint8Array(2) [ 1, 2 ]
 * ```
 */
export const u16be = unsigned16('u16be', 'big');
/**
 * Two bytes, least significant first on every machine, 0 to 65,535.
 *
 * @example
 * ```ts
 * import { u16le } from 'nlmsg/codec';
 *
 * console.log(u16le.encode(258)); // Uint8Array(2) [ 2, 1 ]
 * ```
 */
export const u16le = unsigned16('u16le', 'little');
/**
 * Two bytes in the order of the machine, -32,768 to 32,767.
 *
 * @example
 * ```ts
 * import { s16 } from 'nlmsg/codec';
 *
 * console.log(s16.encode(-2, { byteOrder: 'little' })); // Uint8Array(2) [ 254, 255 ]
 * ```
 */
export const s16 = signed16('s16', 'native');
/**
 * Two bytes in network order, -32,768 to 32,767.
 *
 * @example
 * ```ts
 * import { s16be } from 'nlmsg/codec';
 *
 * console.log(s16be.encode(-2)); // Uint8Array(2) [ 255, 254 ]
 * ```
 */
export const s16be = signed16('s16be', 'big');
/**
 * Two bytes, least significant first on every machine, -32,768 to 32,767.
 *
 * @example
 * ```ts
 * import { s16le } from 'nlmsg/codec';
 *
 * console.log(s16le.encode(-2)); // Uint8Array(2) [ 254, 255 ]
 * ```
 */
export const s16le = signed16('s16le', 'little');
/**
 * Four bytes in the order of the machine, 0 to 4,294,967,295.
 *
 * @example
 * ```ts
 * import { u32 } from 'nlmsg/codec';
 *
 * console.log(u32.encode(0x01020304, { byteOrder: 'little' })); // Uint8Array(4) [ 4, 3, 2, 1 ]
 * ```
 */
export const u32 = unsigned32('u32', 'native');
/**
 * Four bytes in network order, most significant first, 0 to 4,294,967,295.
 *
 * @example
 * ```ts
 * import { u32be } from 'nlmsg/codec';
 *
 * console.log(u32be.encode(0x01020304)); // Uint8Array(4) [ 1, 2, 3, 4 ]
 * ```
 */
export const u32be = unsigned32('u32be', 'big');
/**
 * Four bytes, least significant first on every machine, 0 to 4,294,967,295.
 *
 * @example
 * ```ts
 * import { u32le } from 'nlmsg/codec';
 *
 * console.log(u32le.encode(0x01020304)); // Uint8Array(4) [ 4, 3, 2, 1 ]
 * ```
 */
export const u32le = unsigned32('u32le', 'little');
/**
 * Four bytes in the order of the machine, -2,147,483,648 to 2,147,483,647.
 *
 * @example
 * ```ts
 * import { s32 } from 'nlmsg/codec';
 *
 * console.log(s32.encode(-2, { byteOrder: 'little' })); // Uint8Array(4) [ 254, 255, 255, 255 ]
 * ```
 */
export const s32 = signed32('s32', 'native');
/**
 * Four bytes in network order, -2,147,483,648 to 2,147,483,647.
 *
 * @example
 * ```ts
 * import { s32be } from 'nlmsg/codec';
 *
 * console.log(s32be.encode(-2)); // Uint8Array(4) [ 255, 255, 255, 254 ]
 * ```
 */
export const s32be = signed32('s32be', 'big');
/**
 * Four bytes, least significant first on every machine, -2,147,483,648 to 2,147,483,647.
 *
 * @example
 * ```ts
 * import { s32le } from 'nlmsg/codec';
 *
 * console.log(s32le.encode(-2)); // Uint8Array(4) [ 254, 255, 255, 255 ]
 * ```
 */
export const s32le = signed32('s32le', 'little');
