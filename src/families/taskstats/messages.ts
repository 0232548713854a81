// What is asked of taskstats and what it answers: the attributes after genlmsghdr. Source: linux/taskstats.h and
// kernel/taskstats.c of the kernel.

import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { pad } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { u32 } from '../../codec/schema/narrow.ts';
import { string } from '../../codec/schema/text.ts';
import type { Input } from '../input.ts';
import { Taskstats } from './taskstats.ts';

/** What is asked: just one of these. */
export interface TaskstatsRequest extends Remembered {
  /** Of one thread, by its id. */
  readonly pid?: number;
  /** Of all threads of a process, by its id. */
  readonly tgid?: number;
  /** CPUs of which to be told whenever a task ends in them, on the socket that asks: a list as `0-3,5`. */
  readonly registerCpumask?: string;
  /** CPUs of which not to be told any more. */
  readonly deregisterCpumask?: string;
}

/** What one task has used. */
export interface PidTaskstats extends Remembered {
  readonly pid?: number;
  readonly stats?: Taskstats;
}

/** What all tasks of a process have used; of those that ended before, too. Delays are summed up, little else is. */
export interface TgidTaskstats extends Remembered {
  readonly tgid?: number;
  readonly stats?: Taskstats;
}

/** What is answered, and what is told when a task ends: with `tgid` where it was the last one of its process. */
export interface TaskstatsReply extends Remembered {
  readonly aggrPid?: PidTaskstats;
  readonly aggrTgid?: TgidTaskstats;
}

/**
 * TASKSTATS_CMD_ATTR_*: the request.
 *
 * @example
 * ```ts
 * import { TaskstatsRequest } from 'nlmsg/families/taskstats';
 *
 * console.log(TaskstatsRequest.encode({ pid: process.pid }).length); // 8
 * ```
 */
export const TaskstatsRequest: Codec<TaskstatsRequest, Input<TaskstatsRequest>> = attributes(
  {
    pid: attr(1, u32, { name: 'TASKSTATS_CMD_ATTR_PID' }),
    tgid: attr(2, u32, { name: 'TASKSTATS_CMD_ATTR_TGID' }),
    registerCpumask: attr(3, string, { name: 'TASKSTATS_CMD_ATTR_REGISTER_CPUMASK' }),
    deregisterCpumask: attr(4, string, { name: 'TASKSTATS_CMD_ATTR_DEREGISTER_CPUMASK' }),
  },
  'taskstats request',
);

const stats = attr(3, Taskstats, { name: 'TASKSTATS_TYPE_STATS' });
const gap = attr(6, pad, { name: 'TASKSTATS_TYPE_NULL' });

/**
 * TASKSTATS_TYPE_*: the answer, and what is told of tasks that end.
 *
 * @example
 * ```ts
 * import { TaskstatsReply } from 'nlmsg/families/taskstats';
 *
 * const bytes = TaskstatsReply.encode({ aggrPid: { pid: 1, stats: { version: 16, comm: 'init' } } });
 * console.log(TaskstatsReply.decode(bytes).aggrPid?.stats?.comm); // init
 * ```
 */
export const TaskstatsReply: Codec<TaskstatsReply, Input<TaskstatsReply>> = attributes(
  {
    aggrPid: attr(4, attributes({ pid: attr(1, u32, { name: 'TASKSTATS_TYPE_PID' }), stats, gap }), {
      name: 'TASKSTATS_TYPE_AGGR_PID',
    }),
    aggrTgid: attr(5, attributes({ tgid: attr(2, u32, { name: 'TASKSTATS_TYPE_TGID' }), stats, gap }), {
      name: 'TASKSTATS_TYPE_AGGR_TGID',
    }),
    gap,
  },
  'taskstats',
);

/** What the generic netlink family is called, and its version. */
export const TASKSTATS_GENL_NAME = 'TASKSTATS';
/** genlmsghdr.version. */
export const TASKSTATS_GENL_VERSION = 1;

/** Asks: TASKSTATS_CMD_GET. Needs CAP_NET_ADMIN in the initial user namespace. */
export const TASKSTATS_CMD_GET = 1;
/** Answers, and tells: TASKSTATS_CMD_NEW. */
export const TASKSTATS_CMD_NEW = 2;
