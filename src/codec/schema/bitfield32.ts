import { U32_MAX } from '../check.ts';
import { within, wrongType } from '../fault.ts';
import { getU32, putU32 } from '../integers.ts';
import { Codec } from './codec.ts';
import { checkNumber, need } from './integer-checks.ts';

/** Bits, and which of them count. Source: struct nla_bitfield32 in linux/netlink.h. */
export interface Bitfield32 {
  /** The bits, 32 of them. */
  readonly value: number;
  /** The bits of `value` that count: the kernel leaves the others as they are. */
  readonly selector: number;
}

/**
 * Four bytes of bits and four bytes that select among them. Source: struct nla_bitfield32 in linux/netlink.h.
 *
 * @example
 * ```ts
 * import { bitfield32 } from 'nlmsg/codec';
 *
 * console.log(bitfield32.encode({ value: 1, selector: 3 }, { byteOrder: 'little' }).join(' ')); // 1 0 0 0 3 0 0 0
 * ```
 */
export const bitfield32 = new Codec<Bitfield32>({
  name: 'bitfield32',
  size: 8,
  read(source, start, end) {
    need(8, start, end);
    return {
      value: getU32(source.bytes, start, source.littleEndian),
      selector: getU32(source.bytes, start + 4, source.littleEndian),
    };
  },
  write(sink, given) {
    if (typeof given !== 'object' || (given as unknown) === null) wrongType('expected { value, selector }', given);
    const { value, selector } = given; // once: a getter may give something else the next time
    for (const [key, bits] of [
      ['value', value],
      ['selector', selector],
    ] as const) {
      try {
        checkNumber(bits, 0, U32_MAX);
      } catch (caught) {
        within(key, caught);
      }
    }
    const offset = sink.reserve(8);
    putU32(sink.bytes, offset, value, sink.littleEndian);
    putU32(sink.bytes, offset + 4, selector, sink.littleEndian);
  },
});
