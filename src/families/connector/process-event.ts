// What happens to processes. Source: struct proc_event in linux/cn_proc.h and drivers/connector/cn_proc.c of the kernel.

import { type ByteOrderOptions } from '../../codec/byte-order.ts';
import { checkBytes } from '../../codec/check.ts';
import { copyBytes } from '../../codec/copy.ts';
import { s32, u32 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { fixedString } from '../../codec/schema/text.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { PROCESS_EVENTS } from './process-event-kind.ts';

/** When and where. */
export interface ProcessEventOrigin {
  /** In which CPU it happened; 4,294,967,295 where that is not known. */
  readonly cpu: number;
  /** Nanoseconds since the machine started, without the time asleep (CLOCK_MONOTONIC). */
  readonly timestamp: bigint;
}

/** Whom it happened to. `processPid` is the id of the thread, `processTgid` that of the process, as the user sees it. */
export interface ProcessIds {
  readonly processPid: number;
  readonly processTgid: number;
}

/** The answer of the kernel to who listens; `error` is an errno above 0, or 0. Everyone who listens gets it. */
export interface AckEvent extends ProcessEventOrigin {
  readonly kind: 'none';
  readonly error: number;
}

/** A process or thread was made: a thread where `childTgid` is not `childPid`. */
export interface ForkEvent extends ProcessEventOrigin {
  readonly kind: 'fork';
  readonly parentPid: number;
  readonly parentTgid: number;
  readonly childPid: number;
  readonly childTgid: number;
}

/** A process runs another program. */
export interface ExecEvent extends ProcessEventOrigin, ProcessIds {
  readonly kind: 'exec';
}

/** Other user ids: the real and the effective one. */
export interface UidEvent extends ProcessEventOrigin, ProcessIds {
  readonly kind: 'uid';
  readonly ruid: number;
  readonly euid: number;
}

/** Other group ids: the real and the effective one. */
export interface GidEvent extends ProcessEventOrigin, ProcessIds {
  readonly kind: 'gid';
  readonly rgid: number;
  readonly egid: number;
}

/** A process began a session. */
export interface SidEvent extends ProcessEventOrigin, ProcessIds {
  readonly kind: 'sid';
}

/** A tracer began; or ended, where its ids are 0. */
export interface PtraceEvent extends ProcessEventOrigin, ProcessIds {
  readonly kind: 'ptrace';
  readonly tracerPid: number;
  readonly tracerTgid: number;
}

/** A thread has another name. */
export interface CommEvent extends ProcessEventOrigin, ProcessIds {
  readonly kind: 'comm';
  /** Up to 15 bytes. */
  readonly comm: string;
}

/** A process dumps core. */
export interface CoredumpEvent extends ProcessEventOrigin, ProcessIds {
  readonly kind: 'coredump';
  readonly parentPid: number;
  readonly parentTgid: number;
}

/** A thread ended; the process too, where `processPid` is `processTgid` as a rule. */
export interface ExitEvent extends ProcessEventOrigin, ProcessIds {
  readonly kind: 'exit';
  /** As wait(2) tells it: {@link exitStatus} takes it apart. */
  readonly exitCode: number;
  /** The signal that the parent is sent, 17 as a rule; 4,294,967,295 of a thread. */
  readonly exitSignal: number;
  readonly parentPid: number;
  readonly parentTgid: number;
}

/** An event that this library does not know, or that is cut off. */
export interface UnknownProcessEvent {
  readonly kind: 'unknown';
  /** Its number; undefined where not even that is there. */
  readonly what: number | undefined;
  /** All its bytes, a copy. */
  readonly bytes: Uint8Array;
}

/** Something that happened to a process. */
export type KnownProcessEvent =
  ForkEvent | ExecEvent | UidEvent | GidEvent | SidEvent | PtraceEvent | CommEvent | CoredumpEvent | ExitEvent;

const Origin = struct({ what: u32, cpu: u32, timestamp: u64 }, 'proc_event');
const ORIGIN_SIZE = 16;
const ids = { processPid: s32, processTgid: s32 };

/** What follows for each kind, and by which number it goes. */
const FORMS = new Map(
  Object.entries({
    none: { what: 0, data: struct({ error: u32 }) },
    fork: {
      what: PROCESS_EVENTS.fork,
      data: struct({ parentPid: s32, parentTgid: s32, childPid: s32, childTgid: s32 }),
    },
    exec: { what: PROCESS_EVENTS.exec, data: struct(ids) },
    uid: { what: PROCESS_EVENTS.uid, data: struct({ ...ids, ruid: u32, euid: u32 }) },
    gid: { what: PROCESS_EVENTS.gid, data: struct({ ...ids, rgid: u32, egid: u32 }) },
    sid: { what: PROCESS_EVENTS.sid, data: struct(ids) },
    ptrace: { what: PROCESS_EVENTS.ptrace, data: struct({ ...ids, tracerPid: s32, tracerTgid: s32 }) },
    comm: { what: PROCESS_EVENTS.comm, data: struct({ ...ids, comm: fixedString(16) }) },
    coredump: { what: PROCESS_EVENTS.coredump, data: struct({ ...ids, parentPid: s32, parentTgid: s32 }) },
    exit: {
      what: PROCESS_EVENTS.exit,
      data: struct({ ...ids, exitCode: u32, exitSignal: u32, parentPid: s32, parentTgid: s32 }),
    },
  }).map(([kind, { what, data }]) => [what, { kind, data, size: data.size! }]),
);

/**
 * Reads an event of a process: the data of a {@link ConnectorMessage} of CN_IDX_PROC. It throws for no bytes: what it does
 * not know, or what is cut off, is of kind `unknown`.
 *
 * @param bytes - Nothing returned refers to them.
 * @param options - The byte order, the machine's own by default.
 *
 * @example
 * ```ts
 * import { decodeProcessEvent } from 'nlmsg/families/connector';
 *
 * const bytes = new Uint8Array(40);
 * bytes[0] = 2; // PROC_EVENT_EXEC
 * bytes[20] = 7;
 * const event = decodeProcessEvent(bytes, { byteOrder: 'little' });
 * console.log(event.kind === 'exec' && event.processTgid); // 7
 * ```
 */
export function decodeProcessEvent(
  bytes: Uint8Array,
  options?: ByteOrderOptions,
): AckEvent | KnownProcessEvent | UnknownProcessEvent {
  checkBytes('decode an event of a process', bytes);
  const { what, cpu, timestamp } = Origin.decode(bytes, options);
  const form = what === undefined ? undefined : FORMS.get(what);
  if (form === undefined || bytes.length < ORIGIN_SIZE + form.size) {
    return { kind: 'unknown', what, bytes: copyBytes(bytes, 0, bytes.length) };
  }
  const data = form.data.decode(bytes, { ...options, start: ORIGIN_SIZE, end: ORIGIN_SIZE + form.size });
  return { kind: form.kind, cpu, timestamp, ...data } as AckEvent | KnownProcessEvent;
}
