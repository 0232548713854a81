// A codec turns bytes into a value and the value into bytes. Codecs are made of codecs: a schema is one.

import { type ByteOrderOptions, hostByteOrder, isLittleEndian } from '../byte-order.ts';
import { checkBytes, checkInteger, checkObject, describe } from '../check.ts';
import { copyBytes } from '../copy.ts';
import { Reader } from '../reader.ts';
import { Sink } from '../sink.ts';
import { Writer } from '../writer.ts';
import { decodeErrorOf, encodeErrorOf, faultOfDecoder, faultOfEncoder, malformed, outOfRange } from '../fault.ts';
import { Source } from '../source.ts';
import type { Plan } from './plan.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';

const NO_BYTES = new Uint8Array(0);
/** What {@link Codec.decodeBetween} reads from, made once; absent while it does, since decoders of callers may decode too. */
let spare: Source | undefined;

/** Options of {@link Codec.decode}. */
export interface DecodeOptions extends ByteOrderOptions {
  /** Where the value starts, in bytes from the start of the bytes handed in; 0 by default. */
  readonly start?: number;
  /** Where it ends; the length of the bytes by default. */
  readonly end?: number;
  /**
   * Whether to remember, under {@link wireForm}, what encoding would not make again by itself: the order of attributes,
   * their flag bits, widths, terminators, padding and duplicates. False by default.
   */
  readonly preserve?: boolean;
}

/** Marks where a codec keeps the types of its values; there is nothing at run time. */
export declare const TYPES: unique symbol;

/**
 * Decodes and encodes one kind of value. `Out` is what decoding gives, `In` what encoding takes.
 *
 * @example
 * ```ts
 * import { ipv4, u16 } from 'nlmsg/codec';
 *
 * console.log(u16.encode(258, { byteOrder: 'big' })); // Uint8Array(2) [ 1, 2 ]
 * console.log(ipv4.decode(Uint8Array.of(127, 0, 0, 1))); // 127.0.0.1
 * ```
 */
export class Codec<Out, In = Out> {
  /** @hidden The types of its values; there is nothing at run time. */
  declare readonly [TYPES]?: { readonly out: Out; readonly in: (value: In) => void };
  /** @internal */
  readonly plan: Plan<Out, In>;

  /** @internal */
  constructor(plan: Plan<Out, In>) {
    this.plan = plan;
  }

  /** How many bytes each value has; undefined where that differs. */
  get size(): number | undefined {
    return this.plan.size;
  }

  /**
   * The value that the bytes hold.
   *
   * @param bytes - Read in place; nothing returned refers to them.
   * @throws DecodeError where they hold none; RangeError where `start` and `end` do not lie in them, in this order.
   */
  decode(bytes: Uint8Array, options?: DecodeOptions): Out {
    checkBytes('decode', bytes);
    let littleEndian = LITTLE_ENDIAN;
    let start = 0;
    let end = bytes.length;
    let preserve = false;
    if (options !== undefined) {
      littleEndian = isLittleEndian(options);
      start = options.start ?? 0;
      end = options.end ?? end;
      preserve = options.preserve ?? false;
      checkInteger('decode up to this end', end, 0, bytes.length);
      checkInteger('decode from this start', start, 0, end);
    }
    try {
      return this.plan.read(new Source(bytes, littleEndian, preserve), start, end);
    } catch (caught) {
      throw decodeErrorOf(caught, this.plan.name, bytes);
    }
  }

  /** @internal {@link decode} of a part that is known to lie in the bytes, in the order of the machine. */
  decodeBetween(bytes: Uint8Array, start: number, end: number): Out {
    const source = spare ?? new Source(bytes, LITTLE_ENDIAN, false);
    spare = undefined;
    source.bytes = bytes;
    try {
      const value = this.plan.read(source, start, end);
      source.bytes = NO_BYTES;
      spare = source;
      return value;
    } catch (caught) {
      throw decodeErrorOf(caught, this.plan.name, bytes);
    }
  }

  /**
   * The bytes of a value, without padding after them.
   *
   * @returns New memory.
   * @throws An {@link EncodeError}: TypeError for a value of another type or an unknown key, RangeError for one that does
   *   not fit.
   */
  encode(value: In, options?: ByteOrderOptions): Uint8Array {
    const sink = new Sink(takeScratch(), 0, isLittleEndian(options), true);
    try {
      this.plan.write(sink, value);
      return copyBytes(sink.bytes, 0, sink.length);
    } catch (caught) {
      throw encodeErrorOf(caught);
    } finally {
      scratch = sink.bytes.length <= SCRATCH_LIMIT ? sink.bytes : undefined;
    }
  }

