// What a subscription gives.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import type { MessageHeader } from '../codec/message.ts';
import { copyBytes } from '../codec/copy.ts';
import type { Credentials, IncomingDatagram } from '../exchange/datagram.ts';
import type { OverrunError } from '../exchange/errors.ts';
import type { Profile } from '../exchange/profile.ts';
import { readMessage } from './request.ts';

/** Where a notification comes from. */
export interface EventOrigin {
  /** Number of the group that it was sent to; 0 where it was sent to this socket alone. */
  readonly group: number;
  /** The network namespace that it comes from, as this one numbers it; undefined where it is this one or not asked for. */
  readonly nsid: number | undefined;
  /** Who sent it; undefined where it was not asked for. */
  readonly credentials: Credentials | undefined;
}

/** A message that nobody asked for. */
export interface MessageEvent extends EventOrigin, MessageHeader {
  readonly kind: 'message';
  /** The bytes after the header, a copy. */
  readonly payload: Uint8Array;
}

/** A datagram without a netlink header, as NETLINK_KOBJECT_UEVENT sends to its groups. */
export interface BytesEvent extends EventOrigin {
  readonly kind: 'bytes';
  /** The whole datagram, a copy. */
  readonly bytes: Uint8Array;
}

/** The kernel sent something. */
export type NotificationEvent = MessageEvent | BytesEvent;

/** Messages were lost here: what came before this event was sent before them, or among them. */
export interface LossEvent {
  readonly kind: 'loss';
  /** How many, as the kernel counts; 0 where it said that there were some and counted none. */
  readonly count: number;
  /** The same as an error, for who wants to throw it. */
  readonly error: OverrunError;
}

/** What a subscription gives, told apart by `kind`. */
export type SubscriptionEvent = NotificationEvent | LossEvent;

/** The event that a message of a datagram is, or the datagram where it is none. Everything is copied. */
export function eventOf(
  { headerless }: Profile,
  datagram: IncomingDatagram,
  offset: number,
  end: number,
): NotificationEvent {
  const isBare = (headerless && datagram.group !== 0) || end - offset < NLMSG_HDRLEN;
  return isBare ? bytesEvent(datagram) : messageEvent(datagram, offset, end);
}

function messageEvent(datagram: IncomingDatagram, offset: number, end: number): MessageEvent {
  const { length, type, flags, sequence, portId, payload } = readMessage(datagram.bytes, offset, end);
  const { group, nsid, credentials } = datagram;
  return { kind: 'message', length, type, flags, sequence, portId, payload, group, nsid, credentials };
}

function bytesEvent({ bytes, length, group, nsid, credentials }: IncomingDatagram): BytesEvent {
  return { kind: 'bytes', bytes: copyBytes(bytes, 0, length), group, nsid, credentials };
}
