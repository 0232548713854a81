// Datagrams that a kernel sent, captured by scripts/capture-golden.mjs; each file says from what and where.

import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../golden/', import.meta.url);

/** The names of all captures: `ack`, `host/route/link-veth`, `6.12/generic/wireguard-device`. */
export const goldenNames = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.hex'))
  .map((file) => file.replace(/\.hex$/, ''))
  .sort();

/** The few of them that end exchanges, for tests that try each byte of each capture with slow functions. */
export const controlNames = goldenNames.filter((name) => !name.includes('/'));

/** The bytes of a capture, all made on little-endian machines. */
export function golden(name: string): Uint8Array {
  const lines = readFileSync(new URL(`${name}.hex`, FOLDER), 'utf8').split('\n');
  return fromHex(lines.filter((line) => !line.startsWith('#')).join(' '));
}

/** Bytes from their hexadecimal digits; white space between bytes is free. */
export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (digits) => parseInt(digits, 16));
}

/** Bytes as hexadecimal digits, a space between bytes. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new Uint8Array(new TextEncoder().encode(text));
}
