// Sending on a worker thread, for requests that keep the kernel busy. Descriptors are shared by all threads of a process;
// they stay with the thread that opened them, which must not close one while it is being sent on.

import type { Worker } from 'node:worker_threads';
import { NetlinkError } from '../codec/errors.ts';
import { builtin } from '../ffi/builtin.ts';
import { claim, unclaimed } from './claim.ts';

/** What the worker is to send. */
export interface SendOrder {
  readonly id: number;
  readonly fd: number;
  readonly bytes: Uint8Array;
  /** To be claimed before it is sent. */
  readonly cell: Int32Array;
}

/** What sendmsg(2) returned there: bytes accepted, or -errno. */
export interface SendResult {
  readonly id: number;
  readonly result: number;
}

/** The thread ended; what it had claimed may have been sent. */
export class ThreadEndedError extends NetlinkError {
  constructor(cause: unknown) {
    super('ERR_NETLINK_INTERNAL', 'Cannot send on a worker thread: it ended', { cause });
  }
}

/** The thread, and what it is to do. */
interface Sender {
  readonly worker: Worker;
  readonly orders: Map<number, Order>;
  /** How many of them hold the process. */
  holding: number;
}

let sender: Sender | undefined;
let count = 0;

/** One sendmsg(2) on the worker thread. */
export class Order {
  /**
   * The number of bytes accepted, or -errno; undefined where it was recalled.
   *
   * @throws ThreadEndedError.
   */
  readonly result: Promise<number | undefined>;
  readonly #sender: Sender;
  readonly #id = count++;
  readonly #cell = unclaimed();
  #holds = false;
  #resolve!: (result: number | undefined) => void;
  #reject!: (error: ThreadEndedError) => void;

  /** @throws Whatever the making of a thread throws; nothing is sent then. */
  constructor(fd: number, bytes: Uint8Array, holds: boolean) {
    this.#sender = sender ??= start();
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#sender.orders.set(this.#id, this);
    this.holds = holds;
    const order: SendOrder = { id: this.#id, fd, bytes, cell: this.#cell };
    this.#sender.worker.postMessage(order);
  }

  /** Whether it holds the process until it has ended. */
  set holds(holds: boolean) {
    if (holds === this.#holds) return;
    this.#holds = holds;
    const { worker } = this.#sender;
    this.#sender.holding += holds ? 1 : -1;
    if (this.#sender.holding === 0) worker.unref();
    else worker.ref();
  }

  /** Takes it back: it is not sent then. False where the thread has begun to send it. */
  recall(): boolean {
    if (!claim(this.#cell)) return false;
    this.end(undefined);
    return true;
  }

  /** Says what came of it. */
  end(result: number | undefined | ThreadEndedError): void {
    this.#sender.orders.delete(this.#id);
    this.holds = false;
    if (result instanceof ThreadEndedError) this.#reject(result);
    else this.#resolve(result);
  }
}

function start(): Sender {
  // The sources run as they are too, where Node strips types.
  const file = import.meta.url.endsWith('.ts') ? './offload-worker.ts' : './offload-worker.js';
  const { Worker: Thread } = builtin('node:worker_threads');
  const worker = new Thread(new URL(file, import.meta.url), { execArgv: [] });
  const orders = new Map<number, Order>();
  const started = { worker, orders, holding: 0 };
  worker.on('message', ({ id, result }: SendResult) => orders.get(id)?.end(result));
  worker.unref(); // only now: who listens to messages holds the process
  const died = (cause: unknown): void => {
    if (sender === started) sender = undefined;
    const error = new ThreadEndedError(cause);
    for (const order of [...orders.values()]) order.end(error);
  };
  worker.on('error', died);
  worker.on('exit', died);
  return started;
}
