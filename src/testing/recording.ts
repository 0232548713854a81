// What a program and the kernel said to each other, in order, as it is kept in a file.

import type { ByteOrder } from '../codec/byte-order.ts';
import type { Credentials } from '../exchange/datagram.ts';

/** A socket was opened, or could not be. */
export interface RecordedOpen {
  readonly event: 'open';
  /** Which socket: they are numbered from 0 in the order in which they were opened. */
  readonly transport: number;
  readonly protocol: number;
  readonly groups: readonly number[];
  /** Size of the receive buffer that was asked for, in bytes. */
  readonly receiveBuffer?: number;
  readonly allNamespaces: boolean;
  readonly credentials: boolean;
  /** What came of it. */
  readonly result: RecordedSocket | RecordedFailure;
}

/** What a socket turned out to be. */
export interface RecordedSocket {
  readonly portId: number;
  /** Size of the receive buffer, as the kernel counts. */
  readonly receiveBuffer: number;
}

/** Why a socket could not be opened. */
export interface RecordedFailure {
  /** The error's code, as `EPERM`. */
  readonly code: string;
  /** The error's text. */
  readonly message: string;
  /** The errno, negative, where a system call failed. */
  readonly errno?: number;
  /** The system call that failed. */
  readonly syscall?: string;
}

/** A datagram was sent. */
export interface RecordedSend {
  readonly event: 'send';
  readonly transport: number;
  /** Hexadecimal digits. */
  readonly bytes: string;
  /** The number of bytes accepted, or a negative errno. */
  readonly result: number;
}

/** A datagram was received. */
export interface RecordedReceive {
  readonly event: 'receive';
  readonly transport: number;
  /** Hexadecimal digits. */
  readonly bytes: string;
  readonly senderPortId: number;
  readonly group: number;
  readonly truncated: boolean;
  readonly nsid?: number;
  readonly credentials?: Credentials;
}

/** Receiving failed. */
export interface RecordedReceiveFailure {
  readonly event: 'receive-failure';
  readonly transport: number;
  /** The errno, negative. */
  readonly result: number;
}

/** A group was joined or left. */
export interface RecordedMembership {
  readonly event: 'join' | 'leave';
  readonly transport: number;
  readonly group: number;
  /** 0, or a negative errno. */
  readonly result: number;
}

/** The kernel was asked how many messages it has dropped. */
export interface RecordedDropped {
  readonly event: 'dropped';
  readonly transport: number;
  readonly count: number;
}

/** A socket was closed. */
export interface RecordedClose {
  readonly event: 'close';
  readonly transport: number;
}

/** One thing that happened. */
export type RecordedEvent =
  | RecordedOpen
  | RecordedSend
  | RecordedReceive
  | RecordedReceiveFailure
  | RecordedMembership
  | RecordedDropped
  | RecordedClose;

/** A recording: plain data, that JSON holds. */
export interface Recording {
  /** What it is. */
  readonly format: 'nlmsg-recording';
  /** The version of the format. */
  readonly version: 1;
  /** Where it was made: the kernel and its release, or what {@link record} was told. */
  readonly kernel: string;
  /** The byte order of the machine where it was made. */
  readonly byteOrder: ByteOrder;
  /** What happened, in order. */
  readonly events: readonly RecordedEvent[];
}

/** What every recording calls itself. */
export const FORMAT: Recording['format'] = 'nlmsg-recording';
/** The version that is written, and the only one that is read. */
export const VERSION: Recording['version'] = 1;
