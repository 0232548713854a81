// One socket of a replay.

import { decodeHex } from '../codec/capture/hex.ts';
import { checkInteger } from '../codec/check.ts';
import { Errno } from '../codec/errno.ts';
import type { Credentials, IncomingDatagram } from '../exchange/datagram.ts';
import { profileOf } from '../exchange/profile.ts';
import { ClosedError } from '../exchange/errors.ts';
import type { Readiness, Transport } from '../socket/transport.ts';
import { ImmediateReadiness } from './immediate-readiness.ts';
import type {
  RecordedDropped,
  RecordedMembership,
  RecordedOpen,
  RecordedReceive,
  RecordedReceiveFailure,
  RecordedSend,
  RecordedSocket,
} from './recording.ts';
import { ReplayError } from './recording-errors.ts';
import type { Placed, ReplayScript } from './replay-script.ts';
import { describeDifference, differenceOf } from './request-difference.ts';
import { rewriteAnswer } from './rewrite-answer.ts';
import { block } from './scheduler.ts';

type Call = Placed<RecordedSend | RecordedMembership>;
type Arrival = Placed<RecordedReceive | RecordedReceiveFailure>;

class Incoming implements IncomingDatagram {
  bytes: Uint8Array = new Uint8Array(0);
  length = 0;
  senderPortId = 0;
  group = 0;
  truncated = false;
  nsid: number | undefined = undefined;
  credentials: Credentials | undefined = undefined;
}

/** Does what the socket of the recording did. */
export class ReplayTransport implements Transport {
  readonly protocol: number;
  readonly portId: number;
  readonly descriptor: number = -1;
  readonly receiveBuffer: number;
  readonly incoming: IncomingDatagram;
  readonly #script: ReplayScript;
  readonly #number: number;
  readonly #incoming = new Incoming();
  /** What the program is still to do, in order. */
  readonly #calls: Call[];
  /** What is still to come. */
  readonly #arrivals: Arrival[];
  /** What the counter of drops is still to say. */
  readonly #drops: Placed<RecordedDropped>[];
  readonly #unlisten: () => void;
  #outgoing: Uint8Array = new Uint8Array(0);
  #dropped = 0;
  #readiness: ImmediateReadiness | undefined;
  #failure: ReplayError | undefined;
  #closed = false;

  constructor(script: ReplayScript, { transport, protocol }: RecordedOpen, { portId, receiveBuffer }: RecordedSocket) {
    this.protocol = protocol;
    this.portId = portId;
    this.receiveBuffer = receiveBuffer;
    this.incoming = this.#incoming;
    this.#script = script;
    this.#number = transport;
    const events = script.eventsOf(transport);
    this.#calls = events.filter(({ event }) => event === 'send' || event === 'join' || event === 'leave') as Call[];
    this.#arrivals = events.filter(({ event }) => event === 'receive' || event === 'receive-failure') as Arrival[];
    this.#drops = events.filter((event) => event.event === 'dropped');
    this.#unlisten = script.listen(() => this.#readiness?.poke());
  }

  get closed(): boolean {
    return this.#closed;
  }

  get dropped(): number {
    const next = this.#drops[0];
    const arrival = this.#arrivals[0];
    if (next !== undefined && (arrival === undefined || next.place < arrival.place)) {
      this.#dropped = next.count;
      this.#drops.shift();
    }
    return this.#dropped;
  }

  outgoing(length: number): Uint8Array {
    if (length > this.#outgoing.length) this.#outgoing = new Uint8Array(length);
    return this.#outgoing;
  }

  send(length: number): number {
    checkInteger('send a datagram of this length', length, 0, this.#outgoing.length);
    if (this.#closed) return -Errno.EBADF;
    const call = this.#next('send');
    const actual = this.#outgoing.slice(0, length);
    if (call?.event !== 'send') throw this.#differs('send', `${length} bytes are sent`, call);
    const expected = decodeHex(call.bytes);
    const offset = differenceOf(expected, actual);
    if (offset !== undefined) {
      const state = describeDifference(expected, actual, offset);
      throw this.#differs('send', state, call, { expected, actual, offset });
    }
    this.#calls.shift();
    this.#script.requests.add(this.portId, expected, actual);
    this.#script.pass(call.place);
    return call.result;
  }

  receive(): number {
    if (this.#closed) return -Errno.EBADF;
    if (!this.#ready()) return 0;
    const arrival = this.#arrivals.shift()!;
    if (arrival.event === 'receive-failure') return arrival.result;
    const bytes = decodeHex(arrival.bytes);
    const { controlTypes, headerless } = profileOf(this.protocol);
    const { group } = arrival;
    if (group === 0 || !headerless) rewriteAnswer(bytes, this.portId, group, controlTypes, this.#script.requests);
    this.#incoming.bytes = bytes;
    this.#incoming.length = bytes.length;
    this.#incoming.senderPortId = arrival.senderPortId;
    this.#incoming.group = group;
    this.#incoming.truncated = arrival.truncated;
    this.#incoming.nsid = arrival.nsid;
    this.#incoming.credentials = arrival.credentials;
    return bytes.length;
  }

  wait(milliseconds: number): boolean {
    // What would have to be sent before anything comes, this thread would have to send.
    if (!this.#ready()) block(milliseconds);
    return this.#ready();
  }

  watch(callback: () => void): Readiness {
    if (this.#closed) throw new ClosedError('wait for a socket', 'it is closed');
    this.#readiness?.close();
    this.#readiness = new ImmediateReadiness(() => this.#ready(), callback);
    return this.#readiness;
  }

  join(group: number): number {
    return this.#membership('join', group);
  }

  leave(group: number): number {
    return this.#membership('leave', group);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#readiness?.close();
    this.#unlisten();
    // Others are not to wait for what this one will never send.
    this.#script.pass(...this.#calls.map(({ place }) => place));
  }

  #ready(): boolean {
    const arrival = this.#arrivals[0];
    return arrival !== undefined && this.#script.reached(arrival.place);
  }

  #membership(event: 'join' | 'leave', group: number): number {
    if (this.#closed) return -Errno.EBADF;
    const call = this.#next(event);
    if (call?.event !== event || call.group !== group) throw this.#differs(event, `the group is ${group}`, call);
    this.#calls.shift();
    return call.result;
  }

  #next(event: string): Call | undefined {
    if (this.#failure !== undefined) throw this.#failure;
    return this.#calls[0] ?? this.#nothingMore(event);
  }

  #nothingMore(event: string): never {
    throw this.#differs(event, 'the recording has nothing more that this socket does', undefined);
  }

  #differs(event: string, state: string, call: Call | undefined, difference?: ReplayError['difference']): ReplayError {
    const where = call === undefined ? '' : ` as event ${call.place}`;
    const due =
      call === undefined || call.event === 'send' ? '' : `, recorded was ${call.event} of group ${call.group}`;
    const expected = call?.event === 'send' && event !== 'send' ? ', recorded was a send' : due;
    const action = `replay ${event} of transport ${this.#number}${where}`;
    return (this.#failure = new ReplayError(action, `${state}${expected}`, call?.place, difference));
  }
}
