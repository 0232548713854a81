// How a socket begins to listen to events of processes. Source: struct proc_input in linux/cn_proc.h and cn_proc_mcast_ctl in
// drivers/connector/cn_proc.c of the kernel.

import type { ByteOrderOptions } from '../../codec/byte-order.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { u32 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { PROCESS_EVENTS, type ProcessEventKind } from './process-event-kind.ts';

/** PROC_CN_MCAST_LISTEN and PROC_CN_MCAST_IGNORE. */
export type ProcessListenOperation = 'listen' | 'ignore';

/** What {@link ProcessListen} is made from. */
export interface ProcessListen {
  readonly operation: ProcessListenOperation;
  /** Kinds of events, for this socket alone; all of them where left out. A kernel before 6.6 passes over such a message. */
  readonly events?: readonly ProcessEventKind[];
}

const Operation = enumOf(u32, { listen: 1, ignore: 2 });
const Plain = struct({ operation: Operation }, 'proc_input');
const Chosen = struct({ operation: Operation, events: flagsOf(u32, PROCESS_EVENTS) }, 'proc_input');

/**
 * The data of the message by which a socket begins to listen to events of processes, or ends.
 *
 * @returns New memory: four bytes, or eight where events are chosen.
 *
 * @example
 * ```ts
 * import { encodeProcessListen } from 'nlmsg/families/connector';
 *
 * console.log(encodeProcessListen({ operation: 'listen' }).length); // 4
 * console.log(encodeProcessListen({ operation: 'listen', events: ['exec', 'exit'] }).length); // 8
 * ```
 */
export function encodeProcessListen(listen: ProcessListen, options?: ByteOrderOptions): Uint8Array {
  const { operation, events } = listen;
  return events === undefined ? Plain.encode({ operation }, options) : Chosen.encode({ operation, events }, options);
}
