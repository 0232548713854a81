// Classic BPF: a program that the kernel runs over each datagram before it queues it.

import { checkInteger, checkObject, describe, U16_MAX, U32_MAX, U8_MAX } from '../codec/check.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { SOCK_FILTER_SIZE } from './arena.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
/** The most instructions of a program. Source: BPF_MAXINSNS in linux/bpf_common.h. */
const MAX_INSTRUCTIONS = 4096;
const ACTION = 'attach a filter';

/**
 * One instruction of a classic BPF program, as `bpf_asm` and `tcpdump -dd` write them. Source: struct sock_filter in
 * linux/filter.h.
 */
export interface FilterInstruction {
  /** What it does, 0 to 65,535. */
  readonly code: number;
  /** How many instructions to skip where a comparison holds, 0 to 255. */
  readonly jt: number;
  /** How many instructions to skip where it does not hold, 0 to 255. */
  readonly jf: number;
  /** Its operand, 0 to 4,294,967,295. Loads of words read the datagram in network byte order. */
  readonly k: number;
}

/**
 * A copy of a program, checked as far as can be without running it; the kernel checks the rest.
 *
 * @throws TypeError or RangeError.
 */
export function checkFilter(filter: unknown): readonly FilterInstruction[] {
  if (!Array.isArray(filter)) {
    throw new TypeError(`Cannot ${ACTION}: expected an array of instructions, got ${describe(filter)}`);
  }
  checkInteger(`${ACTION}: number of instructions`, filter.length, 1, MAX_INSTRUCTIONS);
  return filter.map((instruction: FilterInstruction, i) => {
    const what = `${ACTION}: instruction ${i}`;
    checkObject(what, instruction);
    const { code, jt, jf, k } = instruction;
    checkInteger(`${what}: code`, code, 0, U16_MAX);
    checkInteger(`${what}: jt`, jt, 0, U8_MAX);
    checkInteger(`${what}: jf`, jf, 0, U8_MAX);
    checkInteger(`${what}: k`, k, 0, U32_MAX);
    return { code, jt, jf, k };
  });
}

/** How many bytes {@link putFilter} writes. */
export function filterSize(filter: readonly FilterInstruction[]): number {
  return filter.length * SOCK_FILTER_SIZE;
}

/** Writes a program as the kernel reads it. */
export function putFilter(bytes: Uint8Array, filter: readonly FilterInstruction[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  filter.forEach(({ code, jt, jf, k }, i) => {
    const at = i * SOCK_FILTER_SIZE;
    view.setUint16(at, code, LITTLE_ENDIAN);
    view.setUint8(at + 2, jt);
    view.setUint8(at + 3, jf);
    view.setUint32(at + 4, k, LITTLE_ENDIAN);
  });
}
