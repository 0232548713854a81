// Sending on a worker thread, for requests that keep the kernel busy. Descriptors are shared by all threads of a process;
// they stay with the thread that opened them, which must not close one while it is being sent on.

import type { Worker } from 'node:worker_threads';
import { NetlinkError } from '../codec/errors.ts';
import { builtin } from '../ffi/builtin.ts';

/** What the worker is to send. */
export interface SendOrder {
  readonly id: number;
  readonly fd: number;
  readonly bytes: Uint8Array;
}

/** What sendmsg(2) returned there: bytes accepted, or -errno. */
export interface SendResult {
  readonly id: number;
  readonly result: number;
}

/** The thread ended; what it was sending may have been sent. */
export class ThreadEndedError extends NetlinkError {
  constructor(cause: unknown) {
    super('ERR_NETLINK_INTERNAL', 'Cannot send on a worker thread: it ended', { cause });
  }
}

interface Waiter {
  readonly resolve: (result: number) => void;
  readonly reject: (error: Error) => void;
}

/** The thread, and who waits for it. */
interface Sender {
  readonly worker: Worker;
  readonly waiters: Map<number, Waiter>;
}

let sender: Sender | undefined;
let orders = 0;

/**
 * sendmsg(2) on another thread.
 *
 * @returns The number of bytes accepted, or -errno.
 * @throws ThreadEndedError; whatever the making of a thread throws, where nothing was sent.
 */
export function sendElsewhere(fd: number, bytes: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    const { worker, waiters } = (sender ??= start());
    const id = orders++;
    waiters.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, fd, bytes } satisfies SendOrder);
  });
}

function start(): Sender {
  // The sources run as they are too, where Node strips types.
  const file = import.meta.url.endsWith('.ts') ? './offload-worker.ts' : './offload-worker.js';
  const { Worker: Thread } = builtin('node:worker_threads');
  const worker = new Thread(new URL(file, import.meta.url), { execArgv: [] });
  const waiters = new Map<number, Waiter>();
  const started = { worker, waiters };
  worker.unref();
  worker.on('message', ({ id, result }: SendResult) => {
    const waiter = waiters.get(id);
    waiters.delete(id);
    if (waiters.size === 0) worker.unref();
    waiter?.resolve(result);
  });
  const died = (cause: unknown): void => {
    if (sender === started) sender = undefined;
    const error = new ThreadEndedError(cause);
    const left = [...waiters.values()];
    waiters.clear();
    for (const { reject } of left) reject(error);
  };
  worker.on('error', died);
  worker.on('exit', died);
  return started;
}
