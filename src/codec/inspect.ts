// A datagram as a person reads it: offset, bytes, field, meaning.

import { annotate, type AnnotateOptions, type Annotation } from './annotate.ts';
import { hex, quoteBytes } from './text.ts';

const ROW = 8;
const BYTES_WIDTH = ROW * 3 - 1;
const LIMIT = 512;

/** Options of {@link inspect}. */
export interface InspectOptions extends AnnotateOptions {
  /** The most bytes of one field that are shown; 512 by default. What is left out is counted in the dump. */
  readonly limit?: number;
}

/**
 * A datagram as an annotated hex dump: a line for each field with its offset, its bytes, the kernel's name for it and
 * what it means. Never throws over the bytes: a fault is shown where it is found.
 *
 * @param bytes - One or several messages, as sent or received.
 * @param options - `byteOrder` is the host's by default; `typeName` names the types of a protocol.
 * @returns Lines without a final newline, control characters escaped.
 *
 * @example
 * ```ts
 * import { encodeMessage, inspect, NLM_F_ACK, NLM_F_REQUEST } from 'nlmsg/codec';
 *
 * const payload = new TextEncoder().encode('hello');
 * console.log(inspect(encodeMessage({ type: 20, flags: NLM_F_REQUEST | NLM_F_ACK, payload })));
 * ```
 */
export function inspect(bytes: Uint8Array, options: InspectOptions = {}): string {
  const annotations = annotate(bytes, options);
  return layOut(bytes, annotations, options.limit);
}

/**
 * Lays out annotated bytes as the lines of a hex dump; {@link inspect} is this over {@link annotate}.
 *
 * @param annotations - In order; fields longer than a row of 8 bytes take several lines. Fields and meanings are laid out
 *   as they are: escape what comes from elsewhere ({@link escapeText}).
 * @param limit - The most bytes of one field that are shown; 512 by default.
 *
 * @example
 * ```ts
 * import { layOut } from 'nlmsg/codec';
 *
 * const annotations = [{ message: 0, offset: 0, length: 2, field: 'greeting', meaning: undefined }];
 * console.log(layOut(Uint8Array.of(104, 105), annotations)); // 0000  68 69                    greeting  "hi"
 * ```
 */
export function layOut(bytes: Uint8Array, annotations: readonly Annotation[], limit = LIMIT): string {
  const fieldWidth = annotations.reduce((width, { field }) => Math.max(width, field.length), 0);
  return annotations.flatMap((annotation) => rows(bytes, annotation, fieldWidth, limit)).join('\n');
}

function rows(bytes: Uint8Array, annotation: Annotation, fieldWidth: number, limit: number): string[] {
  const { offset, length, field, meaning } = annotation;
  const shown = Math.min(length, Math.max(limit, ROW));
  const lines: string[] = [];
  for (let start = 0; start < Math.max(shown, 1); start += ROW) {
    const row = bytes.subarray(offset + start, offset + Math.min(start + ROW, shown));
    const name = start === 0 ? field : '';
    const says = meaning ?? quoteBytes(row);
    lines.push(line(offset + start, row, name, start === 0 || meaning === undefined ? says : '', fieldWidth));
  }
  if (shown < length) lines.push(line(offset + shown, undefined, '', `${length - shown} more bytes`, fieldWidth));
  return lines;
}

function line(offset: number, row: Uint8Array | undefined, field: string, meaning: string, fieldWidth: number): string {
  const bytes = row ? Array.from(row, (byte) => hex(byte, 2)).join(' ') : '...';
  return `${hex(offset, 4)}  ${bytes.padEnd(BYTES_WIDTH)}  ${field.padEnd(fieldWidth)}  ${meaning}`.trimEnd();
}
