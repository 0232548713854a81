// Recordings as text: JSON, an event to a line, so that differences between two of them can be read.

import { checkInteger, describe, S32_MAX, U32_MAX } from '../codec/check.ts';
import { decodeHex } from '../codec/capture/hex.ts';
import { escapeText } from '../codec/text.ts';
import type { Credentials } from '../exchange/datagram.ts';
import {
  FORMAT,
  type RecordedEvent,
  type RecordedFailure,
  type RecordedOpen,
  type RecordedSocket,
  type Recording,
  VERSION,
} from './recording.ts';
import { RecordingError } from './recording-errors.ts';

type Json = Readonly<Record<string, unknown>>;

/** The lowest negative errno. Source: MAX_ERRNO in linux/err.h. */
const LOWEST_ERRNO = -4095;
const EVENTS = new Set<string>([
  'open',
  'send',
  'receive',
  'receive-failure',
  'join',
  'leave',
  'dropped',
  'close',
] satisfies RecordedEvent['event'][]);

/**
 * A recording as text, for a file beside the test.
 *
 * @example
 * ```ts
 * import { decodeRecording, encodeRecording, FakeKernel, record } from 'nlmsg/testing';
 *
 * const text = encodeRecording(record(new FakeKernel().transport).recording());
 * console.log(decodeRecording(text).events.length); // 0
 * ```
 */
export function encodeRecording(recording: Recording): string {
  const { events, ...head } = checkRecording(recording);
  const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const lines = events.map((event) => `    ${JSON.stringify(event)}`).join(',\n');
  return `{\n${fields.join('')}  "events": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}

/**
 * A recording from its text.
 *
 * @throws RecordingError where it is no JSON, or no recording; TypeError where `text` is no string.
 */
export function decodeRecording(text: string): Recording {
  if (typeof text !== 'string')
    throw new TypeError(`Cannot read a recording: expected a string, got ${describe(text)}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RecordingError('', `the text is no JSON: ${escapeText((error as Error).message.slice(0, 256))}`, {
      cause: error,
    });
  }
  return checkRecording(value);
}

/** The recording that a value is, a copy. @throws RecordingError where it is none. */
export function checkRecording(value: unknown): Recording {
  const { format, version, kernel, byteOrder, events } = objectAt('', value);
  if (format !== FORMAT) throw new RecordingError('format', `it is not ${JSON.stringify(FORMAT)}`);
  if (version !== VERSION) throw new RecordingError('version', `it is not ${VERSION}, the one that this version reads`);
  const order = textAt('byteOrder', byteOrder);
  if (order !== 'little' && order !== 'big') throw new RecordingError('byteOrder', `it is neither "little" nor "big"`);
  const open: boolean[] = [];
  return {
    format: FORMAT,
    version: VERSION,
    kernel: textAt('kernel', kernel),
    byteOrder: order,
    events: listAt('events', events).map((event, i) => eventAt(`events[${i}]`, event, open)),
  };
}

/** An event. `open` says of each socket so far whether it was opened. */
function eventAt(path: string, value: unknown, open: boolean[]): RecordedEvent {
  const fields = objectAt(path, value);
  const event = textAt(`${path}.event`, fields['event']);
  if (!EVENTS.has(event)) throw new RecordingError(`${path}.event`, 'there is no such event');
  const transport = numberAt(`${path}.transport`, fields['transport'], 0, U32_MAX);
  if (event === 'open') {
    if (transport !== open.length) throw new RecordingError(`${path}.transport`, `the next one is ${open.length}`);
    const opened = openAt(path, fields, transport);
    open.push('portId' in opened.result);
    return opened;
  }
  if (open[transport] !== true) throw new RecordingError(`${path}.transport`, `${transport} was not opened before`);
  switch (event) {
    case 'send':
      return {
        event,
        transport,
        bytes: hexAt(`${path}.bytes`, fields['bytes']),
        result: resultAt(path, fields, S32_MAX),
      };
    case 'receive':
      return { event, transport, ...arrivalAt(path, fields) };
    case 'receive-failure':
      return { event, transport, result: resultAt(path, fields, -1) };
    case 'join':
    case 'leave':
      return { event, transport, group: groupAt(`${path}.group`, fields['group']), result: resultAt(path, fields, 0) };
    case 'dropped':
      return { event, transport, count: numberAt(`${path}.count`, fields['count'], 0, U32_MAX) };
    default:
      return { event: 'close', transport };
  }
}

