// Text: see ../text.ts for what becomes of bytes that are no UTF-8.

import { describe } from '../check.ts';
import { faultOfEncoder, malformed, outOfRange, wrongType } from '../fault.ts';
import { encodeText, textBetween } from '../text.ts';
import type { Sink } from '../sink.ts';
import { Codec } from './codec.ts';

/** Writes a text without NUL and returns how many bytes it has. */
function writeText(sink: Sink, text: string): number {
  if (typeof text !== 'string') wrongType(`expected a string, got ${describe(text)}`, text);
  if (text.includes('\0')) outOfRange('the text holds a NUL, and what follows it would be lost', text);
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return writeBeyondAscii(sink, text);
  const start = sink.reserve(text.length);
  const { bytes } = sink;
  for (let i = 0; i < text.length; i++) bytes[start + i] = text.charCodeAt(i);
  return text.length;
}

function writeBeyondAscii(sink: Sink, text: string): number {
  let encoded: Uint8Array;
  try {
    encoded = encodeText(text);
  } catch (caught) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Fault
    throw faultOfEncoder(caught, text);
  }
  sink.append(encoded);
  return encoded.length;
}

/**
 * UTF-8 text, ended by a NUL: decoded up to the first NUL or the end, encoded with one. Bytes that are no UTF-8 are kept
 * (see {@link decodeText}); a NUL inside is refused.
 *
 * @example
 * ```ts
 * import { string } from 'nlmsg/codec';
 *
 * console.log(string.encode('lo')); // Uint8Array(3) [ 108, 111, 0 ]
 * ```
 */
export const string = new Codec<string>({
  name: 'string',
  terminated: true,
  read: (source, start, end) => textBetween(source.bytes, start, end),
  write(sink, text) {
    writeText(sink, text);
    sink.zeros(1);
  },
});

/**
 * As {@link string}, encoded without a NUL at the end.
 *
 * @example
 * ```ts
 * import { unterminatedString } from 'nlmsg/codec';
 *
 * console.log(unterminatedString.encode('lo')); // Uint8Array(2) [ 108, 111 ]
 * ```
 */
export const unterminatedString = new Codec<string>({
  name: 'string',
  read: (source, start, end) => textBetween(source.bytes, start, end),
  write(sink, text) {
    writeText(sink, text);
  },
});

/**
 * A `char[size]`: text with NULs up to its size.
 *
 * @param size - In bytes, 1 or more. A text of just so many bytes has no NUL.
 *
 * @example
 * ```ts
 * import { fixedString } from 'nlmsg/codec';
 *
 * console.log(fixedString(4).encode('lo')); // Uint8Array(4) [ 108, 111, 0, 0 ]
 * ```
 */
export function fixedString(size: number): Codec<string> {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`Cannot make a string: ${size} is no size from 1 on`);
  return new Codec({
    name: `string of ${size} bytes`,
    size,
    read(source, start, end) {
      if (end - start < size) malformed(start, `${size} bytes needed, ${end - start} given`);
      return textBetween(source.bytes, start, start + size);
    },
    write(sink, text) {
      const length = writeText(sink, text);
      if (length > size) outOfRange(`${length} bytes; there is room for ${size}`, text);
      sink.zeros(size - length);
    },
  });
}
