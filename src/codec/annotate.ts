// What each byte of a datagram is, as data: the front ends (inspect, the greeting program, the REPL) only lay it out.

import { align, NLA_HDRLEN, NLMSG_HDRLEN } from './align.ts';
import { walkAttributes, type AttributeSpan } from './attribute.ts';
import { type ByteOrderOptions, isLittleEndian } from './byte-order.ts';
import { checkBytes, checkObject } from './check.ts';
import {
  NLA_F_NESTED,
  NLA_F_NET_BYTEORDER,
  NLM_F_ACK_TLVS,
  NLM_F_CAPPED,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLMSGERR_ATTR_MISS_NEST,
  NLMSGERR_ATTR_MISS_TYPE,
  NLMSGERR_ATTR_MSG,
  NLMSGERR_ATTR_OFFS,
  NLMSGERR_ATTR_POLICY,
  NlmsgerrAttribute,
  PolicyAttribute,
  PolicyType,
} from './constants.ts';
import { DecodeError } from './errors.ts';
import { errnoName } from './errno.ts';
import { getU16, getU32, getU64 } from './integers.ts';
import { getHeader, type MessageSpan, walkMessages } from './message.ts';
import { controlTypeName, flagNames, nameIn, type RequestKind } from './names.ts';
import { decodeText, escapeText, hex, quoteText } from './text.ts';

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
}

/** How to name what the codec alone cannot know. */
export interface AnnotateOptions extends ByteOrderOptions {
  /** Gives the name of a type from 16 on, as the protocol has it; undefined where it has none. */
  readonly typeName?: (type: number) => string | undefined;
  /** Says what a request of a type does, which decides the names of its upper flags. */
  readonly requestKind?: (type: number) => RequestKind | undefined;
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
  return annotator.annotations;
}

class Annotator {
  readonly annotations: Annotation[] = [];
  readonly #bytes: Uint8Array;
  readonly #options: AnnotateOptions;
  readonly #littleEndian: boolean;
  #message = 0;

  constructor(bytes: Uint8Array, options: AnnotateOptions) {
    this.#bytes = bytes;
    this.#options = options;
    this.#littleEndian = isLittleEndian(options);
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
    else if (span.type === NLMSG_DONE) this.#guarded(end, () => this.#done(span, start, end));
    else this.#add('payload', start, end - start);
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
    const error = this.#errno('nlmsgerr.error', start, end);
    const request = start + 4;
    if (end - request < NLMSG_HDRLEN) {
      throw new DecodeError('nlmsgerr.msg', request, `${NLMSG_HDRLEN} bytes needed, ${end - request} left`);
    }
    const requestLength = getU32(this.#bytes, request, this.#littleEndian);
    this.#header('nlmsgerr.msg.', request, requestLength - NLMSG_HDRLEN);
    let attributes = request + NLMSG_HDRLEN;
    if (error !== 0 && (flags & NLM_F_CAPPED) === 0) {
      const echoed = requestLength - NLMSG_HDRLEN;
      if (echoed < 0 || echoed > end - attributes) {
        throw new DecodeError(
          'nlmsgerr.msg.nlmsg_len',
          attributes,
          `${requestLength} bytes announced, ${end - request} left`,
        );
      }
      this.#add('nlmsgerr.msg payload', attributes, echoed);
      this.#padding(attributes + echoed, Math.min(attributes + align(echoed), end));
      attributes = Math.min(attributes + align(echoed), end);
    }
    this.#extendedAck(flags, attributes, end);
  }

  #done({ flags }: MessageSpan, start: number, end: number): void {
    if (end === start) return;
    this.#errno('error', start, end);
    this.#extendedAck(flags, start + 4, end);
  }

  #errno(field: string, offset: number, end: number): number {
    if (end - offset < 4) throw new DecodeError(field, offset, `4 bytes needed, ${end - offset} left`);
    const error = getU32(this.#bytes, offset, this.#littleEndian) | 0;
    let meaning = `${error} ${errnoName(error) ?? ''}`.trimEnd();
    if (error === 0) meaning = '0: success';
    if (error > 0) meaning = `${error}: malformed, the kernel sends 0 or a negative errno`;
    this.#add(field, offset, 4, meaning);
    return error;
  }

