// The sockets of one client: opened when they are first needed, closed together.

import { protocolName } from '../codec/names.ts';
import { ClosedError } from '../exchange/errors.ts';
import type { ExchangeCounters } from '../exchange/exchange.ts';
import { type Profile, profileOf } from '../exchange/profile.ts';
import type { Transport, TransportOptions } from '../socket/transport.ts';
import type { ClientSettings } from './client-options.ts';
import { Connection } from './connection.ts';
import { ConnectionPool, inTurn } from './connection-pool.ts';
import { Requester } from './requester.ts';
import { Subscription, type SubscriptionCallback } from './subscription.ts';
import type { SubscriptionSettings } from './subscription-options.ts';

/** What listens until it is closed. */
interface Listener {
  close(): void;
  destroy(error?: Error): void;
}

/** Every socket that a client has. */
export class ClientSockets {
  readonly profile: Profile;
  readonly dumps: ConnectionPool;
  /** Requests go here. Opened with the client, so that what is wrong with the protocol is said then. */
  readonly requester: Requester;
  readonly #listeners = new Set<Listener>();
  readonly #settings: ClientSettings;
  readonly #requests: Connection;
  #offloaded: Requester | undefined;
  #offloadedConnection: Connection | undefined;
  #state: 'open' | 'closing' | 'closed' = 'open';
  #holds = true;
  /** Requests and dumps that have not ended. */
  #active = 0;
  #idle: (() => void) | undefined;

  /** @throws SystemError where no socket can be opened. */
  constructor(settings: ClientSettings) {
    this.#settings = settings;
    this.profile = profileOf(settings.protocol);
    try {
      this.#requests = new Connection(this.openTransport({}), this.profile);
    } catch (error) {
      settings.release();
      throw error;
    }
    this.requester = new Requester(this.#requests);
    this.dumps = new ConnectionPool(() => this.openTransport({}), this.profile);
  }

  get portId(): number {
    return this.#requests.transport.portId;
  }

  /** The connection that requests go over. */
  get requests(): Connection {
    return this.#requests;
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  get counters(): Readonly<ExchangeCounters> {
    return { ...this.#requests.exchange.counters };
  }

  /** The socket on which a worker thread sends. */
  get offloaded(): Requester {
    if (this.#offloaded === undefined) {
      this.#offloadedConnection = new Connection(this.openTransport({}), this.profile);
      this.#offloadedConnection.holds = this.#holds;
      this.#offloaded = new Requester(this.#offloadedConnection);
    }
    return this.#offloaded;
  }

  openTransport(options: Partial<Omit<TransportOptions, 'protocol'>>): Transport {
    const { protocol, receiveBuffer, transport } = this.#settings;
    const plain = { protocol, groups: [], receiveBuffer, allNamespaces: false, credentials: false };
    return transport({ ...plain, ...options });
  }

  /** A subscription on a socket of its own. @throws SystemError where it cannot be opened, or a group not joined. */
  subscribe(
    options: Omit<SubscriptionSettings, 'signal'>,
    callback: SubscriptionCallback | undefined,
    signal: AbortSignal | undefined,
    onFailure?: (error: unknown) => void,
  ): Subscription {
    const transport = this.openTransport(options);
    const onClose = (): void => void this.#listeners.delete(subscription);
    const parts = { transport, profile: this.profile, callback, signal };
    const subscription: Subscription = new Subscription(parts, { onClose, onFailure });
    this.#listeners.add(subscription);
    return subscription;
  }

  /** What is closed with the client. */
  add(listener: Listener): void {
    this.#listeners.add(listener);
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  set holds(holds: boolean) {
    this.#holds = holds;
    this.#requests.holds = holds;
    this.dumps.holds = holds;
    if (this.#offloadedConnection !== undefined) this.#offloadedConnection.holds = holds;
  }

  /** @throws ClosedError once closed. */
  check(action: string): void {
    if (this.#state !== 'open') throw this.#closedError(action);
  }

  /** Counts work that closing is to wait for; {@link leave} when it has ended. @throws ClosedError once closed. */
  enter(action: string): void {
    this.check(action);
    this.#active++;
  }

  leave(): void {
    if (--this.#active === 0) this.#idle?.();
  }

  /** Takes no more work; resolves when what there is has ended and all is closed. */
  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    this.#state = 'closing';
    try {
      inTurn([...this.#listeners].map((listener) => () => listener.close()));
    } finally {
      if (this.#active > 0) await this.#noneActive();
      this.destroy(undefined);
    }
  }

  /** Closes all; work that has not ended fails. */
  destroy(error: Error | undefined): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    const connections = [this.#requests, this.#offloadedConnection];
    try {
      inTurn([
        ...[...this.#listeners].map((subscription) => () => subscription.destroy(error)),
        ...connections.map((connection) => () => connection?.close(error)),
        () => this.dumps.destroy(error),
        () => this.#settings.release(),
      ]);
    } finally {
      this.#idle?.(); // whoever waits for the end of work that nobody goes on with, as a dump that was left lying
    }
  }

  #noneActive(): Promise<void> {
    const before = this.#idle;
    return new Promise((resolve) => {
      this.#idle = () => {
        before?.();
        resolve();
      };
    });
  }

  #closedError(action: string): ClosedError {
    const { protocol } = this.#settings;
    const name = protocolName(protocol) ?? `netlink protocol ${protocol}`;
    return new ClosedError(action, `the client of ${name} is closed`);
  }
}
