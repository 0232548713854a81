// Programs run as processes of their own, against the built package.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from '@jest/globals';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The built package. */
export const DIST = join(ROOT, 'dist');

const folder = mkdtempSync(join(tmpdir(), 'nlmsg-test-'));
let programs = 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** How a program ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * For programs that leave sockets open on purpose: whether those are collected before the process ends, of which it would be
 * warned, is the garbage collector's business. Node 26 often does.
 */
export const LEAVES_SOCKETS_OPEN = '--disable-warning=NLMSG_UNCLOSED';

/** Runs a command to its end. */
export function run(command: readonly string[], options: { env?: NodeJS.ProcessEnv; timeout?: number } = {}): Ended {
  const [program = '', ...args] = command;
  const { env = process.env, timeout = 300_000 } = options;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    env,
    timeout,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Writes an ES module whose imports of `nlmsg`, `nlmsg/codec`, `nlmsg/ffi`, ... are those of a built package. */
export function program(source: string, dist: string = DIST): string {
  const file = join(folder, `program-${programs++}.mjs`);
  const url = (path: string): string => pathToFileURL(join(dist, path)).href;
  const text = source
    .replaceAll("'nlmsg'", `'${url('index.js')}'`)
    .replace(
      /'nlmsg\/(codec|ffi|testing|netfilter|ynl|families|families\/(?:route|sock-diag|uevent|connector|taskstats|nfnetlink))'/g,
      (_, name: string) => `'${url(`${name}/index.js`)}'`,
    )
    .replace(/'nlmsg\/families\/([\w-]+)'/g, (_, name: string) => `'${url(`families/generated/${name}.js`)}'`)
    .replace(/'dist\/([^']+)'/g, (_, path: string) => `'${url(path)}'`);
  writeFileSync(file, text);
  return file;
}

/** Runs an ES module in Node. */
export function runNode(
  source: string,
  options: { nodeArgs?: readonly string[]; prefix?: readonly string[]; dist?: string } = {},
): Ended {
  return run([...(options.prefix ?? []), process.execPath, ...(options.nodeArgs ?? []), program(source, options.dist)]);
}
