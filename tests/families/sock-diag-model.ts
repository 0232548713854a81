// What a filter means, said plainly; and a machine that checks and runs its bytecode as the kernel does.

import fc from 'fast-check';
import { ipv4Bytes, ipv6Bytes } from '../../src/codec/address-text.ts';
import type { InetFilter, PortCondition } from '../../src/families/sock-diag/index.ts';

/** What a filter can ask of a socket. */
export interface Facts {
  readonly family: 'inet' | 'inet6';
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationPort: number;
  readonly interface: number;
  readonly mark: number;
  readonly cgroup: bigint;
  readonly autoBound: boolean;
}

function bytesOf(address: string): number[] {
  return ipv4Bytes(address) ?? ipv6Bytes(address)!;
}

function sameBits(a: readonly number[], b: readonly number[], count: number): boolean {
  for (let i = 0; i < count; i++) {
    if (((a[i >> 3]! ^ b[i >> 3]!) >> (7 - (i & 7))) & 1) return false;
  }
  return true;
}

const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

function isWithin(address: string, prefix: string): boolean {
  const [host = '', length] = prefix.split('/');
  const wanted = bytesOf(host);
  let own = bytesOf(address);
  if (wanted.length === 4 && own.length === 16) {
    if (!sameBits(own, MAPPED, 96)) return false;
    own = own.slice(12);
  }
  return own.length === wanted.length && sameBits(own, wanted, Number(length ?? 8 * wanted.length));
}

function hasPort(port: number, condition: PortCondition): boolean {
  if (typeof condition === 'number') return port === condition;
  return port >= (condition.atLeast ?? 0) && port <= (condition.atMost ?? 65_535);
}

/** Whether a filter holds for a socket. */
export function holds(filter: InetFilter, facts: Facts): boolean {
  const { mark } = filter;
  const marked = typeof mark === 'number' ? { value: mark, mask: 0xffff_ffff } : mark;
  return (
    (filter.and === undefined || filter.and.every((each) => holds(each, facts))) &&
    (filter.or === undefined || filter.or.some((each) => holds(each, facts))) &&
    (filter.not === undefined || !holds(filter.not, facts)) &&
    (filter.source === undefined || isWithin(facts.source, filter.source)) &&
    (filter.destination === undefined || isWithin(facts.destination, filter.destination)) &&
    (filter.sourcePort === undefined || hasPort(facts.sourcePort, filter.sourcePort)) &&
    (filter.destinationPort === undefined || hasPort(facts.destinationPort, filter.destinationPort)) &&
    (filter.interface === undefined || filter.interface === facts.interface) &&
    (marked === undefined || (facts.mark & marked.mask) >>> 0 === marked.value) &&
    (filter.cgroup === undefined || filter.cgroup === facts.cgroup) &&
    (filter.autoBound === undefined || filter.autoBound === facts.autoBound)
  );
}

/** Filters that have to do with these sockets, small and large. */
export function filtersOver(sockets: readonly Facts[]): fc.Arbitrary<InetFilter> {
  const one = fc.constantFrom(...sockets);
  const anyPort = fc.oneof(
    one.map(({ sourcePort }) => sourcePort),
    one.map(({ destinationPort }) => destinationPort),
    fc.constantFrom(0, 1, 65_535),
  );
  const port = fc.oneof(anyPort, fc.record({ atLeast: anyPort, atMost: anyPort }, { requiredKeys: [] }));
  const address = fc.oneof(
    one.map(({ source }) => source),
    one.map(({ destination }) => destination),
    fc.constantFrom('0.0.0.0', '::', '127.0.0.9', '::ffff:127.0.0.1', '::ffff:0.0.0.0', 'fd00::', '192.0.2.1'),
  );
  const prefix = fc.oneof(
    address,
    address.chain((host) => fc.integer({ min: 0, max: 8 * bytesOf(host).length }).map((length) => `${host}/${length}`)),
  );
  const mark = fc.oneof(
    one.map((socket) => socket.mark),
    fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })).map(([value, mask]) => ({
      value: value & mask,
      mask,
    })),
  );
  return fc.letrec<{ filter: InetFilter }>((tie) => ({
    filter: fc
      .record(
        {
          and: fc.option(fc.array(tie('filter'), { maxLength: 3 }), { nil: undefined, freq: 1 }),
          or: fc.option(fc.array(tie('filter'), { maxLength: 3 }), { nil: undefined, freq: 1 }),
          not: tie('filter'),
          source: prefix,
          destination: prefix,
          sourcePort: port,
          destinationPort: port,
          interface: fc.oneof(
            one.map((socket) => socket.interface),
            fc.constant(99),
          ),
          mark,
          cgroup: fc.oneof(
            one.map(({ cgroup }) => cgroup),
            fc.constant(1n << 63n),
          ),
          autoBound: fc.boolean(),
        },
        { requiredKeys: [] },
      )
      .chain((filter) => {
        // All eleven at once would hold for no socket: some of them.
        const keys = Object.keys(filter) as (keyof InetFilter)[];
        return fc
          .shuffledSubarray(keys, { maxLength: Math.min(keys.length, 3) })
          .map((chosen) => Object.fromEntries(chosen.map((key) => [key, filter[key]])) as InetFilter);
      }),
  })).filter;
}