  /**
   * Writes the bytes of a value into memory of the caller's.
   *
   * @param offset - Where to write, in bytes from the start of `target`.
   * @returns How many bytes were written. Where it throws, `target` may hold part of them.
   * @throws As {@link encode}; RangeError where they do not fit.
   */
  encodeInto(target: Uint8Array, offset: number, value: In, options?: ByteOrderOptions): number {
    checkBytes('encode into memory', target);
    checkInteger('encode at this offset', offset, 0, target.length);
    const sink = new Sink(target, offset, isLittleEndian(options), false);
    try {
      this.plan.write(sink, value);
      return sink.written;
    } catch (caught) {
      throw encodeErrorOf(caught);
    }
  }
}

// One buffer serves one encoding after another: typed arrays are slow to make. An encoding inside another (a codec of the
// user's that calls encode) finds none and makes its own.
const SCRATCH_SIZE = 512;
const SCRATCH_LIMIT = 65_536;
let scratch: Uint8Array | undefined;

function takeScratch(): Uint8Array {
  const taken = scratch ?? new Uint8Array(SCRATCH_SIZE);
  scratch = undefined;
  return taken;
}

/** What decoding with a codec gives. */
export type Infer<C extends AnyCodec> = NonNullable<C[typeof TYPES]>['out'];
/** What encoding with a codec takes. */
export type InferInput<C extends AnyCodec> = Parameters<NonNullable<C[typeof TYPES]>['in']>[0];

/** @internal The plan of a codec, with the types of its values taken from the caller. */
export function planOf<Out, In>(codec: AnyCodec): Plan<Out, In> {
  const plan = (codec as Partial<AnyCodec> | undefined)?.plan;
  if (plan === undefined) throw new TypeError(`Cannot make a schema: expected a codec, got ${describe(codec)}`);
  return plan as Plan<Out, In>;
}

/** @internal Throws where a key means something in every object (`__proto__`), or would be moved (`7`). */
export function checkKey(what: string, key: string): void {
  if (key in Object.prototype || /^\d+$/.test(key)) {
    throw new TypeError(`Cannot ${what}: ${JSON.stringify(key)} is no key that objects leave free and in its place`);
  }
}

/** @internal Throws for the plan of several attributes, where only one value has its place. */
export function checkSingle(what: string, { name, each }: Plan<unknown, never>): void {
  if (each !== undefined) throw new TypeError(`Cannot ${what}: ${name} are several attributes, not one`);
}

/** A codec of whatever values. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- neither unknown nor never lets every codec in
export type AnyCodec = Codec<any, any>;

/** What {@link codec} is given. */
export interface CodecInit<Out, In = Out> {
  /** What it decodes, for messages. */
  readonly name: string;
  /** How many bytes each value has, where they are always as many: then it can stand in a struct or an array. */
  readonly size?: number;
  /** Reads the value from all the bytes that the reader has. What it throws concerns this value alone. */
  readonly decode: (reader: Reader) => Out;
  /** Writes the value. A RangeError or TypeError that it throws is given to the caller with the path of the value. */
  readonly encode: (writer: Writer, value: In) => void;
}

/**
 * A codec of your own.
 *
 * @example
 * ```ts
 * import { attr, attributes, codec } from 'nlmsg/codec';
 *
 * const celsius = codec({
 *   name: 'a temperature',
 *   size: 4,
 *   decode: (reader) => reader.s32('millidegrees') / 1000,
 *   encode: (writer, degrees: number) => writer.s32('millidegrees', Math.round(degrees * 1000)),
 * });
 *
 * const Sensor = attributes({ temperature: attr(1, celsius) });
 * console.log(Sensor.decode(Sensor.encode({ temperature: 21.5 }))); // { temperature: 21.5 }
 * ```
 */
export function codec<Out, In = Out>(init: CodecInit<Out, In>): Codec<Out, In> {
  checkObject('make a codec', init);
  const { name, size, decode, encode } = init;
  return new Codec({
    name,
    size,
    read(source, start, end) {
      try {
        const reader = new Reader(source.bytes, { start, end, byteOrder: source.littleEndian ? 'little' : 'big' });
        return decode(reader) ?? malformed(start, `${name} decoded to no value`);
      } catch (caught) {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Fault
        throw faultOfDecoder(caught, start);
      }
    },
    write(sink, value) {
      const before = sink.length;
      try {
        encode(Writer.over(sink), value);
      } catch (caught) {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Fault
        throw faultOfEncoder(caught, value);
      }
      if (size !== undefined && sink.length - before !== size) {
        outOfRange(`its codec wrote ${sink.length - before} bytes, and its size is ${size}`, value);
      }
    },
  });
}
