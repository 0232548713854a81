// taskstats: what tasks use and wait for.

export { taskstats, type TaskstatsNotifications, type TaskstatsOperations } from './family.ts';
export {
  TASKSTATS_CMD_GET,
  TASKSTATS_CMD_NEW,
  TASKSTATS_GENL_NAME,
  TASKSTATS_GENL_VERSION,
  TaskstatsReply,
  TaskstatsRequest,
  type PidTaskstats,
  type TgidTaskstats,
} from './messages.ts';
export { Taskstats, type AccountingFlag, type DelayKind, type TaskDelays } from './taskstats.ts';
