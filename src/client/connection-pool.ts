// Sockets for dumps. The kernel makes one dump at a time on a socket and refuses a second (EBUSY), so each has its own;
// some are kept for the next.

import { ClosedError } from '../exchange/errors.ts';
import type { Profile } from '../exchange/profile.ts';
import type { Transport } from '../socket/transport.ts';
import { Connection } from './connection.ts';

const KEPT = 4;

/** The connections of a client's dumps. */
export class ConnectionPool {
  readonly #open: () => Transport;
  readonly #profile: Profile;
  readonly #free: Connection[] = [];
  readonly #taken = new Set<Connection>();
  #closed = false;
  #holds = true;

  constructor(open: () => Transport, profile: Profile) {
    this.#open = open;
    this.#profile = profile;
  }

  /** Whether dumps that wait for the kernel hold the process. */
  set holds(holds: boolean) {
    this.#holds = holds;
    for (const connection of [...this.#free, ...this.#taken]) connection.holds = holds;
  }

  /** A connection for one dump. @throws SystemError where no socket can be opened. */
  take(): Connection {
    if (this.#closed) throw new ClosedError('make a dump', 'the client is closed');
    const connection = this.#free.pop() ?? new Connection(this.#open(), this.#profile);
    connection.holds = this.#holds;
    this.#taken.add(connection);
    return connection;
  }

  /** Takes back a connection; where its dump has not ended it is closed, since the kernel goes on with it. */
  giveBack(connection: Connection, isClean: boolean): void {
    this.#taken.delete(connection);
    if (!isClean || this.#closed || this.#free.length >= KEPT || connection.transport.closed) connection.close();
    else this.#free.push(connection);
  }

  /** Closes all, in the middle of their dumps. */
  destroy(cause: unknown): void {
    this.#closed = true;
    inTurn([...this.#free.splice(0), ...this.#taken].map((connection) => () => connection.close(cause)));
  }
}

/** Takes every step, whichever fails. @throws What the first failure was. */
export function inTurn(steps: Iterable<() => void>): void {
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
