// struct nlattr: length, type and value, each attribute starting at a multiple of four bytes.
//
//    0      2      4                 4 + n
//   +------+------+-----------------+ - - -+
//   | len  | type |  value          | pad  |
//   +------+------+-----------------+ - - -+
//
// len counts its own four bytes and the value, not the padding. The two highest bits of type are flags.

import { align, NLA_HDRLEN } from './align.ts';
import { checkInteger, U16_MAX } from './check.ts';
import { NLA_TYPE_MASK } from './constants.ts';
import { DecodeError } from './errors.ts';
import { getU16 } from './integers.ts';
import type { Writer } from './writer.ts';

/** Where one attribute lies. */
export interface AttributeSpan {
  /** The number of the attribute, without the flag bits. */
  readonly type: number;
  /** The type as it stands in the bytes, flag bits included. */
  readonly rawType: number;
  /** Where its header starts. */
  readonly offset: number;
  /** Where its value starts. */
  readonly start: number;
  /** Where its value ends. */
  readonly end: number;
}

/**
 * Walks the attributes between `start` and `end`, one level. Each step goes forward by four bytes or more, so the walk
 * ends whatever the bytes are.
 *
 * @throws DecodeError where fewer than four bytes are left, or nla_len is below 4 or points beyond the end.
 */
export function* walkAttributes(
  path: string,
  bytes: Uint8Array,
  start: number,
  end: number,
  littleEndian: boolean,
): Generator<AttributeSpan, void, undefined> {
  let offset = start;
  while (offset < end) {
    const left = end - offset;
    if (left < NLA_HDRLEN) throw new DecodeError(path, offset, `${left} bytes left over after the attributes`);
    const length = getU16(bytes, offset, littleEndian);
    if (length < NLA_HDRLEN || length > left) {
      throw new DecodeError(`${path}.nla_len`, offset, `${length} is no length from ${NLA_HDRLEN} to ${left}`);
    }
    const rawType = getU16(bytes, offset + 2, littleEndian);
    yield { type: rawType & NLA_TYPE_MASK, rawType, offset, start: offset + NLA_HDRLEN, end: offset + length };
    offset += align(length);
  }
}

/** Writes one attribute: header, the value that `write` writes, padding to a multiple of four bytes. */
export function writeAttribute(writer: Writer, field: string, rawType: number, write: (writer: Writer) => void): void {
  const start = writer.length;
  writer.u16(field, 0).u16(field, rawType);
  write(writer);
  const length = writer.length - start;
  checkInteger(`encode the length of ${field}`, length, NLA_HDRLEN, U16_MAX);
  writer.patchU16(field, start, length).align();
}
