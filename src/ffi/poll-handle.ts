// Waiting with the poll handle of libuv that koffi exposes: epoll in the event loop itself, some 3 us a wake. koffi does
// not document it, and it forgives nothing: what would end the process is kept away from it here and in watcher.ts.

import { loadKoffi } from './koffi.ts';
import type { Watch, WatchDriver } from './watcher.ts';

/** koffi's class; its own declaration leaves the status out. Nothing may be called on it after close(): it would crash. */
interface KoffiPollHandle {
  start(callback: KoffiPollCallback): void;
  ref(): void;
  unref(): void;
  close(): void;
}

/** `status` is 0, or UV_EBADF where epoll said EPOLLERR; libuv has then stopped the handle. */
type KoffiPollCallback = (status: number) => void;

type KoffiPoll = (fd: number, callback: KoffiPollCallback) => KoffiPollHandle;

/** koffi's poll function, undefined where this koffi has none. */
function koffiPoll(): KoffiPoll | undefined {
  const { node } = loadKoffi() as unknown as { readonly node?: { readonly poll?: unknown } };
  return typeof node?.poll === 'function' ? (node.poll as KoffiPoll) : undefined;
}

/**
 * The driver, or undefined where koffi has no poll handles. For Node's main thread alone: a worker that is terminated
 * with a handle open takes the process with it, and Bun panics.
 */
export function pollHandleDriver(): WatchDriver | undefined {
  const poll = koffiPoll();
  return poll && { begin: (fd, ready, held) => (exiting ? NO_WATCH : new PollHandleWatch(poll, fd, ready, held)) };
}

/**
 * The watches of this thread. When the process ends by itself, Node turns the event loop once more to close what is
 * open, and a handle that is ready then calls into JavaScript that is there no longer: a fatal error.
 */
const open = new Set<PollHandleWatch>();
let listening = false;
let exiting = false;

function endAll(): void {
  exiting = true;
  for (const watch of open) watch.end();
}

/** What is begun by those who are told of the end after us: there is no event loop left to call them. */
const NO_WATCH: Watch = { hold: () => undefined, end: () => undefined };

/** A handle that is open and started as long as the watch lasts. The descriptor was checked, and is watched once. */
class PollHandleWatch implements Watch {
  readonly #ready: () => void;
  readonly #handle: KoffiPollHandle;
  readonly #onPoll = (status: number): void => this.#polled(status);
  #due: NodeJS.Immediate | undefined;
  #stopped = false;
  #ended = false;

  constructor(poll: KoffiPoll, fd: number, ready: () => void, held: boolean) {
    this.#ready = ready;
    this.#handle = poll(fd, this.#onPoll);
    this.hold(held);
    open.add(this);
    if (!listening) process.on('exit', endAll);
    listening = true;
  }

  hold(held: boolean): void {
    if (this.#ended) return;
    if (held) this.#handle.ref();
    else this.#handle.unref();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    open.delete(this);
    if (this.#due) clearImmediate(this.#due);
    this.#handle.close();
  }

  /**
   * Called by libuv, outside of everything that Node does around a callback: on Node 26 a promise resolved here would
   * not go on before some other event. The call is therefore made from an immediate, later in this turn.
   */
  #polled(status: number): void {
    if (status < 0) this.#stopped = true;
    this.#due ??= setImmediate(() => this.#dispatch());
  }

  #dispatch(): void {
    this.#due = undefined;
    if (this.#stopped) {
      // An overrun, which the owner is about to read. Waiting goes on, or it would miss all that comes after.
      this.#stopped = false;
      this.#handle.start(this.#onPoll);
    }
    this.#ready();
  }
}
