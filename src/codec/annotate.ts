// What each byte of a datagram is, as data: the front ends (inspect, the greeting program, the REPL) only lay it out.

import { NLMSG_HDRLEN } from './align.ts';
import { SchemaAnnotator } from './annotate-schema.ts';
import { type ByteOrderOptions, isLittleEndian } from './byte-order.ts';
import { checkBytes, checkObject } from './check.ts';
import { NLM_F_ACK_TLVS, NLMSG_DONE, NLMSG_ERROR } from './constants.ts';
import { locateError } from './control.ts';
import { DecodeError } from './errors.ts';
import { errnoName } from './errno.ts';
import { type ExtendedAck, extendedAckSchema } from './extended-ack.ts';
import { getU32 } from './integers.ts';
import { type Mark, marksOfAck, marksOfError } from './marks.ts';
import { getHeader, type MessageHeader, type MessageSpan, walkMessages } from './message.ts';
import { controlTypeName, flagNames, type RequestKind } from './names.ts';
import { type AnyCodec, planOf } from './schema/codec.ts';
import { escapeText, hex } from './text.ts';

/** One field of a message: where it lies, what the kernel calls it, what its value means. */
export interface Annotation {
  /** Which message of the datagram it belongs to, from 0. */
  readonly message: number;
  /** Where it starts, in bytes from the start of the datagram. */
  readonly offset: number;
  /** How long it is, in bytes. */
  readonly length: number;
  /** The kernel's name, with the structs around it: `nlmsgerr.msg.nlmsg_len`. */
  readonly field: string;
  /** What the value means, control characters escaped; undefined where the bytes speak for themselves. */
  readonly meaning: string | undefined;
  /** True where the walk found a fault: the meaning says which. */
  readonly fault?: true;
  /** What an error or an extended ack says of these bytes, control characters escaped. */
  readonly mark?: string;
}

/** How to name what the codec alone cannot know. */
export interface AnnotateOptions extends ByteOrderOptions {
  /** Gives the name of a type from 16 on, as the protocol has it; undefined where it has none. */
  readonly typeName?: (type: number) => string | undefined;
  /** Says what a request of a type does, which decides the names of its upper flags. */
  readonly requestKind?: (type: number) => RequestKind | undefined;
  /** Gives the schema of a message's payload by its header; undefined where there is none. */
  readonly schema?: (header: MessageHeader) => AnyCodec | undefined;
  /** The extended ack that refused the request with which the datagram starts: what it points at is marked. */
  readonly extendedAck?: ExtendedAck;
  /** The error of decoding these bytes: what it points at is marked. */
  readonly error?: DecodeError;
}

/**
 * Says what each byte of a datagram is. Never throws over the bytes: where they are malformed, the last annotation says
 * how and covers the rest.
 *
 * @param bytes - One or several messages, as sent or received; not kept, and nothing returned refers to them.
 * @param options - `byteOrder` is the host's by default.
 *
 * @example
 * ```ts
 * import { annotate, encodeMessage, NLMSG_NOOP } from 'nlmsg/codec';
 *
 * const [length, type] = annotate(encodeMessage({ type: NLMSG_NOOP }));
 * console.log(length?.field, type?.meaning); // nlmsg_len 1 NLMSG_NOOP
 * ```
 */
export function annotate(bytes: Uint8Array, options: AnnotateOptions = {}): Annotation[] {
  checkBytes('annotate a message', bytes);
  checkObject('use options', options);
  const annotator = new Annotator(bytes, options);
  annotator.datagram();
  const marks = [
    ...(options.extendedAck ? marksOfAck(options.extendedAck, bytes, isLittleEndian(options)) : []),
    ...(options.error ? marksOfError(options.error) : []),
  ];
  return marks.length > 0 ? withMarks(annotator.annotations, marks) : annotator.annotations;
}

function withMarks(annotations: readonly Annotation[], marks: readonly Mark[]): Annotation[] {
  return annotations.map((annotation) => {
    const { offset, length } = annotation;
    const mark = marks.find((each) => each.offset < offset + length && offset < each.offset + each.length);
    return mark ? { ...annotation, mark: escapeText(mark.text) } : annotation;
  });
}

class Annotator {
  readonly annotations: Annotation[] = [];
  readonly #bytes: Uint8Array;
  readonly #options: AnnotateOptions;
  readonly #littleEndian: boolean;
  readonly #payloads: SchemaAnnotator;
  #message = 0;

  constructor(bytes: Uint8Array, options: AnnotateOptions) {
    this.#bytes = bytes;
    this.#options = options;
    this.#littleEndian = isLittleEndian(options);
    this.#payloads = new SchemaAnnotator(bytes, this.#littleEndian, this.#add.bind(this));
  }

