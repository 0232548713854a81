// The connector: events of processes.

export { exitStatus, type ExitStatus } from './exit-status.ts';
export { CN_IDX_PROC, CN_VAL_PROC, ConnectorMessage, type ConnectorId, type ConnectorMessageInput } from './message.ts';
export type { ProcessEventKind } from './process-event-kind.ts';
export {
  decodeProcessEvent,
  type AckEvent,
  type CommEvent,
  type CoredumpEvent,
  type ExecEvent,
  type ExitEvent,
  type ForkEvent,
  type GidEvent,
  type KnownProcessEvent,
  type ProcessEventOrigin,
  type ProcessIds,
  type PtraceEvent,
  type SidEvent,
  type UidEvent,
  type UnknownProcessEvent,
} from './process-event.ts';
export { encodeProcessListen, type ProcessListen, type ProcessListenOperation } from './process-listen.ts';
