// The bytecode of INET_DIAG_REQ_BYTECODE. Source: linux/inet_diag.h, and inet_diag_bc_run and inet_diag_bc_audit in
// net/ipv4/inet_diag.c.
//
//    0      1      2           4
//   +------+------+-----------+- - - - - - -+
//   | code | yes  |    no     |  operands   |    struct inet_diag_bc_op
//   +------+------+-----------+- - - - - - -+
//
// Where the condition holds the kernel goes on `yes` bytes further, else `no` bytes: always forward. It takes a socket
// where it comes to the end of the code just so, and leaves it out where it comes 4 bytes further. `yes` is always the
// length of the instruction: the kernel goes through the code by it when it checks it.

import { putU16, putU32, putU64 } from '../../codec/integers.ts';
import { outOfRange } from '../../codec/fault.ts';
import type { Sink } from '../../codec/sink.ts';

/** A filter that was checked. */
export type FilterNode =
  | { readonly kind: 'all'; readonly of: readonly FilterNode[] }
  | { readonly kind: 'any'; readonly of: readonly FilterNode[] }
  | { readonly kind: 'not'; readonly of: FilterNode }
  | FilterTest;

/** A condition that is one instruction. */
export type FilterTest =
  | { readonly kind: 'auto' }
  | { readonly kind: 'interface'; readonly index: number }
  | { readonly kind: 'mark'; readonly value: number; readonly mask: number }
  | { readonly kind: 'cgroup'; readonly id: bigint }
  | {
      readonly kind: 'port';
      readonly isSource: boolean;
      readonly comparison: 'equal' | 'at least' | 'at most';
      readonly port: number;
    }
  | {
      readonly kind: 'host';
      readonly isSource: boolean;
      /** Four bytes or sixteen. */
      readonly address: readonly number[];
      readonly prefixLength: number;
      /** Undefined for any. */
      readonly port: number | undefined;
    };

const Code = {
  nop: 0,
  jump: 1,
  sourceAtLeast: 2,
  sourceAtMost: 3,
  destinationAtLeast: 4,
  destinationAtMost: 5,
  auto: 6,
  source: 7,
  destination: 8,
  interface: 9,
  mark: 10,
  sourceEqual: 11,
  destinationEqual: 12,
  cgroup: 13,
} as const;
type Code = (typeof Code)[keyof typeof Code];

const AF_INET = 2;
const AF_INET6 = 10;
const INSTRUCTION = 4;
/** As much as an attribute holds. */
const MAX_LENGTH = 65_528;
const REJECTED = 4;

/** A place in the code, known when the code before it is written. */
interface Label {
  at: number | undefined;
}

/** Writes the bytecode of a filter. Throws a fault where it is longer than an attribute. */
export function compileFilter(sink: Sink, filter: FilterNode): void {
  const code = new CodeWriter(sink);
  const rejected: Label = { at: undefined };
  code.unless(filter, rejected);
  // The kernel refuses code without an instruction.
  if (code.length === 0) code.instruction(Code.nop, INSTRUCTION);
  rejected.at = code.length + REJECTED;
  code.finish();
}

