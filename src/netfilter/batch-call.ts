// What a batch is made of, checked before anything is sent. What the kernel drops without a word is refused here.

import { checkInteger, checkObject, U32_MAX } from '../codec/check.ts';
import { NLM_F_REQUEST } from '../codec/constants.ts';
import { type BatchRequest, type CheckedRequests, readBatch, type ReplyTo } from '../client/call.ts';
import { type CheckedOptions, checkOptionsHere, type RequestOptions } from '../client/options.ts';
import type { Prepared } from '../client/request.ts';
import { BatchEdge } from '../families/nfnetlink/batch.ts';
import { NetfilterSubsystem, NFNL_MSG_BATCH_BEGIN, NFNL_MSG_BATCH_END } from '../families/nfnetlink/constants.ts';

/** The replies to a batch that was committed, in the order of its requests. */
export type BatchReplies<Requests extends readonly unknown[]> = {
  -readonly [Index in keyof Requests]: ReplyTo<Requests[Index]>;
};

/** What is to be done together, or not at all. */
export interface Batch<Requests extends readonly BatchRequest[] | []> {
  /** NFNL_SUBSYS_*, 1 to 255: whose requests they are. Of those of Linux 6.18 only NFNL_SUBSYS_NFTABLES has batches. */
  readonly subsystem: number;
  /** The generation that the subsystem has to be at, 1 to 4,294,967,295: otherwise ERESTART. 0 and undefined are any. */
  readonly generation?: number | undefined;
  /** The requests, in the order in which they are to be done. Which of them are acknowledged is not theirs to say. */
  readonly requests: Requests & CheckedRequests<Requests>;
}

/** A batch that was committed. */
export interface CommittedBatch<Requests extends readonly unknown[]> {
  /** What each request was answered with: the objects that it made, where it asked with NLM_F_ECHO. */
  readonly replies: BatchReplies<Requests>;
  /** The generation that the commit made; undefined unless the first request has NLM_F_ECHO, by which nf_tables tells. */
  readonly generation: number | undefined;
}

/** A batch that was checked. */
export interface BatchCall {
  /** Completes "Cannot ...". */
  readonly action: string;
  readonly begin: Prepared<undefined>;
  readonly requests: readonly Prepared<unknown>[];
  readonly end: Prepared<undefined>;
  readonly subsystem: number;
  readonly options: CheckedOptions;
}

const VERB = 'commit a batch';
/** struct nfgenmsg, with which the payload of every message of nfnetlink begins. */
const NFGENMSG_LENGTH = 4;

/** @throws TypeError, RangeError or EncodeError for what cannot be sent. */
export function readBatchCall(
  batch: Batch<readonly BatchRequest[]>,
  given: Omit<RequestOptions, 'offload'> | undefined,
  client: { readonly protocol: number; readonly defaults: CheckedOptions },
): BatchCall {
  checkObject(VERB, batch);
  if ('flags' in batch) throw new TypeError(`Cannot ${VERB}: flags are among the options, which come after the batch`);
  const { subsystem, generation = 0 } = batch;
  checkInteger(`${VERB}: subsystem`, subsystem, 1, 0xff);
  checkInteger(`${VERB}: generation`, generation, 0, U32_MAX);
  const options = checkOptionsHere(VERB, given, client.defaults);
  const prepared = readBatch(batch.requests, client.protocol, options);
  const action = actionOf(prepared.length, subsystem, generation);
  for (const [index, request] of prepared.entries()) checkRequest(action, request, index, subsystem);
  const edge = { subsystem, ...(generation !== 0 && { generation }) };
  return {
    action,
    begin: edgeOf(action, NFNL_MSG_BATCH_BEGIN, edge),
    requests: prepared,
    end: edgeOf(action, NFNL_MSG_BATCH_END, { subsystem }),
    subsystem,
    options,
  };
}

/** A name for a request in messages. */
export function nameOf({ action, type, schema }: Prepared<unknown>): string {
  return schema === undefined ? `type ${type}` : action;
}

function actionOf(count: number, subsystem: number, generation: number): string {
  const [name] = Object.entries(NetfilterSubsystem).find(([, number]) => number === subsystem) ?? [];
  const of = `${count} ${count === 1 ? 'request' : 'requests'} of ${name ?? `subsystem ${subsystem}`}`;
  return `commit a batch of ${of}${generation === 0 ? '' : ` at generation ${generation}`}`;
}

function checkRequest(action: string, request: Prepared<unknown>, index: number, subsystem: number): void {
  const { type, flags, size } = request;
  const what = `Cannot ${action}: request ${index} (${nameOf(request)})`;
  // Another BATCH_BEGIN or BATCH_END would be of no subsystem.
  if (type >> 8 !== subsystem) throw new RangeError(`${what} is of subsystem ${type >> 8}, not of ${subsystem}`);
  if ((flags & NLM_F_REQUEST) === 0) throw new RangeError(`${what} has no NLM_F_REQUEST among its flags`);
  // The kernel would drop the whole batch, and say nothing.
  if (size < NFGENMSG_LENGTH) {
    throw new RangeError(
      `${what} has a payload of ${size} bytes, expected at least the ${NFGENMSG_LENGTH} of nfgenmsg`,
    );
  }
}

function edgeOf(action: string, type: number, value: Partial<BatchEdge>): Prepared<undefined> {
  const payload = BatchEdge.encode(value);
  return {
    action,
    type,
    flags: NLM_F_REQUEST,
    payload,
    size: payload.length,
    schema: BatchEdge,
    operation: undefined,
    decode: () => undefined,
  };
}
