// How far the replay of a recording has come.

import type { TransportOptions } from '../socket/transport.ts';
import type { RecordedEvent, RecordedOpen } from './recording.ts';
import { LiveRequests } from './rewrite-answer.ts';

/** The events of one kind, with where they stand in the recording. */
export type Placed<E extends RecordedEvent> = E & { readonly place: number };

/** What the transports of one replay share. */
export class ReplayScript {
  readonly requests = new LiveRequests();
  readonly #events: readonly RecordedEvent[];
  /** The places of what was sent in the recording and is still to be sent, in order. */
  readonly #unsent: Set<number>;
  /** Opens that are still to come. */
  readonly #unopened: Placed<RecordedOpen>[];
  readonly #listeners = new Set<() => void>();

  constructor(events: readonly RecordedEvent[]) {
    this.#events = events;
    const placed = events.map((event, place) => ({ ...event, place }));
    this.#unopened = placed.filter((event) => event.event === 'open');
    this.#unsent = new Set(placed.filter(({ event }) => event === 'send').map(({ place }) => place));
  }

  /** The open that comes next, of those with these options; or the next one of all, which then has others. */
  open(options: TransportOptions): { readonly event: Placed<RecordedOpen> | undefined; readonly same: boolean } {
    const index = this.#unopened.findIndex((event) => sameOptions(event, options));
    if (index < 0) return { event: this.#unopened[0], same: false };
    return { event: this.#unopened.splice(index, 1)[0], same: true };
  }

  /** The events of a transport, but for its opening. */
  eventsOf(transport: number): Placed<RecordedEvent>[] {
    return this.#events.map((event, place) => ({ ...event, place })).filter((event) => event.transport === transport);
  }

  /** Whether everything that was sent before this place has been sent. */
  reached(place: number): boolean {
    const [first] = this.#unsent;
    return first === undefined || place < first;
  }

  /** What was sent at these places has been sent, or never will be. */
  pass(...places: readonly number[]): void {
    for (const place of places) this.#unsent.delete(place);
    for (const listener of this.#listeners) listener();
  }

  /** Calls back whenever the replay has gone on; returns how to stop that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

function sameOptions(event: RecordedOpen, options: TransportOptions): boolean {
  return (
    event.protocol === options.protocol &&
    event.receiveBuffer === options.receiveBuffer &&
    event.allNamespaces === options.allNamespaces &&
    event.credentials === options.credentials &&
    event.groups.length === options.groups.length &&
    event.groups.every((group, i) => group === options.groups[i])
  );
}
