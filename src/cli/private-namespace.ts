// A process of its own in a new user and network namespace, where anybody may do what only root may do outside, and
// nothing that happens is seen outside. Node has several threads, so unshare(2) inside it gives EINVAL for a user
// namespace: the program unshare(1) makes the namespaces and then becomes Node.

import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { escapeText } from '../codec/text.ts';
import type { Outcome } from './conversation.ts';

const INSIDE = fileURLToPath(new URL('./inside.js', import.meta.url));
const TIMEOUT_MS = 20_000;

/** What the process inside did, or why there was none. */
export type InsideResult =
  | { readonly ran: true; readonly outcome: Outcome; readonly output: string }
  | { readonly ran: false; readonly reason: string };

/** Descriptor on which the process inside reports its outcome; unshare(1) itself writes nothing there. */
export const REPORT_FD = 3;

/** Runs the greeting of a text in namespaces of its own. */
export async function greetInside(text: string): Promise<InsideResult> {
  const child = spawn('unshare', ['--user', '--map-root-user', '--net', process.execPath, INSIDE], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  const failed = new Promise<Error>((resolve) => child.once('error', resolve));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const streams = [1, 2, REPORT_FD].map((fd) => readText(child.stdio[fd] as Readable));
  const finished = Promise.all(streams).then((texts) => closed.then(() => texts));
  // Not as an argument, whose length is limited; whether anyone reads it shows in the report.
  child.stdin.on('error', () => undefined).end(text);
  const result = await Promise.race([failed, finished]);
  if (result instanceof Error) return { ran: false, reason: `unshare(1) cannot be run: ${result.message}` };
  const [output = '', complaint = '', report = ''] = result;
  if (report !== '') return { ran: true, outcome: JSON.parse(report) as Outcome, output };
  const ending = child.signalCode ? `ended by ${child.signalCode}` : 'ended without a word';
  return { ran: false, reason: escapeText(complaint.trim().split('\n')[0] ?? '') || `unshare(1) ${ending}` };
}
