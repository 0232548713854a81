// What the kernel says of a device that came, went or changed. Source: lib/kobject_uevent.c of the kernel.

import { checkBytes, describe } from '../../codec/check.ts';
import { checkRecord, outOfRange, refused, wrongType } from '../../codec/fault.ts';
import { Codec } from '../../codec/schema/codec.ts';
import type { Sink } from '../../codec/sink.ts';
import { encodeText } from '../../codec/text.ts';
import {
  type Malformation,
  type PropertyProblem,
  readParts,
  readProperties,
  readSequenceNumber,
} from './properties.ts';

/** What the kernel says that happened to a device. */
export type UeventAction = 'add' | 'remove' | 'change' | 'move' | 'online' | 'offline' | 'bind' | 'unbind';

/** What can be wrong with a uevent. */
export type UeventProblem =
  | PropertyProblem
  /** The first part is not `action@path`; it is taken for a property. */
  | 'no header'
  /** The path in the header does not begin with `/`. */
  | 'no device path'
  /** SEQNUM is not there, or no number from 0 to 2^64 - 1. */
  | 'no sequence number';

/** What was read of a uevent, whatever its bytes were. */
export interface Uevent {
  /** What happened, of the header; undefined where there is none. */
  readonly action: UeventAction | (string & {}) | undefined;
  /** Where the device is under /sys, of the header: `/devices/virtual/net/lo`; undefined where there is no header. */
  readonly devpath: string | undefined;
  /** SEQNUM: the kernel counts the uevents of the whole machine, so that there are gaps where some are not for all. */
  readonly sequenceNumber: bigint | undefined;
  /** SUBSYSTEM, INTERFACE, ... as they came, ACTION, DEVPATH and SEQNUM among them. */
  readonly properties: ReadonlyMap<string, string>;
  /** All there was, in order: what lay between the NULs. */
  readonly parts: readonly string[];
  /** What is not as the kernel makes it; empty for all that it makes itself. */
  readonly malformed: readonly Malformation<UeventProblem>[];
}

/** What a uevent is made from. */
export interface UeventInput {
  /** What happened. Not empty, without `@` and `=`. */
  readonly action: UeventAction | (string & {});
  /** Begins with `/`. */
  readonly devpath: string;
  /** Written as SEQNUM at the end. To be left out where the kernel adds it: it does to what is injected. */
  readonly sequenceNumber?: bigint | undefined;
  /** In their order. ACTION and DEVPATH are written before them where they are not among them. */
  readonly properties?: ReadonlyMap<string, string> | Readonly<Record<string, string>> | undefined;
}

/** A uevent in bytes. Decoding refuses nothing. */
export const ueventCodec: Codec<Uevent, UeventInput> = new Codec<Uevent, UeventInput>({
  name: 'uevent',
  read: (source, start, end) => readUevent(source.bytes, start, end),
  write: writeUevent,
});

/**
 * Reads what a NETLINK_KOBJECT_UEVENT socket in group 1 receives. It throws for no bytes: what is wrong with them is in
 * `malformed`, and all of them are in `parts`.
 *
 * @param bytes - A whole datagram. Nothing returned refers to it.
 *
 * @example
 * ```ts
 * import { decodeUevent } from 'nlmsg/families/uevent';
 *
 * const text = 'add@/devices/virtual/net/one\0ACTION=add\0SUBSYSTEM=net\0SEQNUM=7\0';
 * const { action, devpath, sequenceNumber, properties } = decodeUevent(new TextEncoder().encode(text));
 * console.log(action, devpath, sequenceNumber, properties.get('SUBSYSTEM')); // add /devices/virtual/net/one 7n net
 * ```
 */
export function decodeUevent(bytes: Uint8Array): Uevent {
  checkBytes('decode a uevent', bytes);
  return readUevent(bytes, 0, bytes.length);
}

/**
 * The bytes of a uevent as the kernel makes them.
 *
 * @returns New memory.
 * @throws An EncodeError: TypeError for a value of another type, RangeError for text that would be read as another uevent.
 *
 * @example
 * ```ts
 * import { decodeUevent, encodeUevent } from 'nlmsg/families/uevent';
 *
 * const bytes = encodeUevent({ action: 'change', devpath: '/devices/x', properties: { POWER: 'low' }, sequenceNumber: 3n });
 * console.log(decodeUevent(bytes).parts[3], decodeUevent(bytes).malformed); // POWER=low []
 * ```
 */
