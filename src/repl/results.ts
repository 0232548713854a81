// Messages among the results of a line, shown field by field.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { inspect } from '../codec/inspect.ts';
import { decodeMessages, encodeMessage, type Message } from '../codec/message.ts';
import { quoteText } from '../codec/text.ts';
import { greetName } from '../greet.ts';
import type { Datagram } from '../socket/netlink-socket.ts';

/** Of a longer list the rest is counted. */
const LIST_LIMIT = 20;
/** Control characters but those that end a line or, in the kernel's text, a string; and strings of no characters. */
const NOT_TEXT = /[^\P{Cc}\0\t\n\r]|^\0|\0\0/u;

/**
 * A message, a datagram, the bytes of either, or a list of those: a line about the whole, then what each byte is.
 * Undefined for everything else.
 */
export function messageText(value: unknown): string | undefined {
  if (!Array.isArray(value)) return itemText(value);
  const items = value.slice(0, LIST_LIMIT).map(itemText);
  if (items.length === 0 || items.includes(undefined)) return undefined;
  const lines = items.map((text, index) => `[${index}] ${text}`);
  if (value.length > LIST_LIMIT) lines.push(`... ${value.length - LIST_LIMIT} more`);
  return lines.join('\n');
}

function itemText(value: unknown): string | undefined {
  if (value instanceof Uint8Array) {
    const messages = messagesIn(value);
    return messages && `Uint8Array, ${value.length} bytes\n${dump(value, messages)}`;
  }
  if (isDatagram(value)) return datagramText(value);
  if (!isMessage(value)) return undefined;
  const bytes = encodeMessage(value);
  return `Message, ${bytes.length} bytes\n${dump(bytes, [value])}`;
}

function datagramText({ bytes, portId, groups, truncated }: Datagram): string {
  const title = `Datagram from port ${portId}, groups ${groups}, ${bytes.length} bytes${truncated ? ', truncated' : ''}`;
  if (bytes.length === 0) return title;
  const messages = messagesIn(bytes);
  const text = messages ? undefined : decodeStrictly(bytes);
  if (text === undefined) return `${title}\n${dump(bytes, messages ?? [])}`;
  return [`${title} of text`, ...(text.match(/[^\0]*\0|[^\0]+$/g) ?? []).map(quoteText)].join('\n');
}

/** Without a fault in the bytes, and at least one. */
function messagesIn(bytes: Uint8Array): Message[] | undefined {
  if (bytes.length < NLMSG_HDRLEN) return undefined;
  try {
    return decodeMessages(bytes);
  } catch {
    return undefined;
  }
}

function dump(bytes: Uint8Array, messages: readonly Message[]): string {
  return inspect(bytes, messages.some(isGreeting) ? { typeName: greetTypeName } : {});
}

/**
 * Bytes do not say their protocol, and the numbers of greet mean something else in each. It is greet where the payload is
 * text, which for these numbers it is in no protocol of the kernel.
 */
function isGreeting({ type, payload }: Message): boolean {
  return greetName(type) !== undefined && payload.length > 0 && decodeStrictly(payload) !== undefined;
}

function greetTypeName(type: number): string | undefined {
  const name = greetName(type);
  return name && `greet.${name}`;
}

/** The bytes as text, or undefined where they are none. */
function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return NOT_TEXT.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function isDatagram(value: unknown): value is Datagram {
  if (typeof value !== 'object' || value === null) return false;
  const { bytes, portId, groups, truncated } = value as Partial<Record<keyof Datagram, unknown>>;
  return bytes instanceof Uint8Array && areNumbers(portId, groups) && typeof truncated === 'boolean';
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  const { length, type, flags, sequence, portId, payload } = value as Partial<Record<keyof Message, unknown>>;
  return payload instanceof Uint8Array && areNumbers(length, type, flags, sequence, portId);
}

function areNumbers(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'number');
}
