// Which internet sockets are told of, as a value that says so. The kernel runs bytecode: see inet-filter-code.ts.

import { ipv4Bytes, ipv6Bytes } from '../../codec/address-text.ts';
import { U16_MAX, U32_MAX, describe } from '../../codec/check.ts';
import { checkRecord, outOfRange, refused, within, wrongType } from '../../codec/fault.ts';
import { Codec } from '../../codec/schema/codec.ts';
import { copyBytes } from '../../codec/copy.ts';
import { quoteText } from '../../codec/text.ts';
import { compileFilter, type FilterNode } from './inet-filter-code.ts';

/** One port, or those of a range: both ends belong to it, and one may be left out. */
export type PortCondition = number | { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };

/**
 * Which internet sockets are told of: those for which everything holds that is said. Nothing said, all of them.
 *
 * Addresses are `192.0.2.1`, `192.0.2.0/24`, `2001:db8::/32`; bits after the prefix do not count. An IPv4 prefix also holds
 * for IPv4 addresses of an IPv6 socket (`::ffff:192.0.2.1`), an IPv6 prefix never for a socket of IPv4.
 */
export interface InetFilter {
  /** All of these hold; so does an empty list. */
  readonly and?: readonly InetFilter[] | undefined;
  /** One of these holds; of an empty list none does. */
  readonly or?: readonly InetFilter[] | undefined;
  /** This does not hold. */
  readonly not?: InetFilter | undefined;
  /** The address of its own end. */
  readonly source?: string | undefined;
  /** The address of the other end. */
  readonly destination?: string | undefined;
  /** The port of its own end. */
  readonly sourcePort?: PortCondition | undefined;
  /** The port of the other end. */
  readonly destinationPort?: PortCondition | undefined;
  /** Index of the link that it is bound to, 0 for none. */
  readonly interface?: number | undefined;
  /** Its mark, or what the bits of a mask are of it. Only those who have CAP_NET_ADMIN may ask: EPERM otherwise. */
  readonly mark?: number | { readonly value: number; readonly mask: number } | undefined;
  /** Number of its control group of version 2: the inode of its folder. */
  readonly cgroup?: bigint | undefined;
  /** Whether the kernel chose its port. */
  readonly autoBound?: boolean | undefined;
}

/** How deep filters may lie in one another: more would be a loop. */
const MAX_DEPTH = 64;
/** How many there may be in all: a filter that holds another twice, and so on, is not for ever looked at. */
const MAX_FILTERS = 65_536;

/** The conditions that one end has. */
const ENDS = [
  { address: 'source', port: 'sourcePort', isSource: true },
  { address: 'destination', port: 'destinationPort', isSource: false },
] as const;
const KEYS = new Set([
  'and',
  'or',
  'not',
  ...ENDS.flatMap(({ address, port }) => [address, port]),
  'interface',
  'mark',
  'cgroup',
  'autoBound',
]);

/** Reads a filter into what can be compiled, checked. */
class FilterReader {
  #filters = 0;