function openAt(path: string, fields: Json, transport: number): RecordedOpen {
  const { receiveBuffer } = fields;
  const groups = listAt(`${path}.groups`, fields['groups']);
  return {
    event: 'open',
    transport,
    protocol: numberAt(`${path}.protocol`, fields['protocol'], 0, S32_MAX),
    groups: groups.map((group, i) => numberAt(`${path}.groups[${i}]`, group, 1, U32_MAX)),
    ...(receiveBuffer === undefined
      ? {}
      : { receiveBuffer: numberAt(`${path}.receiveBuffer`, receiveBuffer, 0, Number.MAX_SAFE_INTEGER) }),
    allNamespaces: booleanAt(`${path}.allNamespaces`, fields['allNamespaces']),
    credentials: booleanAt(`${path}.credentials`, fields['credentials']),
    result: openResultAt(`${path}.result`, fields['result']),
  };
}

function openResultAt(path: string, value: unknown): RecordedSocket | RecordedFailure {
  const { portId, receiveBuffer, code, message, errno, syscall } = objectAt(path, value);
  if (code === undefined) {
    return {
      portId: numberAt(`${path}.portId`, portId, 0, U32_MAX),
      receiveBuffer: numberAt(`${path}.receiveBuffer`, receiveBuffer, 0, Number.MAX_SAFE_INTEGER),
    };
  }
  return {
    code: textAt(`${path}.code`, code),
    message: textAt(`${path}.message`, message),
    ...(errno === undefined ? {} : { errno: numberAt(`${path}.errno`, errno, LOWEST_ERRNO, -1) }),
    ...(syscall === undefined ? {} : { syscall: textAt(`${path}.syscall`, syscall) }),
  };
}

function arrivalAt(path: string, fields: Json) {
  const { nsid, credentials } = fields;
  return {
    bytes: hexAt(`${path}.bytes`, fields['bytes'], 1),
    senderPortId: numberAt(`${path}.senderPortId`, fields['senderPortId'], 0, U32_MAX),
    group: groupAt(`${path}.group`, fields['group']),
    truncated: booleanAt(`${path}.truncated`, fields['truncated']),
    ...(nsid === undefined ? {} : { nsid: numberAt(`${path}.nsid`, nsid, -S32_MAX - 1, S32_MAX) }),
    ...(credentials === undefined ? {} : { credentials: credentialsAt(`${path}.credentials`, credentials) }),
  };
}

function credentialsAt(path: string, value: unknown): Credentials {
  const { pid, uid, gid } = objectAt(path, value);
  return {
    pid: numberAt(`${path}.pid`, pid, 0, U32_MAX),
    uid: numberAt(`${path}.uid`, uid, 0, U32_MAX),
    gid: numberAt(`${path}.gid`, gid, 0, U32_MAX),
  };
}

function resultAt(path: string, fields: Json, highest: number): number {
  return numberAt(`${path}.result`, fields['result'], LOWEST_ERRNO, highest);
}

function groupAt(path: string, value: unknown): number {
  return numberAt(path, value, 0, U32_MAX);
}

function objectAt(path: string, value: unknown): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new RecordingError(path, `expected an object, got ${describe(value)}`);
}

function listAt(path: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new RecordingError(path, `expected a list, got ${describe(value)}`);
}

function textAt(path: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new RecordingError(path, `expected a text, got ${describe(value)}`);
}

function booleanAt(path: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new RecordingError(path, `expected true or false, got ${describe(value)}`);
}

function numberAt(path: string, value: unknown, min: number, max: number): number {
  try {
    checkInteger(`read ${path}`, value, min, max);
    return value;
  } catch (error) {
    throw new RecordingError(path, (error as Error).message.replace(/^Cannot read [^:]*: /, ''), { cause: error });
  }
}

function hexAt(path: string, value: unknown, least = 0): string {
  const text = textAt(path, value);
  let length: number;
  try {
    ({ length } = decodeHex(text));
  } catch (error) {
    throw new RecordingError(path, 'these are no hexadecimal digits, two to a byte', { cause: error });
  }
  if (length < least) throw new RecordingError(path, `there are ${length} bytes, and no datagram is that short`);
  return text;
}
