// Attributes written by hand, well-formed or not, in little-endian order.

import { fromHex } from '../../support/golden.ts';

/** Bytes, or their hexadecimal digits. */
export type Body = Uint8Array | string;

/** Little-endian order, for calls. */
export const little = { byteOrder: 'little' } as const;
/** Little-endian order, with everything noted that makes encoding give the same bytes. */
export const preserving = { byteOrder: 'little', preserve: true } as const;

/** One attribute, with zeros up to a multiple of four bytes. */
export function tlv(rawType: number, ...body: Body[]): Uint8Array {
  const bytes = concat(u16(0), u16(rawType), ...body);
  bytes.set(u16(bytes.length));
  return concat(bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));
}

/** The same without the zeros after it. */
export function unpadded(rawType: number, ...body: Body[]): Uint8Array {
  const bytes = tlv(rawType, ...body);
  return bytes.subarray(0, bytes[0]! | (bytes[1]! << 8));
}

/** `count` nests in one another, each of this type: as deep as so many bytes can be. */
export function nests(rawType: number, count: number, innermost: Body = ''): Uint8Array {
  const inside = bytesOf(innermost);
  const bytes = new Uint8Array(count * 4 + inside.length);
  for (let i = 0; i < count; i++) bytes.set(concat(u16(bytes.length - 4 * i), u16(rawType)), 4 * i);
  bytes.set(inside, count * 4);
  return bytes;
}

export function concat(...parts: Body[]): Uint8Array {
  const all = parts.map(bytesOf);
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** `bytes`, so many times. */
export function repeat(bytes: Uint8Array, count: number): Uint8Array {
  const all = new Uint8Array(bytes.length * count);
  for (let i = 0; i < count; i++) all.set(bytes, i * bytes.length);
  return all;
}

function bytesOf(body: Body): Uint8Array {
  return typeof body === 'string' ? fromHex(body) : body;
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >> 8);
}
