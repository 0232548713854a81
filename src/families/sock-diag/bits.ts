// C bit-fields. Where the first of them lies depends on the byte order: in the lowest bits of its byte on little-endian
// machines, in the highest on big-endian ones. Source: __LITTLE_ENDIAN_BITFIELD in the kernel's headers.

import { describe } from '../../codec/check.ts';
import { checkRecord, malformed, outOfRange, refused, wrongType } from '../../codec/fault.ts';
import { Codec } from '../../codec/schema/codec.ts';

/** The bits of a byte in the other order. */
function mirrored(byte: number): number {
  let result = 0;
  for (let i = 0; i < 8; i++) result |= ((byte >> i) & 1) << (7 - i);
  return result;
}

/**
 * Bit-fields of one or more bytes as one number, in which the first field has the lowest bits on every machine.
 *
 * @param size - In bytes, 1 to 3.
 */
export function bitFieldNumber(size: number): Codec<number> {
  const max = 2 ** (8 * size) - 1;
  return new Codec({
    name: `bit-fields of ${size} bytes`,
    size,
    integer: { wide: false, min: 0n, max: BigInt(max) },
    read(source, start, end) {
      if (end - start < size) malformed(start, `${size} bytes needed, ${end - start} given`);
      let value = 0;
      for (let i = 0; i < size; i++) {
        const byte = source.bytes[start + i]!;
        value |= (source.littleEndian ? byte : mirrored(byte)) << (8 * i);
      }
      return value;
    },
    write(sink, value) {
      if (typeof value !== 'number') wrongType(`expected a number, got ${describe(value)}`, value);
      if (!Number.isInteger(value) || value < 0 || value > max) {
        outOfRange(`${value} is no integer from 0 to ${max}`, value);
      }
      const offset = sink.reserve(size);
      for (let i = 0; i < size; i++) {
        const byte = (value >>> (8 * i)) & 0xff;
        sink.bytes[offset + i] = sink.littleEndian ? byte : mirrored(byte);
      }
    },
  });
}

/**
 * The bit-fields of one byte, each a number.
 *
 * @param widths - Name to bits, in the order of the declaration. Bits after the last are `unused`, where one is set.
 */
export function bitFields<const K extends string>(
  widths: Readonly<Record<K, number>>,
): Codec<Readonly<Record<K, number>> & { readonly unused?: number }> {
  const fields = Object.entries<number>(widths);
  const used = fields.reduce((sum, [, width]) => sum + width, 0);
  if (used < 8) fields.push(['unused', 8 - used]);
  const { read, write } = bitFieldNumber(1).plan;
  const codec = new Codec<Readonly<Record<string, number>>>({
    name: 'bit-fields',
    size: 1,
    read(source, start, end) {
      let left = read(source, start, end);
      const value: Record<string, number> = {};
      for (const [name, width] of fields) {
        const field = left & (2 ** width - 1);
        if (name !== 'unused' || field !== 0) value[name] = field;
        left >>>= width;
      }
      return value;
    },
    write(sink, value) {
      checkRecord(value);
      const stranger = Object.keys(value).find((key) => fields.every(([name]) => name !== key));
      if (stranger !== undefined) refused('type', stranger, 'no such bit-field', value[stranger]);
      let sum = 0;
      let shift = 0;
      for (const [name, width] of fields) {
        const field = value[name] ?? 0;
        if (!Number.isInteger(field) || field < 0 || field >= 2 ** width) {
          refused('range', name, `${String(field)} is no integer of ${width} bits`, field);
        }
        sum |= field << shift;
        shift += width;
      }
      write(sink, sum);
    },
  });
  return codec;
}

/** One byte, 0 or not. */
export const bool8: Codec<boolean> = new Codec<boolean>({
  name: 'boolean',
  size: 1,
  read(source, start, end) {
    if (end === start) malformed(start, '1 byte needed, 0 given');
    return source.bytes[start] !== 0;
  },
  write(sink, value) {
    if (typeof value !== 'boolean') wrongType(`expected a boolean, got ${describe(value)}`, value);
    sink.bytes[sink.reserve(1)] = value ? 1 : 0;
  },
});