  datagram(): void {
    let end = 0;
    this.#guarded(this.#bytes.length, () => {
      for (const span of walkMessages(this.#bytes, this.#options)) {
        this.#padding(end, span.offset);
        this.#messageAt(span);
        end = span.offset + span.length;
        this.#message++;
      }
      this.#padding(end, this.#bytes.length);
    });
  }

  #messageAt(span: MessageSpan): void {
    const start = span.offset + NLMSG_HDRLEN;
    const end = span.offset + span.length;
    this.#header('', span.offset, span.length - NLMSG_HDRLEN);
    if (span.type === NLMSG_ERROR) this.#guarded(end, () => this.#error(span, start, end));
    else if (span.type === NLMSG_DONE) this.#done(span, start, end);
    else this.#payload('payload', span, start, end);
  }

  #payload(field: string, header: MessageHeader, start: number, end: number): void {
    const schema = this.#options.schema?.(header);
    if (schema === undefined) this.#add(field, start, end - start);
    else this.#payloads.annotate(planOf(schema), '', start, end);
  }

  #header(prefix: string, offset: number, payloadLength: number): void {
    const { length, type, flags, sequence, portId } = getHeader(this.#bytes, offset, this.#littleEndian);
    const sum = payloadLength >= 0 ? ` = ${NLMSG_HDRLEN} of header + ${payloadLength} of payload` : '';
    const names = flagNames(flags, type, this.#options.requestKind?.(type));
    const name = controlTypeName(type) ?? this.#options.typeName?.(type);
    this.#add(`${prefix}nlmsg_len`, offset, 4, `${length}${sum}`);
    this.#add(`${prefix}nlmsg_type`, offset + 4, 2, name === undefined ? `${type}` : `${type} ${escapeText(name)}`);
    this.#add(`${prefix}nlmsg_flags`, offset + 6, 2, flags === 0 ? '0' : `0x${hex(flags, 4)} ${names}`);
    this.#add(`${prefix}nlmsg_seq`, offset + 8, 4, `${sequence}`);
    this.#add(`${prefix}nlmsg_pid`, offset + 12, 4, `${portId}`);
  }

  #error({ flags }: MessageSpan, start: number, end: number): void {
    this.#errno('nlmsgerr.error', start, end);
    const request = start + 4;
    if (end - request >= NLMSG_HDRLEN) {
      const requestLength = getU32(this.#bytes, request, this.#littleEndian);
      this.#header('nlmsgerr.msg.', request, requestLength - NLMSG_HDRLEN);
    }
    const { echoed, attributes } = locateError(this.#bytes, start, end, flags, this.#littleEndian);
    const payload = request + NLMSG_HDRLEN;
    this.#payload(
      'nlmsgerr.msg payload',
      getHeader(this.#bytes, request, this.#littleEndian),
      payload,
      payload + echoed,
    );
    this.#padding(payload + echoed, attributes);
    this.#extendedAck(flags, attributes, end);
  }

  #done({ flags }: MessageSpan, start: number, end: number): void {
    if (end === start) return; // old kernels end a dump so, and mean success
    if (end - start < 4) this.#add('malformed', start, end - start, `error: 4 bytes needed, ${end - start} left`, true);
    else {
      this.#errno('error', start, end);
      this.#extendedAck(flags, start + 4, end);
    }
  }

  #errno(field: string, offset: number, end: number): void {
    if (end - offset < 4) return;
    const error = getU32(this.#bytes, offset, this.#littleEndian) | 0;
    let meaning = `${error} ${errnoName(error) ?? ''}`.trimEnd();
    if (error === 0) meaning = '0: success';
    if (error > 0) meaning = `${error}: malformed, the kernel sends 0 or a negative errno`;
    this.#add(field, offset, 4, meaning, error > 0);
  }

  #extendedAck(flags: number, start: number, end: number): void {
    if ((flags & NLM_F_ACK_TLVS) === 0) this.#add('unexpected bytes', start, end - start);
    else this.#payloads.annotate(planOf(extendedAckSchema()), 'extended ack', start, end);
  }

  #padding(start: number, end: number): void {
    this.#add('padding', start, end - start, '');
  }

  #add(field: string, offset: number, length: number, meaning?: string, fault?: boolean): void {
    if (length <= 0 && fault !== true) return;
    const annotation = { message: this.#message, offset, length, field, meaning };
    this.annotations.push(fault === true ? { ...annotation, fault } : annotation);
  }

  /** Runs a step that may find a fault; the fault becomes an annotation that covers what is left up to `end`. */
  #guarded(end: number, step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      const last = this.annotations.at(-1);
      const offset = last ? last.offset + last.length : 0;
      this.#add('malformed', offset, end - offset, `${error.path} at 0x${hex(error.offset, 4)}: ${error.state}`, true);
    }
  }
}