  read(filter: unknown, depth: number): FilterNode {
    checkRecord(filter);
    if (depth >= MAX_DEPTH) outOfRange(`filters lie more than ${MAX_DEPTH} deep in one another`, undefined);
    if (++this.#filters > MAX_FILTERS) outOfRange(`there are more than ${MAX_FILTERS} filters in it`, undefined);
    const given = filter as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(given)) {
      if (!KEYS.has(key)) refused('type', key, `no such key; there are ${[...KEYS].join(', ')}`, given[key]);
    }
    const nodes: FilterNode[] = [];
    for (const { address, port, isSource } of ENDS)
      nodes.push(...readEnd(given[address], given[port], address, port, isSource));
    for (const [key, read] of Object.entries(CONDITIONS)) {
      if (given[key] !== undefined) nodes.push(at(key, () => read(given[key])));
    }
    if (given['and'] !== undefined)
      nodes.push(at('and', () => ({ kind: 'all', of: this.#readAll(given['and'], depth) })));
    if (given['or'] !== undefined) nodes.push(at('or', () => ({ kind: 'any', of: this.#readAll(given['or'], depth) })));
    if (given['not'] !== undefined)
      nodes.push(at('not', () => ({ kind: 'not', of: this.read(given['not'], depth + 1) })));
    return nodes.length === 1 ? nodes[0]! : { kind: 'all', of: nodes };
  }

  #readAll(filters: unknown, depth: number): FilterNode[] {
    if (!Array.isArray(filters)) wrongType(`expected an array of filters, got ${describe(filters)}`, filters);
    return filters.map((filter: unknown, i) => at(`[${i}]`, () => this.read(filter, depth + 1)));
  }
}

/** The conditions of a socket that are not of an end. */
const CONDITIONS: Readonly<Record<string, (value: unknown) => FilterNode>> = {
  interface: (value) => ({ kind: 'interface', index: checkNumber(value, U32_MAX) }),
  mark: readMark,
  cgroup(value) {
    if (typeof value !== 'bigint') wrongType(`expected a bigint, got ${describe(value)}`, value);
    if (BigInt.asUintN(64, value) !== value) outOfRange(`${value} is no integer of 64 bits`, value);
    return { kind: 'cgroup', id: value };
  },
  autoBound(value) {
    if (typeof value !== 'boolean') wrongType(`expected a boolean, got ${describe(value)}`, value);
    return value ? { kind: 'auto' } : { kind: 'not', of: { kind: 'auto' } };
  },
};

function readEnd(
  address: unknown,
  port: unknown,
  addressKey: string,
  portKey: string,
  isSource: boolean,
): readonly FilterNode[] {
  const ports = port === undefined ? [] : at(portKey, () => readPorts(port, isSource));
  if (address === undefined) return ports;
  const prefix = at(addressKey, () => readPrefix(address));
  const [first] = ports;
  // A prefix and a single port are one instruction.
  if (first?.kind === 'port' && first.comparison === 'equal')
    return [{ kind: 'host', isSource, ...prefix, port: first.port }];
  return [...ports, { kind: 'host', isSource, ...prefix, port: undefined }];
}

function readPorts(port: unknown, isSource: boolean): readonly FilterNode[] {
  if (typeof port === 'number') {
    return [{ kind: 'port', isSource, comparison: 'equal', port: checkNumber(port, U16_MAX) }];
  }
  checkRecord(port);
  const { atLeast, atMost, ...others } = port as { readonly atLeast?: unknown; readonly atMost?: unknown };
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) refused('type', stranger, 'no such key; there are atLeast, atMost', port);
  const nodes: FilterNode[] = [];
  if (atLeast !== undefined) {
    const least = at('atLeast', () => checkNumber(atLeast, U16_MAX));
    nodes.push({ kind: 'port', isSource, comparison: 'at least', port: least });
  }
  if (atMost !== undefined) {
    const most = at('atMost', () => checkNumber(atMost, U16_MAX));
    nodes.push({ kind: 'port', isSource, comparison: 'at most', port: most });
  }
  return nodes;
}

function readPrefix(text: unknown): { readonly address: readonly number[]; readonly prefixLength: number } {
  if (typeof text !== 'string') wrongType(`expected a string, got ${describe(text)}`, text);
  const [host = '', length, ...others] = text.split('/', 3);
  const address = ipv4Bytes(host) ?? ipv6Bytes(host);
  const shown = quoteText(text.slice(0, 64));
  if (address === undefined || others.length > 0) outOfRange(`${shown} is no address and no prefix`, text);
  const bits = 8 * address.length;
  if (length === undefined) return { address, prefixLength: bits };
  const prefixLength = Number(length);
  if (!/^\d{1,3}$/.test(length) || prefixLength > bits) {
    outOfRange(`the prefix of ${shown} has no length from 0 to ${bits}`, text);
  }
  return { address, prefixLength };
}

function readMark(mark: unknown): FilterNode {
  if (typeof mark === 'number') return { kind: 'mark', value: checkNumber(mark, U32_MAX), mask: U32_MAX };
  checkRecord(mark);
  const given = mark as { readonly value?: unknown; readonly mask?: unknown };
  const stranger = Object.keys(given).find((key) => key !== 'value' && key !== 'mask');
  if (stranger !== undefined) refused('type', stranger, 'no such key; there are value, mask', mark);
  const value = at('value', () => checkNumber(given.value, U32_MAX));
  const mask = at('mask', () => checkNumber(given.mask, U32_MAX));
  if ((value & ~mask) !== 0) outOfRange('the value has bits that the mask has not: no socket would be told of', mark);
  return { kind: 'mark', value, mask };
}

function checkNumber(value: unknown, max: number): number {
  if (typeof value !== 'number') wrongType(`expected a number, got ${describe(value)}`, value);
  if (!Number.isInteger(value) || value < 0 || value > max) {
    outOfRange(`${value} is no integer from 0 to ${max}`, value);
  }
  return value;
}

/** Does something with the value under a key; what is wrong with it is said to be there. */
function at<T>(key: string, read: () => T): T {
  try {
    return read();
  } catch (caught) {
    return within(key, caught);
  }
}

/**
 * Compiles a filter to the bytecode of INET_DIAG_REQ_BYTECODE. Requests do that by themselves: see {@link InetRequest}.
 * Decoding gives the bytecode as it is, and bytecode is taken in the place of a filter.
 *
 * @example
 * ```ts
 * import { InetFilter } from 'nlmsg/families/sock-diag';
 *
 * const bytecode = InetFilter.encode({
 *   sourcePort: { atLeast: 1024 },
 *   or: [{ destination: '192.0.2.0/24' }, { not: { autoBound: true } }],
 * });
 * console.log(bytecode.length); // 36
 * ```
 */
export const InetFilter: Codec<Uint8Array, InetFilter | Uint8Array> = new Codec<Uint8Array, InetFilter | Uint8Array>({
  name: 'inet-diag bytecode',
  read: (source, start, end) => copyBytes(source.bytes, start, end),
  write(sink, filter) {
    if (filter instanceof Uint8Array) sink.append(filter);
    else compileFilter(sink, new FilterReader().read(filter, 0));
  },
});
