// Text in messages is bytes: UTF-8 by custom, and not always ended by NUL. What is shown to people is escaped first,
// since names and messages may hold control characters (a terminal would obey them).

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The UTF-8 bytes of a text, with no NUL added; a lone surrogate becomes U+FFFD. */
export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text up to the first NUL or the end; bytes that are no UTF-8 become U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/**
 * Makes any text harmless to print on one line: C0 and C1 controls, line separators, characters that reverse the
 * direction of text and invisible ones are written as escapes, and so is the backslash.
 *
 * @example
 * ```ts
 * import { escapeText } from 'nlmsg/codec';
 *
 * console.log(escapeText('eth0\x1b[31m')); // eth0\x1b[31m, as letters
 * ```
 */
export function escapeText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\]/gu, (character) => {
    if (character === '\\') return '\\\\';
    const point = character.codePointAt(0) ?? 0;
    return point < 0x100 ? `\\x${hex(point, 2)}` : `\\u{${hex(point, 1)}}`;
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
