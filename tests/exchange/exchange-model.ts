// What an engine is to make of a run of events, told by whoever plays the kernel and so knows what each message means: the
// model never looks at a byte.

import {
  type ByteOrder,
  encodeMessage,
  NETLINK_AUDIT,
  NLM_F_DUMP_FILTERED,
  NLM_F_DUMP_INTR,
  NLM_F_ECHO,
  NLM_F_REQUEST,
} from '../../src/codec/index.ts';
import type { ExchangeCounters } from '../../src/exchange/exchange.ts';
import { ACKED, datagram, Peer, PORT, together, type Watched, wordOf } from './exchange-peer.ts';

/** One message of an answer. */
interface Step {
  readonly is: 'data' | 'ack' | 'refusal' | 'done' | 'nonsense';
  readonly flags?: number;
  /** Whether it is the end of the request. */
  readonly ends?: boolean;
  /** The group it is sent to. */
  readonly group?: number;
  /** Of data: the port id in its header. */
  readonly portId?: number;
  readonly error?: number;
}

/** What is asked, and how the kernel answers when nothing goes wrong. */
interface Kind {
  readonly open: (peer: Peer) => Watched;
  readonly isDump?: boolean;
  readonly echoes?: boolean;
  /** Whether it ends when both its data and its acknowledgement have come, in either order. */
  readonly needsBoth?: boolean;
  readonly steps: readonly Step[];
}

const DATA: Step = { is: 'data' };
const PART: Step = { is: 'data', flags: 2 };
const INTERRUPTED: Step = { is: 'data', flags: 2 | NLM_F_DUMP_INTR };
const FILTERED: Step = { is: 'data', flags: 2 | NLM_F_DUMP_FILTERED };
const ANONYMOUS: Step = { is: 'data', portId: 0 };
const ACK: Step = { is: 'ack', ends: true };
const EARLY_ACK: Step = { is: 'ack' };
const DONE: Step = { is: 'done', ends: true };
const refused = (is: 'refusal' | 'done', error: number): Step => ({ is, error, ends: true });

const dump = (...steps: readonly Step[]): Kind => ({ open: (peer) => peer.dump(), isDump: true, steps });
const request = (...steps: readonly Step[]): Kind => ({ open: (peer) => peer.request(), steps });
const bare = (...steps: readonly Step[]): Kind => ({ open: (peer) => peer.request(NLM_F_REQUEST), steps });
const audit = (type: number, ...steps: readonly Step[]): Kind => ({ open: (peer) => peer.request(ACKED, type), steps });

const USUAL: readonly Kind[] = [
  request(ACK),
  request(DATA, ACK),
  request(PART, PART, PART, ACK),
  request(PART, DONE),
  request(refused('refusal', -1)),
  request(DATA, refused('refusal', -22)),
  request({ is: 'nonsense', ends: true }),
  bare({ ...DATA, ends: true }),
  bare(PART, PART, DONE),
  bare(PART, refused('done', -105)),
  bare(refused('refusal', -95)),
  {
    open: (peer) => peer.request(ACKED | NLM_F_ECHO),
    echoes: true,
    steps: [{ ...DATA, group: 7 }, DATA, ACK],
  },
  dump(DONE),
  dump(PART, PART, PART, DONE),
  dump(PART, INTERRUPTED, PART, DONE),
  dump(PART, { ...DONE, flags: NLM_F_DUMP_INTR }),
  dump(FILTERED, DONE),
  dump(PART, refused('done', -22)),
  dump(refused('refusal', -16)),
];

const AUDIT: readonly Kind[] = [
  ...USUAL,
  { ...audit(1000, EARLY_ACK, ANONYMOUS), needsBoth: true },
  { ...audit(1000, ANONYMOUS, EARLY_ACK), needsBoth: true },
  audit(1013, EARLY_ACK, ANONYMOUS, ANONYMOUS, DONE),
  audit(1000, refused('refusal', -1)),
];

/** The number of kinds that every protocol has. */
export const KINDS = AUDIT.length;

/** What is known of one request; compared with what the engine says of it. */
interface Expected {
  taken: string[];
  outcome: string | undefined;
  told: number;
  interrupted: boolean;
  filtered: boolean;
  truncated: boolean;
  endangered: boolean;
}

/** A request and how far its answer has come. */
interface Flight {
  readonly kind: Kind;
  readonly watched: Watched;
  readonly name: number;
  readonly expected: Expected;
  next: number;
  /** What has come of its answer. */
  readonly came: Set<Step['is']>;
  /** Whether the engine has it. */
  open: boolean;
}

