// taskstats as a family, for `openFamily`.

import { NETLINK_GENERIC } from '../../codec/constants.ts';
import type { Attributes } from '../../codec/schema/attributes.ts';
import type { Attrs } from '../../codec/schema/attr.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { defineFamily, type Family } from '../family.ts';
import type { Input } from '../message-types.ts';
import {
  TASKSTATS_CMD_GET,
  TASKSTATS_CMD_NEW,
  TASKSTATS_GENL_NAME,
  TASKSTATS_GENL_VERSION,
  TaskstatsReply,
  TaskstatsRequest,
} from './messages.ts';

/** The operations of taskstats. */
export interface TaskstatsOperations {
  /** What one process or thread has used, or with `registerCpumask`, the wish to be told of those that end. */
  readonly get: { readonly do: readonly [Input<TaskstatsRequest>, TaskstatsReply | undefined] };
}
/** What taskstats announces, to those who registered alone. */
export interface TaskstatsNotifications {
  readonly new: TaskstatsReply;
}

/** The codec was made as a set of attributes; its type tells users less. */
function setOf(codec: Codec<never, never>): Attributes<Attrs> {
  return codec as unknown as Attributes<Attrs>;
}

/**
 * The family TASKSTATS, written by hand since the kernel has no specification of it. Needs CAP_NET_ADMIN in the initial user
 * namespace.
 *
 * @example
 * ```ts
 * import { openFamily } from 'nlmsg';
 * import { taskstats } from 'nlmsg/families/taskstats';
 *
 * try {
 *   await using family = await openFamily(taskstats);
 *   const { value } = await family.do('get', { pid: process.pid });
 *   console.log(value?.aggrPid?.stats?.comm);
 * } catch (error) {
 *   console.log((error as { code: string }).code); // EPERM
 * }
 * ```
 */
export const taskstats: Family<TaskstatsOperations, never, TaskstatsNotifications> = defineFamily({
  name: TASKSTATS_GENL_NAME,
  protocol: NETLINK_GENERIC,
  version: TASKSTATS_GENL_VERSION,
  operations: {
    get: {
      attributes: setOf(TaskstatsRequest as never),
      answer: { attributes: setOf(TaskstatsReply as never) },
      permissions: ['admin-perm'],
      do: { request: TASKSTATS_CMD_GET },
    },
  },
  notifications: [{ id: TASKSTATS_CMD_NEW, name: 'new', attributes: setOf(TaskstatsReply as never) }],
});
