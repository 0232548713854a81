// The standard tools, as scripts/proof.mjs or the guest has prepared them.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's packages, unpacked, where they are not installed. */
const ROOT = process.env['NLMSG_TOOLS'];
const PROGRAM_FOLDERS = ['sbin', 'bin', 'usr/sbin', 'usr/bin'];
const LIBRARY_FOLDERS = ['lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu'];

/** A tool by its name, or its path among the unpacked packages. */
function pathOf(name: string): string {
  const paths = ROOT === undefined ? [] : PROGRAM_FOLDERS.map((folder) => join(ROOT, folder, name));
  return paths.find((path) => existsSync(path)) ?? name;
}

const environment =
  ROOT === undefined
    ? process.env
    : { ...process.env, LD_LIBRARY_PATH: LIBRARY_FOLDERS.map((folder) => join(ROOT, folder)).join(':') };

/** How a tool ended. */
export interface ToolEnd {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool to its end, whatever that is. @throws Error where there is no such tool. */
export function tryTool(name: string, args: readonly string[], input = ''): ToolEnd {
  const options = { encoding: 'utf8', env: environment, input, maxBuffer: 64 * 1024 * 1024 } as const;
  const { error, status, stdout, stderr } = spawnSync(pathOf(name), args, options);
  if (error) throw new Error(`${name} cannot be run: ${error.message}`);
  return { status, stdout, stderr };
}

/** What a tool prints. The words are separated by one space each. @throws Error where it does not end well. */
export function tool(words: string, input = ''): string {
  const [name = '', ...args] = words.split(' ');
  const { status, stdout, stderr } = tryTool(name, args, input);
  if (status !== 0) throw new Error(`${words} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

/** What a tool prints as JSON; numbers beyond 2^53 - 1 become bigints. */
export function toolJson<T = Record<string, unknown>>(words: string): T[] {
  const text = tool(words).trim();
  // A number that does not fit is marked before JSON.parse would round it.
  const marked = text.replace(/([:[,]\s*)(-?\d{16,})(?=\s*[,}\]])/g, '$1"bigint:$2"');
  const value: unknown =
    text === ''
      ? []
      : JSON.parse(marked, (_, each: unknown) =>
          typeof each === 'string' && each.startsWith('bigint:') ? BigInt(each.slice(7)) : each,
        );
  return (Array.isArray(value) ? value : [value]) as T[];
}

const absences = new Map<string, string | undefined>();

/** Why a tool cannot be used, or undefined where it can. */
export function whyNoTool(name: string): string | undefined {
  if (!absences.has(name)) {
    const { error } = spawnSync(pathOf(name), ['--version'], { env: environment });
    const reason = process.env['NLMSG_NO_TOOLS'];
    absences.set(name, error && `${name} cannot be run: ${error.message}${reason === undefined ? '' : ` (${reason})`}`);
  }
  const absence = absences.get(name);
  if (absence !== undefined && (process.env['NLMSG_REQUIRE'] ?? '').split(',').includes('tools')) {
    throw new Error(`NLMSG_REQUIRE asks for tools, but: ${absence}`);
  }
  return absence;
}
