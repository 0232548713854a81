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
 * With a `schema` payloads are shown field by field; with an `extendedAck` or an `error` the bytes that it points at are
 * marked by `>`.
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
 *
 * @example
 * ```ts
 * import { attr, attributes, encodeMessage, inspect, u16 } from 'nlmsg/codec';
 *
 * const Vlan = attributes({ id: attr(1, u16, { name: 'IFLA_VLAN_ID' }) });
 * const request = encodeMessage({ type: 16, payload: Vlan.encode({ id: 5000 }) }, { byteOrder: 'little' });
 * const extendedAck = { message: 'Invalid VLAN id', offset: 16 };
 * const dump = inspect(request, { byteOrder: 'little', schema: () => Vlan, extendedAck });
 * console.log(dump.split('\n')[7]); // > 0014  88 13                    IFLA_VLAN_ID  5000
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
  const layout: Layout = {
    fieldWidth: annotations.reduce((width, { field }) => Math.max(width, field.length), 0),
    limit: Math.max(limit, ROW),
    marked: annotations.some(({ mark }) => mark !== undefined),
  };
  let last: string | undefined;
  const lines = annotations.flatMap((annotation) => {
    const says = annotation.mark === last ? undefined : annotation.mark;
    last = annotation.mark;
    return rows(bytes, annotation, layout, says);
  });
  return lines.join('\n');
}

interface Layout {
  readonly fieldWidth: number;
  /** The most bytes of one field that are shown. */
  readonly limit: number;
  /** Whether any line is marked, so that all have room for it. */
  readonly marked: boolean;
}

/** The lines of one field; `says` is what its mark says, where the field before has not said it. */
function rows(bytes: Uint8Array, annotation: Annotation, layout: Layout, says: string | undefined): string[] {
  const { offset, length, field, meaning, mark } = annotation;
  const shown = Math.min(length, layout.limit);
  const lines: string[] = [];
  const line = (at: number, row: Uint8Array | undefined, name: string, text: string): void => {
    const data = row ? Array.from(row, (byte) => hex(byte, 2)).join(' ') : '...';
    const gutter = layout.marked ? (mark === undefined ? '  ' : '> ') : '';
    const columns = [hex(at, 4), data.padEnd(BYTES_WIDTH), name.padEnd(layout.fieldWidth), text];
    lines.push(`${gutter}${columns.join('  ')}`.trimEnd());
  };
  for (let start = 0; start < Math.max(shown, 1); start += ROW) {
    const row = bytes.subarray(offset + start, offset + Math.min(start + ROW, shown));
    const first = start === 0;
    const text = first || meaning === undefined ? (meaning ?? quoteBytes(row)) : '';
    line(offset + start, row, first ? field : '', first && says !== undefined ? `${text}  <- ${says}` : text);
  }
  if (shown < length) line(offset + shown, undefined, '', `${length - shown} more bytes`);
  return lines;
}