export function encodeUevent(uevent: UeventInput): Uint8Array {
  return ueventCodec.encode(uevent);
}

function readUevent(bytes: Uint8Array, start: number, end: number): Uevent {
  const malformed: Malformation<UeventProblem>[] = [];
  const note = (part: number | undefined, problem: UeventProblem): void => void malformed.push({ part, problem });
  const parts = readParts(bytes, start, end, note);
  const header = readHeader(parts[0]);
  if (header === undefined) note(undefined, 'no header');
  else if (!header.devpath.startsWith('/')) note(0, 'no device path');
  const properties = readProperties(parts, header === undefined ? 0 : 1, note);
  const sequenceNumber = readSequenceNumber(properties.get('SEQNUM'));
  if (sequenceNumber === undefined) note(undefined, 'no sequence number');
  return { action: header?.action, devpath: header?.devpath, sequenceNumber, properties, parts, malformed };
}

/** `action@path`: the path may hold `@` and `=`, the action neither. */
function readHeader(part = ''): { readonly action: string; readonly devpath: string } | undefined {
  const at = part.indexOf('@');
  const equals = part.indexOf('=');
  if (at < 1 || (equals >= 0 && equals < at)) return undefined;
  return { action: part.slice(0, at), devpath: part.slice(at + 1) };
}

function writeUevent(sink: Sink, value: UeventInput): void {
  checkRecord(value);
  const { action, devpath, sequenceNumber, properties = {} } = value;
  checkText('action', action, /[@=\0]/);
  checkText('devpath', devpath, /\0/);
  if (!devpath.startsWith('/')) refused('range', 'devpath', 'it does not begin with /', devpath);
  const given = new Map(properties instanceof Map ? properties : Object.entries(checkedRecord(properties)));
  const all: [string, string][] = [];
  if (!given.has('ACTION')) all.push(['ACTION', action]);
  if (!given.has('DEVPATH')) all.push(['DEVPATH', devpath]);
  all.push(...(given as Map<string, string>));
  if (sequenceNumber !== undefined) {
    checkSequenceNumber(sequenceNumber);
    if (given.has('SEQNUM')) refused('range', 'sequenceNumber', 'SEQNUM is among the properties', sequenceNumber);
    all.push(['SEQNUM', String(sequenceNumber)]);
  }
  appendText(sink, `${action}@${devpath}`);
  for (const [key, text] of all) {
    checkText('properties', key, /[=\0]/);
    if (typeof text !== 'string')
      refused('type', `properties.${key}`, `expected a string, got ${describe(text)}`, text);
    if (text.includes('\0')) refused('range', `properties.${key}`, 'it holds a NUL', text);
    appendText(sink, `${key}=${text}`);
  }
}

function checkedRecord(properties: unknown): object {
  checkRecord(properties);
  return properties;
}

function checkText(key: string, text: unknown, forbidden: RegExp): asserts text is string {
  if (typeof text !== 'string') refused('type', key, `expected a string, got ${describe(text)}`, text);
  if (text === '') refused('range', key, 'an empty text', text);
  const found = forbidden.exec(text)?.[0];
  if (found !== undefined) refused('range', key, `it holds ${found === '\0' ? 'a NUL' : found}`, text);
}

function checkSequenceNumber(value: unknown): void {
  if (typeof value !== 'bigint') refused('type', 'sequenceNumber', `expected a bigint, got ${describe(value)}`, value);
  if (value < 0n || value > 0xffff_ffff_ffff_ffffn) refused('range', 'sequenceNumber', 'no u64', value);
}

function appendText(sink: Sink, text: string): void {
  let bytes: Uint8Array;
  try {
    bytes = encodeText(text);
  } catch (caught) {
    if (caught instanceof RangeError) outOfRange(caught.message.replace(/^Cannot encode text: /, ''), text);
    wrongType('no text', text);
  }
  sink.append(bytes);
  sink.zeros(1);
}