/** An engine, the kernel before it, and what is to come of both. */
export class Model {
  readonly peer: Peer;
  readonly #kinds: readonly Kind[];
  readonly #flights: Flight[] = [];
  readonly #counters: ExchangeCounters = {
    foreign: 0,
    late: 0,
    notifications: 0,
    malformed: 0,
    truncated: 0,
    overruns: 0,
  };
  #now = 0;
  #overran = false;
  #cut = false;

  constructor(protocol: number, byteOrder: ByteOrder, firstSequence: number) {
    this.peer = new Peer(protocol, byteOrder, firstSequence);
    this.#kinds = protocol === NETLINK_AUDIT ? AUDIT : USUAL;
  }

  open(kind: number, patience: number): void {
    const chosen = this.#kinds[kind % this.#kinds.length]!;
    const watched = chosen.open(this.peer);
    watched.pending.deadline = this.#now + patience;
    const expected: Expected = {
      taken: [],
      outcome: undefined,
      told: 0,
      interrupted: false,
      filtered: false,
      truncated: false,
      endangered: this.#overran,
    };
    this.#flights.push({
      kind: chosen,
      watched,
      name: this.#flights.length,
      expected,
      next: 0,
      came: new Set(),
      open: true,
    });
  }

  /** The next messages of some answers, in one datagram, or in one each. */
  answer(picks: readonly number[], inOne: boolean): void {
    const chosen = this.#next(picks);
    const alone = chosen.some(({ step }) => step.group !== undefined);
    if (inOne && !alone) this.#send(chosen.map(({ bytes }) => bytes));
    else for (const { bytes, step } of chosen) this.#send([bytes], step.group);
    for (const { flight, step, text } of chosen) this.#happens(flight, step, text);
  }

  /** Messages, and after them what is none, with the head of an answer. */
  break(picks: readonly number[], victim: number, length: number): void {
    const chosen = this.#next(picks).filter(({ step }) => step.group === undefined);
    const broken = this.#flight(victim);
    if (broken === undefined) return;
    const bytes = this.peer.data(broken.watched.sequence, 'broken');
    new DataView(bytes.buffer).setUint32(0, length, this.peer.byteOrder === 'little');
    this.#send([...chosen.map((each) => each.bytes), bytes]);
    for (const { flight, step, text } of chosen) this.#happens(flight, step, text);
    this.#counters.malformed++;
    const first = chosen[0]?.flight;
    if (broken.open) this.#settle(broken, 'unknown malformed');
    else if (first?.open === true) this.#settle(first, 'unknown malformed');
  }

  /** A datagram too short for a message. */
  garbage(length: number): void {
    this.#send([new Uint8Array(length).fill(0x55)]);
    this.#counters.malformed++;
  }

  /** The next message of an answer is dropped by the kernel, which says so. */
  lose(pick: number): void {
    this.#next([pick]);
    this.overrun();
  }

  overrun(): void {
    this.peer.exchange.overrun();
    this.#counters.overruns++;
    this.#overran = true;
    for (const { open, expected } of this.#flights) if (open) expected.endangered = true;
  }

  drain(): void {
    this.peer.exchange.drained();
    if (!this.#overran && !this.#cut) return;
    this.#overran = this.#cut = false;
    for (const flight of this.#flights) {
      if (flight.expected.truncated) this.#settle(flight, 'unknown truncated');
      else if (flight.expected.endangered) this.#settle(flight, 'unknown overrun');
    }
  }

  /** The next message of an answer does not fit, with all behind it. */
  cut(pick: number): void {
    const [chosen] = this.#next([pick]);
    if (chosen === undefined) return;
    const { flight, bytes, step } = chosen;
    this.peer.exchange.receive(datagram(bytes, { truncated: true, group: step.group ?? 0 }));
    this.#counters.truncated++;
    if (!flight.open) return;
    if (flight.kind.isDump === true) flight.expected.truncated = this.#cut = true;
    else this.#settle(flight, 'unknown truncated');
  }

  /** Another process sends the very answer. */
  forge(pick: number, truncated: boolean): void {
    const flight = this.#flight(pick);
    const step = flight?.kind.steps[flight.next];
    if (flight === undefined || step === undefined) return;
    const { bytes } = this.#make(flight, step, 'forged');
    this.peer.exchange.receive(datagram(bytes, { senderPortId: 77, truncated, group: step.group ?? 0 }));
    this.#counters.foreign++;
  }

  /** The kernel answers somebody else, who happens to use the same number. */
  stranger(pick: number, control: boolean): void {
    const flight = this.#flight(pick);
    if (flight === undefined) return;
    const { sequence } = flight.watched;
    this.#send([control ? this.peer.ack(sequence, {}, PORT + 1) : this.peer.data(sequence, '', { portId: PORT + 1 })]);
    if (control) this.#counters.late++;
    else this.#counters.notifications++;
  }

  /** A change is announced, with the numbers of the request that made it or with none. */
  announce(pick: number, own: boolean, control: boolean): void {
    const flight = this.#flight(pick);
    const sequence = own && flight?.kind.echoes !== true ? (flight?.watched.sequence ?? 0) : 0;
    const portId = sequence === 0 ? 0 : PORT;
    const { peer } = this;
    this.#send([control ? peer.done(sequence, -1, {}, { portId }) : peer.data(sequence, 'news', { portId })], 3);
    this.#counters.notifications++;
  }

  /** A message comes once more when all is over. */
  repeat(pick: number, which: number): void {
    const flight = this.#flight(pick);
    if (flight === undefined || flight.open) return;
    const step = flight.kind.steps[which % flight.kind.steps.length]!;
    this.#send([this.#make(flight, step, 'again').bytes], step.group);
    this.#happens(flight, step, 'again');
  }

  wait(time: number): void {
    this.#now += time;
    this.peer.exchange.expire(this.#now);
    for (const flight of this.#flights) {
      if (flight.watched.pending.deadline <= this.#now) this.#settle(flight, 'unknown deadline');
    }
  }

  giveUp(pick: number): void {
    const flight = this.#flight(pick);
    if (flight === undefined || (!flight.open && flight.expected.outcome === undefined)) return;
    this.peer.exchange.giveUp(flight.watched.pending, 'aborted');
    this.#settle(flight, 'unknown aborted');
  }

  withdraw(pick: number): void {
    const flight = this.#flight(pick);
    if (flight === undefined) return;
    this.peer.exchange.withdraw(flight.watched.pending);
    flight.open = false;
  }

  /** What the engine says, and what it should. */
  compare(): { actual: unknown; expected: unknown } {
    const open = this.#flights.filter((flight) => flight.open);
    const { exchange } = this.peer;
    return {
      actual: {
        counters: exchange.counters,
        pending: exchange.pending,
        nextDeadline: exchange.nextDeadline,
        flights: this.#flights.map(({ watched: { pending, taken, told } }) => {
          const { interrupted, filtered, truncated, endangered } = pending;
          const outcome = wordOf(pending.outcome);
          return { taken, outcome, told: told(), interrupted, filtered, truncated, endangered };
        }),
      },
      expected: {
        counters: this.#counters,
        pending: open.length,
        nextDeadline: Math.min(...open.map(({ watched }) => watched.pending.deadline)),
        flights: this.#flights.map(({ expected }) => expected),
      },
    };
  }

  #flight(pick: number): Flight | undefined {
    return this.#flights[pick % this.#flights.length];
  }

  /** The next messages of the answers picked; each comes once. */
  #next(picks: readonly number[]): { flight: Flight; step: Step; bytes: Uint8Array; text: string }[] {
    return picks.flatMap((pick) => {
      const flight = this.#flight(pick);
      const step = flight?.kind.steps[flight.next];
      if (flight === undefined || step === undefined) return [];
      const text = `${flight.name}.${flight.next++}`;
      return [{ flight, step, ...this.#make(flight, step, text) }];
    });
  }

  #make({ watched: { sequence } }: Flight, step: Step, text: string): { bytes: Uint8Array; text: string } {
    const { is, flags = 0, error = 0, portId = PORT } = step;
    const { peer } = this;
    if (is === 'data') return { bytes: peer.data(sequence, text, { flags, portId }), text };
    if (is === 'done') return { bytes: peer.done(sequence, error, {}, { flags }), text };
    if (is !== 'nonsense') return { bytes: peer.refusal(sequence, error, error === 0 ? {} : { message: text }), text };
    return { bytes: encodeMessage({ type: 2, sequence, portId, payload: new Uint8Array(5) }, peer), text };
  }

  #send(messages: readonly Uint8Array[], group = 0): void {
    this.peer.exchange.receive(datagram(together(...messages), { group }));
  }

  /** What a message that has come means. */
  #happens(flight: Flight, { is, flags = 0, ends = false, error = 0, group = 0 }: Step, text: string): void {
    const { expected } = flight;
    if (!flight.open) {
      if (group === 0) this.#counters.late++;
      else this.#counters.notifications++;
      return;
    }
    if (is === 'data') expected.taken.push(text);
    if ((flags & NLM_F_DUMP_INTR) !== 0) expected.interrupted = true;
    if ((flags & NLM_F_DUMP_FILTERED) !== 0) expected.filtered = true;
    if (is === 'nonsense') this.#counters.malformed++;
    flight.came.add(is);
    if (flight.kind.needsBoth === true && flight.came.size === 2) this.#settle(flight, 'done');
    if (!ends) return;
    if (is === 'nonsense') this.#settle(flight, 'unknown malformed');
    else this.#settle(flight, error === 0 ? 'done' : `refused ${error}`);
  }

  #settle(flight: Flight, outcome: string): void {
    if (!flight.open) return;
    flight.open = false;
    flight.expected.outcome = outcome;
    flight.expected.told++;
  }
}
