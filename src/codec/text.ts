// Text in messages is bytes: UTF-8 by custom, and not always ended by NUL. What is shown to people is escaped first,
// since names and messages may hold control characters (a terminal would obey them).
//
// Bytes that are no UTF-8 are kept: each becomes a lone surrogate, U+DC80 for byte 0x80 to U+DCFF for 0xff, as Python's
// `surrogateescape` does. No UTF-8 decodes to those, so nothing is lost and nothing is confused.

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const FIRST_RAW = 0xdc80;
const LAST_RAW = 0xdcff;
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * The bytes of a text, with no NUL added: UTF-8, and the raw byte for each of U+DC80 to U+DCFF that stands for one (see
 * {@link decodeText}).
 *
 * @returns New memory.
 * @throws RangeError where the text has another lone surrogate, or raw bytes that decoding would read as UTF-8.
 *
 * @example
 * ```ts
 * import { encodeText } from 'nlmsg/codec';
 *
 * console.log(encodeText('a\udcff')); // Uint8Array(2) [ 97, 255 ]
 * ```
 */
export function encodeText(text: string): Uint8Array {
  return LONE_SURROGATE.test(text) ? encodeRaw(text) : encoder.encode(text);
}

/**
 * The text of all the bytes, or up to the first NUL. A byte that is no UTF-8 becomes one of U+DC80 to U+DCFF, from which
 * {@link encodeText} makes the byte again.
 *
 * @example
 * ```ts
 * import { decodeText } from 'nlmsg/codec';
 *
 * console.log(decodeText(Uint8Array.of(0x6c, 0x6f, 0, 0x78))); // lo
 * console.log(decodeText(Uint8Array.of(0x61, 0xff)) === 'a\udcff'); // true
 * ```
 */
export function decodeText(bytes: Uint8Array): string {
  return textBetween(bytes, 0, bytes.length);
}

/** The text between two places, up to the first NUL. */
export function textBetween(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return text;
    if (byte >= 0x80) return text + decodeBeyondAscii(bytes, i, end);
    text += String.fromCharCode(byte);
  }
  return text;
}

function decodeBeyondAscii(bytes: Uint8Array, start: number, limit: number): string {
  const all = bytes.subarray(start, limit);
  const nul = all.indexOf(0);
  const rest = nul < 0 ? all : all.subarray(0, nul);
  try {
    return strictDecoder.decode(rest);
  } catch {
    return decodeRaw(rest);
  }
}

function decodeRaw(bytes: Uint8Array): string {
  const text: string[] = [];
  for (let i = 0; i < bytes.length;) {
    const length = sequenceLength(bytes, i);
    text.push(
      length > 0
        ? strictDecoder.decode(bytes.subarray(i, i + length))
        : String.fromCharCode(FIRST_RAW - 0x80 + bytes[i]!),
    );
    i += length || 1;
  }
  return text.join('');
}

/** How many bytes the UTF-8 sequence at `i` has; 0 where none starts there. Source: table 3-7 of the Unicode standard. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const lowest = { 0xe0: 0xa0, 0xf0: 0x90 }[lead] ?? 0x80;
  const highest = { 0xed: 0x9f, 0xf4: 0x8f }[lead] ?? 0xbf;
  const second = bytes[i + 1] ?? 0;
  if (second < lowest || second > highest) return 0;
  for (let k = 2; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function encodeRaw(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point >= FIRST_RAW && point <= LAST_RAW) bytes.push(point - FIRST_RAW + 0x80);
    else if (point >= 0xd800 && point <= 0xdfff) {
      throw new RangeError(
        `Cannot encode text: the lone surrogate U+${hex(point, 4).toUpperCase()} stands for no byte`,
      );
    } else bytes.push(...encoder.encode(character));
  }
  const encoded = Uint8Array.from(bytes);
  if (decodeRaw(encoded) !== text) {
    throw new RangeError('Cannot encode text: its raw bytes are UTF-8 together, and would be decoded as such');
  }
  return encoded;
}

/**
 * Makes any text harmless to print on one line: C0 and C1 controls, line separators, characters that reverse the
 * direction of text and invisible ones are written as escapes, and so is the backslash. Bytes that were no UTF-8 are
 * written as `\xNN`.
 *
 * @example
 * ```ts
 * import { escapeText } from 'nlmsg/codec';
 *
 * console.log(escapeText('eth0\x1b[31m')); // eth0\x1b[31m, as letters
 * ```
 */
export function escapeText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\\]/gu, (character) => {
    if (character === '\\') return '\\\\';
    const point = character.codePointAt(0) ?? 0;
    if (point >= FIRST_RAW && point <= LAST_RAW) return `\\x${hex(point - FIRST_RAW + 0x80, 2)}`;
    return point < 0x80 ? `\\x${hex(point, 2)}` : `\\u{${hex(point, 1)}}`;
  });
}

/** A text escaped and in double quotes. */
export function quoteText(text: string): string {
  return `"${escapeText(text).replaceAll('"', '\\"')}"`;
}

/** Bytes as text in double quotes: printable ASCII as it is, everything else as `\xNN`. */
export function quoteBytes(bytes: Uint8Array): string {
  let quoted = '';
  for (const byte of bytes) {
    if (byte === 0x22 || byte === 0x5c) quoted += `\\${String.fromCharCode(byte)}`;
    else if (byte >= 0x20 && byte < 0x7f) quoted += String.fromCharCode(byte);
    else quoted += `\\x${hex(byte, 2)}`;
  }
  return `"${quoted}"`;
}

/** A number in hexadecimal, at least `width` digits. */
export function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}

/** Names for a message: the first twelve, and how many more there are. */
export function someOf(names: Iterable<string>): string {
  const all = [...names];
  return all.length <= 12 ? all.join(', ') : `${all.slice(0, 12).join(', ')} and ${all.length - 12} more`;
}