class CodeWriter {
  readonly #sink: Sink;
  readonly #start: number;
  readonly #jumps: { readonly from: number; readonly to: Label }[] = [];

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#start = sink.length;
  }

  get length(): number {
    return this.#sink.length - this.#start;
  }

  /** Goes on behind where the filter holds, and to `target` where it does not. */
  unless(filter: FilterNode, target: Label): void {
    if (filter.kind === 'all') for (const each of filter.of) this.unless(each, target);
    else if (filter.kind === 'not') this.when(filter.of, target);
    else if (filter.kind === 'any') this.#chain(filter.of, target, 'unless');
    else this.#test(filter, target);
  }

  /** Goes to `target` where the filter holds, and on behind where it does not. */
  when(filter: FilterNode, target: Label): void {
    if (filter.kind === 'any') for (const each of filter.of) this.when(each, target);
    else if (filter.kind === 'not') this.unless(filter.of, target);
    else if (filter.kind === 'all') this.#chain(filter.of, target, 'when');
    else {
      const behind: Label = { at: undefined };
      this.#test(filter, behind);
      this.#jump(target);
      behind.at = this.length;
    }
  }

  /** A list in which the last decides what the others leave open: they go behind it as soon as they know. */
  #chain(list: readonly FilterNode[], target: Label, last: 'when' | 'unless'): void {
    const behind: Label = { at: undefined };
    const others = last === 'when' ? 'unless' : 'when';
    for (const each of list.slice(0, -1)) this[others](each, behind);
    const final = list.at(-1);
    if (final === undefined) this.#jump(target);
    else this[last](final, target);
    behind.at = this.length;
  }

  /** Without a condition. */
  #jump(target: Label): void {
    this.#jumps.push({ from: this.instruction(Code.jump, INSTRUCTION), to: target });
  }

  /** An instruction, its operands zero; returns where it starts. */
  instruction(code: Code, size: number): number {
    if (this.length + size > MAX_LENGTH) {
      outOfRange(`its code has more than ${MAX_LENGTH} bytes, which no attribute holds`, undefined);
    }
    const start = this.#sink.length;
    this.#sink.zeros(size);
    this.#sink.bytes[start] = code;
    this.#sink.bytes[start + 1] = size;
    return start;
  }

  #test(test: FilterTest, otherwise: Label): void {
    this.#jumps.push({ from: this.#condition(test), to: otherwise });
  }

  #condition(test: FilterTest): number {
    const sink = this.#sink;
    const { littleEndian } = sink;
    if (test.kind === 'port') {
      const start = this.instruction(portCode(test), 2 * INSTRUCTION);
      putU16(sink.bytes, start + 6, test.port, littleEndian);
      return start;
    }
    if (test.kind === 'host') return this.#host(test);
    if (test.kind === 'interface') {
      const start = this.instruction(Code.interface, INSTRUCTION + 4);
      putU32(sink.bytes, start + 4, test.index, littleEndian);
      return start;
    }
    if (test.kind === 'mark') {
      const start = this.instruction(Code.mark, INSTRUCTION + 8);
      putU32(sink.bytes, start + 4, test.value, littleEndian);
      putU32(sink.bytes, start + 8, test.mask, littleEndian);
      return start;
    }
    if (test.kind === 'cgroup') {
      const start = this.instruction(Code.cgroup, INSTRUCTION + 8);
      putU64(sink.bytes, start + 4, test.id, littleEndian);
      return start;
    }
    return this.instruction(Code.auto, INSTRUCTION);
  }

  /** struct inet_diag_hostcond: family, prefix_len, two bytes of padding, port (-1 for any), address. */
  #host({ isSource, address, prefixLength, port }: FilterTest & { kind: 'host' }): number {
    const sink = this.#sink;
    const start = this.instruction(isSource ? Code.source : Code.destination, INSTRUCTION + 8 + address.length);
    sink.bytes[start + 4] = address.length === 4 ? AF_INET : AF_INET6;
    sink.bytes[start + 5] = prefixLength;
    putU32(sink.bytes, start + 8, port ?? 0xffff_ffff, sink.littleEndian);
    sink.bytes.set(address, start + 12);
    return start;
  }

  /** Writes the places that were not known before. */
  finish(): void {
    const { bytes, littleEndian } = this.#sink;
    for (const { from, to } of this.#jumps) {
      putU16(bytes, from + 2, to.at! - (from - this.#start), littleEndian);
    }
  }
}

function portCode({ isSource, comparison }: FilterTest & { kind: 'port' }): Code {
  if (comparison === 'equal') return isSource ? Code.sourceEqual : Code.destinationEqual;
  if (comparison === 'at least') return isSource ? Code.sourceAtLeast : Code.destinationAtLeast;
  return isSource ? Code.sourceAtMost : Code.destinationAtMost;
}
