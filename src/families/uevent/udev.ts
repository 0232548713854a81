// What udev says of a device when it has worked on it. The sender is a program, not the kernel: who that was must be known
// before a word of it is believed. Source: struct monitor_netlink_header in device-monitor.c of systemd.

import { type ByteOrderOptions, isLittleEndian } from '../../codec/byte-order.ts';
import { checkBytes } from '../../codec/check.ts';
import { getU32 } from '../../codec/integers.ts';
import {
  type Malformation,
  type PropertyProblem,
  readParts,
  readProperties,
  readSequenceNumber,
} from './properties.ts';
import type { UeventAction } from './uevent.ts';

const PREFIX = Uint8Array.from('libudev\0', (character) => character.charCodeAt(0));
const MAGIC = 0xfeedcafe;
const HEADER_SIZE = 40;

/** What can be wrong with a message of udev. */
export type UdevProblem =
  | PropertyProblem
  /** It does not begin with the header of libudev; nothing was read. */
  | 'no header'
  /** The header says that the properties lie where there are no bytes; nothing was read. */
  | 'out of bounds';

/** What was read of a message of udev, whatever its bytes were. */
export interface UdevMessage {
  /** ACTION. */
  readonly action: UeventAction | (string & {}) | undefined;
  /** DEVPATH: where the device is under /sys. */
  readonly devpath: string | undefined;
  /** SEQNUM: that of the kernel's uevent, which udev worked on. */
  readonly sequenceNumber: bigint | undefined;
  /** The kernel's properties, and those of udev's rules: ID_MODEL, TAGS, ... */
  readonly properties: ReadonlyMap<string, string>;
  /** All the properties, in order: what lay between the NULs. */
  readonly parts: readonly string[];
  /** What is not as udev makes it. */
  readonly malformed: readonly Malformation<UdevProblem>[];
}

/**
 * Reads what a NETLINK_KOBJECT_UEVENT socket in group 2 receives. It throws for no bytes: what is wrong with them is in
 * `malformed`. Any process of the right privilege may send such bytes: hold their sender's credentials against what you
 * expect first.
 *
 * @param bytes - A whole datagram. Nothing returned refers to it.
 * @param options - The byte order of the lengths, the machine's own by default.
 *
 * @example
 * ```ts
 * import { decodeUdevMessage } from 'nlmsg/families/uevent';
 *
 * const { properties, malformed } = decodeUdevMessage(new TextEncoder().encode('no message of udev'));
 * console.log(properties.size, malformed[0]?.problem); // 0 no header
 * ```
 */
export function decodeUdevMessage(bytes: Uint8Array, options?: ByteOrderOptions): UdevMessage {
  checkBytes('decode a message of udev', bytes);
  const malformed: Malformation<UdevProblem>[] = [];
  const note = (part: number | undefined, problem: UdevProblem): void => void malformed.push({ part, problem });
  const bounds = readBounds(bytes, isLittleEndian(options));
  if (typeof bounds === 'string') note(undefined, bounds);
  const { start, end } = typeof bounds === 'string' ? { start: 0, end: 0 } : bounds;
  const parts = readParts(bytes, start, end, note);
  const properties = readProperties(parts, 0, note);
  const sequenceNumber = readSequenceNumber(properties.get('SEQNUM'));
  const [action, devpath] = [properties.get('ACTION'), properties.get('DEVPATH')];
  return { action, devpath, sequenceNumber, properties, parts, malformed };
}

/** Where the properties lie. The magic is in network order, what follows it in the sender's own. */
function readBounds(bytes: Uint8Array, littleEndian: boolean): { start: number; end: number } | UdevProblem {
  if (bytes.length < HEADER_SIZE || PREFIX.some((byte, i) => bytes[i] !== byte)) return 'no header';
  if (getU32(bytes, 8, false) !== MAGIC) return 'no header';
  const start = getU32(bytes, 16, littleEndian);
  const length = getU32(bytes, 20, littleEndian);
  // Numbers here have 53 bits: the sum of two u32 does not wrap.
  if (start < HEADER_SIZE || start + length > bytes.length) return 'out of bounds';
  return { start, end: start + length };
}
