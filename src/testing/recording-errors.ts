// How recordings fail: as text that is none, and as exchanges that go another way.

import { NetlinkError } from '../codec/errors.ts';

/**
 * A recording that is none. Code `ERR_NETLINK_RECORDING`.
 *
 * @example
 * ```ts
 * import { decodeRecording, RecordingError } from 'nlmsg/testing';
 *
 * try {
 *   decodeRecording('{ "format": "nlmsg-recording", "version": 2 }');
 * } catch (error) {
 *   if (error instanceof RecordingError) console.log(error.path); // version
 * }
 * ```
 */
export class RecordingError extends NetlinkError {
  static {
    this.prototype.name = 'RecordingError';
  }

  /** What is wrong, as `events[3].bytes`; empty for the whole. */
  readonly path: string;

  constructor(path: string, state: string, options?: ErrorOptions) {
    super('ERR_NETLINK_RECORDING', `Cannot read ${path || 'a recording'}: ${state}`, options);
    this.path = path;
  }
}

/** What a {@link ReplayError} tells of the request that differs. */
export interface ReplayDifference {
  /** What was recorded. */
  readonly expected: Uint8Array;
  /** What was sent instead, a copy. */
  readonly actual: Uint8Array;
  /** The first byte that differs, in bytes from the start of both. */
  readonly offset: number;
}

/**
 * A program does something else than it did when it was recorded. Code `ERR_NETLINK_REPLAY`.
 *
 * @example
 * ```ts
 * import { FakeKernel, record, replay, ReplayError } from 'nlmsg/testing';
 *
 * const options = { protocol: 0, groups: [], receiveBuffer: undefined, allNamespaces: false, credentials: false };
 * const recorder = record(new FakeKernel().transport);
 * recorder.transport(options).close();
 * try {
 *   replay(recorder.recording())({ ...options, protocol: 16 });
 * } catch (error) {
 *   if (error instanceof ReplayError) console.log(error.event); // 0
 * }
 * ```
 */
export class ReplayError extends NetlinkError {
  static {
    this.prototype.name = 'ReplayError';
  }

  /** The event of the recording that was due; undefined where there was none any more. */
  readonly event: number | undefined;
  /** How the requests differ; undefined where that is not what differs. */
  readonly difference: ReplayDifference | undefined;

  constructor(action: string, state: string, event: number | undefined, difference?: ReplayDifference) {
    super('ERR_NETLINK_REPLAY', `Cannot ${action}: ${state}`);
    this.event = event;
    this.difference = difference;
  }
}