  #extendedAck(flags: number, start: number, end: number): void {
    if ((flags & NLM_F_ACK_TLVS) === 0) this.#add('unexpected bytes', start, end - start);
    else this.#attributes(NlmsgerrAttribute, start, end, (span) => this.#ackValue(span));
  }

  #ackValue(span: AttributeSpan): void {
    const { type, start, end } = span;
    const field = nameIn(NlmsgerrAttribute, type) ?? `attribute ${type}`;
    if (type === NLMSGERR_ATTR_POLICY) {
      this.#attributes(PolicyAttribute, start, end, (inner) => this.#policyValue(inner));
    } else if (type === NLMSGERR_ATTR_MSG) {
      this.#add(field, start, end - start, quoteText(decodeText(this.#bytes.subarray(start, end))));
    } else if ([NLMSGERR_ATTR_OFFS, NLMSGERR_ATTR_MISS_TYPE, NLMSGERR_ATTR_MISS_NEST].some((known) => known === type)) {
      this.#number(field, start, end);
    } else this.#add(field, start, end - start);
  }

  #policyValue({ type, start, end }: AttributeSpan): void {
    const field = nameIn(PolicyAttribute, type) ?? `attribute ${type}`;
    if (type === PolicyAttribute.NL_POLICY_TYPE_ATTR_TYPE) this.#number(field, start, end, PolicyType);
    else this.#number(field, start, end);
  }

  #attributes(
    names: Readonly<Record<string, number>>,
    start: number,
    end: number,
    value: (span: AttributeSpan) => void,
  ): void {
    let last = start;
    for (const span of walkAttributes('attribute', this.#bytes, start, end, this.#littleEndian)) {
      this.#padding(last, span.offset);
      const flags = [
        (span.rawType & NLA_F_NESTED) === 0 ? '' : ' | NLA_F_NESTED',
        (span.rawType & NLA_F_NET_BYTEORDER) === 0 ? '' : ' | NLA_F_NET_BYTEORDER',
      ].join('');
      const length = getU16(this.#bytes, span.offset, this.#littleEndian);
      this.#add('nla_len', span.offset, 2, `${length} = ${NLA_HDRLEN} of header + ${length - NLA_HDRLEN} of value`);
      this.#add('nla_type', span.offset + 2, 2, `${nameIn(names, span.type) ?? `${span.type}`}${flags}`);
      value(span);
      last = span.end;
    }
    this.#padding(last, end);
  }

  /** A number of four or eight bytes; other lengths are shown as bytes. */
  #number(field: string, start: number, end: number, names: Readonly<Record<string, number>> = {}): void {
    const length = end - start;
    if (length === 4) {
      const value = getU32(this.#bytes, start, this.#littleEndian);
      this.#add(field, start, length, nameIn(names, value) ?? `${value}`);
    } else if (length === 8) {
      const value = getU64(this.#bytes, start, this.#littleEndian);
      const signed = field.endsWith('_VALUE_S') ? BigInt.asIntN(64, value) : value;
      this.#add(field, start, length, `${signed}`);
    } else if (length < 4) {
      const meaning = `malformed: ${length} bytes are too few for a number`;
      this.annotations.push({ message: this.#message, offset: start, length, field, meaning, fault: true });
    } else this.#add(field, start, length);
  }

  #padding(start: number, end: number): void {
    this.#add('padding', start, end - start, '');
  }

  #add(field: string, offset: number, length: number, meaning?: string): void {
    if (length > 0) this.annotations.push({ message: this.#message, offset, length, field, meaning });
  }

  /** Runs a step that may find a fault; the fault becomes an annotation that covers what is left up to `end`. */
  #guarded(end: number, step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      const last = this.annotations.at(-1);
      const offset = last ? last.offset + last.length : 0;
      const meaning = `${error.path} at 0x${hex(error.offset, 4)}: ${error.message.slice(error.message.indexOf(': ') + 2)}`;
      this.annotations.push({
        message: this.#message,
        offset,
        length: end - offset,
        field: 'malformed',
        meaning,
        fault: true,
      });
    }
  }
}
