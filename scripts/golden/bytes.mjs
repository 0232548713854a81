// What requests are made of: structs by a format, attributes, and the values in them.
import { Writer } from '../../dist/index.js';

const NLA_F_NESTED = 0x8000;

const LETTERS = {
  B: (writer, value) => writer.u8('B', value),
  H: (writer, value) => writer.u16('H', value),
  I: (writer, value) => writer.u32('I', value),
  i: (writer, value) => writer.s32('i', value),
  Q: (writer, value) => writer.u64('Q', BigInt(value)),
  n: (writer, value) => writer.u8('n', value >>> 8).u8('n', value & 255), // two bytes in network order
  N: (writer, value) => writer.bytes(be32(value)), // four bytes in network order
};

/**
 * A C struct: a letter for each member (B H I Q: unsigned of 1, 2, 4, 8 bytes; i: signed of 4; n N: of 2 and 4 in network
 * order; x: a byte of nothing), then their values, 0 where there are none left.
 */
export function struct(format, ...values) {
  const writer = new Writer();
  const rest = [...values];
  for (const letter of format) {
    if (letter === 'x') writer.u8('x', 0);
    else LETTERS[letter](writer, rest.shift() ?? 0);
  }
  return writer.finish();
}

export const n8 = (value) => Uint8Array.of(value);
export const n16 = (value) => struct('H', value);
export const n32 = (value) => struct('I', value >>> 0);
export const n64 = (value) => struct('Q', value);
export const be16 = (value) => struct('n', value);
export const be32 = (value) => Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
export const be64 = (value) => cat(be32(Math.floor(value / 2 ** 32)), be32(value >>> 0));

/** Text without a NUL, and with one. */
export const text = (value) => new Uint8Array(new TextEncoder().encode(value));
export const zero = (value) => text(`${value}\0`);

/** Bytes from hexadecimal digits. */
export const hex = (digits) => Uint8Array.from(digits.match(/[0-9a-f]{2}/g), (byte) => parseInt(byte, 16));

/** As many bytes as said, counting up from a first one. */
export const counting = (size, first = 0) => Uint8Array.from({ length: size }, (_, index) => (first + index) & 255);

export const mac = (value) => hex(value.replaceAll(':', ''));

/** Four bytes of an IPv4 address or 16 of an IPv6 address, which may have one `::`. */
export function ip(address) {
  if (!address.includes(':')) return Uint8Array.from(address.split('.').map(Number));
  const [head, tail] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const words = tail === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  return cat(...words.map((word) => be16(parseInt(word, 16))));
}

/** Parts one behind the other, without padding between them. */
export function cat(...parts) {
  const writer = new Writer();
  for (const part of parts) writer.bytes(part);
  return writer.finish();
}

/** An attribute: its type with its flags, its value in parts, and padding. */
export function at(type, ...parts) {
  const value = cat(...parts);
  return new Writer()
    .u16('nla_len', 4 + value.length)
    .u16('nla_type', type)
    .bytes(value)
    .align()
    .finish();
}

/** An attribute of attributes, marked as such. */
export const nest = (type, ...parts) => at(type | NLA_F_NESTED, ...parts);

/** struct genlmsghdr. */
export const genl = (command, version = 1) => struct('BBH', command, version);

/** struct ifinfomsg. */
export const link = ({ family = 0, type = 0, index = 0, flags = 0, change = 0 } = {}) =>
  struct('BxHiII', family, type, index, flags, change);
