// The files of captures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { machine, release } from 'node:os';

export const FOLDER = new URL('../../tests/golden/', import.meta.url);

/** The kernels and how each one's captures are made. */
const commandFor = (kernel) =>
  kernel === 'host'
    ? 'unshare -Urn node scripts/capture-golden.mjs'
    : `node scripts/capture-golden.mjs --guest ${kernel}`;

/** Writes a capture into the folder of its kernel; the host's first ones, of no folder of their own, stand above it. */
export function save(kernel, name, what, bytes) {
  const path =
    kernel === 'host' && !name.includes('/') ? name : `${kernel}/${name.includes('/') ? name : `basics/${name}`}`;
  const rows = [];
  for (let at = 0; at < bytes.length; at += 16) {
    rows.push(Array.from(bytes.subarray(at, at + 16), (byte) => byte.toString(16).padStart(2, '0')).join(' '));
  }
  const head = [`# ${what}`, `# ${commandFor(kernel)}, Linux ${release()} ${machine()}`];
  const file = new URL(`${path}.hex`, FOLDER);
  mkdirSync(new URL('./', file), { recursive: true });
  writeFileSync(file, [...head, ...rows, ''].join('\n'));
}
