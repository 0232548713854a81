// `nlmsg/testing`: a kernel for tests, and recordings of real ones. Loads no native code.

export type { Content, EncodedContent, Encoder } from './content.ts';
export type { ReceivedRequest, RequestHandler } from './dispatch.ts';
export type { ErrnoInput } from './errno-input.ts';
export {
  FakeKernel,
  type FakeKernelOptions,
  type ForgeOptions,
  type NotificationInit,
  type NotifyOptions,
} from './fake-kernel.ts';
export type { FakeTransport } from './fake-transport.ts';
export type { Corruption } from './faults.ts';
export { record, type Recorder, type RecordOptions } from './record.ts';
export { RecordingError, ReplayError, type ReplayDifference } from './recording-errors.ts';
export { decodeRecording, encodeRecording } from './recording-text.ts';
export type {
  RecordedClose,
  RecordedDropped,
  RecordedEvent,
  RecordedFailure,
  RecordedMembership,
  RecordedOpen,
  RecordedReceive,
  RecordedReceiveFailure,
  RecordedSend,
  RecordedSocket,
  Recording,
} from './recording.ts';
export { replay } from './replay.ts';
export type { AckInit, AnswerInit, Reply } from './reply.ts';
export type { DumpItem, DumpOptions } from './running-dump.ts';
export { ClockScheduler, type Scheduler, VirtualScheduler } from './scheduler.ts';