const INSTRUCTION = 4;

/** The bytecode in numbers, as the kernel reads it. */
export class Machine {
  readonly #code: DataView;
  readonly #little: boolean;

  constructor(code: Uint8Array, little: boolean) {
    this.#code = new DataView(code.buffer, code.byteOffset, code.byteLength);
    this.#little = little;
  }

  /** Whether the kernel would take it. */
  audit(): boolean {
    const length = this.#code.byteLength;
    const starts = new Set<number>();
    for (let at = 0; at < length; at += this.#yes(at)) {
      starts.add(at);
      const size = this.#sizeAt(at);
      if (size === undefined || at + size > length || this.#yes(at) < size || this.#yes(at) % 4 !== 0) return false;
    }
    for (const at of starts) {
      if (this.#op(at) === 0) continue;
      const no = this.#no(at);
      if (no < this.#sizeAt(at)! || no > length - at + 4 || no % 4 !== 0) return false;
      if (at + no < length && !starts.has(at + no)) return false;
    }
    return length >= INSTRUCTION && [...starts].every((at) => at + this.#yes(at) <= length);
  }

  /** Whether the kernel would tell of a socket. */
  run(facts: Facts): boolean {
    let at = 0;
    while (at < this.#code.byteLength) at += this.#holds(at, facts) ? this.#yes(at) : this.#no(at);
    return at === this.#code.byteLength;
  }

  #op(at: number): number {
    return this.#code.getUint8(at);
  }

  #yes(at: number): number {
    return this.#code.getUint8(at + 1);
  }

  #no(at: number): number {
    return this.#code.getUint16(at + 2, this.#little);
  }

  #u32(at: number): number {
    return this.#code.getUint32(at, this.#little);
  }

  #sizeAt(at: number): number | undefined {
    const op = this.#op(at);
    if (op === 7 || op === 8) return 12 + (this.#code.getUint8(at + 4) === 2 ? 4 : 16);
    return [4, 4, 8, 8, 8, 8, 4, 0, 0, 8, 12, 8, 8, 12][op];
  }

  #holds(at: number, facts: Facts): boolean {
    const { sourcePort, destinationPort } = facts;
    const port = at + 8 <= this.#code.byteLength ? this.#code.getUint16(at + 6, this.#little) : 0;
    switch (this.#op(at)) {
      case 0:
        return true;
      case 1:
        return false;
      case 2:
        return sourcePort >= port;
      case 3:
        return sourcePort <= port;
      case 4:
        return destinationPort >= port;
      case 5:
        return destinationPort <= port;
      case 6:
        return facts.autoBound;
      case 7:
        return this.#host(at, facts.source, sourcePort);
      case 8:
        return this.#host(at, facts.destination, destinationPort);
      case 9:
        return this.#u32(at + 4) === facts.interface;
      case 10:
        return (facts.mark & this.#u32(at + 8)) >>> 0 === this.#u32(at + 4);
      case 11:
        return sourcePort === port;
      case 12:
        return destinationPort === port;
      case 13:
        return this.#code.getBigUint64(at + 4, this.#little) === facts.cgroup;
      default:
        throw new Error(`no such code: ${this.#op(at)}`);
    }
  }

  #host(at: number, address: string, port: number): boolean {
    const wanted = this.#code.getInt32(at + 8, this.#little);
    if (wanted !== -1 && wanted !== port) return false;
    const isIpv4 = this.#code.getUint8(at + 4) === 2;
    const bytes = Array.from({ length: isIpv4 ? 4 : 16 }, (_, i) => this.#code.getUint8(at + 12 + i));
    let own = bytesOf(address);
    if (isIpv4 && own.length === 16) {
      if (!sameBits(own, MAPPED, 96)) return false;
      own = own.slice(12);
    }
    return own.length === bytes.length && sameBits(own, bytes, this.#code.getUint8(at + 5));
  }
}
