// Notifications of a family, decoded.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { copyBytes } from '../codec/copy.ts';
import { getU16, getU32 } from '../codec/integers.ts';
import type { LossEvent } from '../client/event.ts';
import { SocketListener, type SocketListenerParts } from '../client/socket-listener.ts';
import type { IncomingDatagram } from '../exchange/datagram.ts';
import type { AnyFamily, FamilyNotification } from '../families/family.ts';
import type { FamilyEvent } from './family-event.ts';
import type { GroupMember, Reload } from './reload.ts';

/** struct genlmsghdr: cmd, version, reserved. */
const GENL_HDRLEN = 4;

const LITTLE_ENDIAN = hostByteOrder === 'little';

/** What a {@link FamilySubscription} has beyond others. */
export interface FamilySubscriptionParts {
  readonly family: AnyFamily;
  readonly reload: Reload;
  /** Told once, when it has ended. */
  readonly onClose: () => void;
}

/**
 * What a family announces, by name and decoded, on a socket of its own. Every loss is an event, and so is every message that
 * cannot be decoded. Either iterate, or have a callback.
 */
export class FamilySubscription<Notifications extends object> extends SocketListener<FamilyEvent<Notifications>> {
  readonly #parts: FamilySubscriptionParts;
  readonly #isGeneric: boolean;
  #reader: Reader | undefined;
  readonly #member: GroupMember = {
    isClosed: () => this.closed,
    join: (group) => this.membership('join', group),
  };
  /** How many there have been since the asking began; 0 where nobody asks. */
  #losses = 0;

  /** @internal */
  constructor(parts: SocketListenerParts<FamilyEvent<Notifications>>, own: FamilySubscriptionParts) {
    super(parts);
    this.#parts = own;
    this.#isGeneric = own.family.version !== undefined;
  }

  /** @internal */
  protected override leaving(): void {
    this.#parts.onClose();
  }

  /** @internal @throws SystemError where the groups of a family that was loaded anew cannot be joined. */
  protected override itemOf(
    datagram: IncomingDatagram,
    offset: number,
    end: number,
  ): FamilyEvent<Notifications> | undefined {
    if (end - offset < NLMSG_HDRLEN) return undefined;
    const { reload } = this.#parts;
    const { bytes } = datagram;
    const type = getU16(bytes, offset + 4, LITTLE_ENDIAN);
    if (reload.concerns(type)) return reload.take(copyBytes(bytes, offset + NLMSG_HDRLEN, end), this.#member);
    return this.#decoded(datagram, type, offset, end) as FamilyEvent<Notifications>;
  }

  /** @internal */
  protected override itemOfLoss(loss: LossEvent): LossEvent {
    void this.#ask();
    return loss;
  }

  /** After a loss: it may have been the word that the family was loaded anew, and then nothing more would come. */
  async #ask(): Promise<void> {
    if (++this.#losses > 1) return; // who asks will ask again
    try {
      for (let asked = 0; asked < this.#losses && !this.closed;) {
        asked = this.#losses;
        const event = await this.#parts.reload.ask(this.#member);
        if (event !== undefined) this.give(event);
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.#losses = 0;
    }
  }

  /** Every key is written out: a header that is spread costs as much as the decoding. */
  #decoded({ bytes, group, nsid, credentials }: IncomingDatagram, type: number, offset: number, end: number): object {
    const start = offset + NLMSG_HDRLEN;
    const flags = getU16(bytes, offset + 6, LITTLE_ENDIAN);
    const sequence = getU32(bytes, offset + 8, LITTLE_ENDIAN);
    const portId = getU32(bytes, offset + 12, LITTLE_ENDIAN);
    const isWhole = !this.#isGeneric || end - start >= GENL_HDRLEN;
    const id = !this.#isGeneric ? type : start < end ? bytes[start]! : -1;
    const reader = isWhole ? this.#readerOf(id) : undefined;
    if (reader !== undefined) {
      const { name, codec } = reader;
      try {
        const value = codec.decodeBetween(bytes, start, end);
        return { kind: 'notification', name, value, id, flags, sequence, portId, group, nsid, credentials };
      } catch {
        // What is wrong is found out below.
      }
    }
    const copy = copyBytes(bytes, start, end);
    const error = reader && faultOf(reader.codec, copy);
    return { kind: 'undecoded', id, flags, sequence, portId, group, nsid, credentials, bytes: copy, error };
  }

  /** Mostly that of the event before. */
  #readerOf(id: number): Reader | undefined {
    if (this.#reader?.id === id) return this.#reader;
    const notification = this.#parts.family.notifications.get(id);
    if (notification === undefined) return undefined;
    const { name, payload } = notification;
    return (this.#reader = { id, name, codec: payload });
  }
}

/** What reads the notifications of one number. */
interface Reader {
  readonly id: number;
  readonly name: string;
  readonly codec: FamilyNotification['payload'];
}

/** Why bytes cannot be decoded, with offsets into them and not into what a socket received. */
function faultOf(codec: { decode(bytes: Uint8Array): unknown }, bytes: Uint8Array): Error | undefined {
  try {
    codec.decode(bytes);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
