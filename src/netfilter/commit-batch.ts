// Batches of nfnetlink: changes that are made together, or not at all.

import { describe } from '../codec/check.ts';
import { NETLINK_NETFILTER } from '../codec/constants.ts';
import type { BatchRequest } from '../client/call.ts';
import type { Connection } from '../client/connection.ts';
import { type ClientParts, NetlinkClient, partsOf } from '../client/netlink-client.ts';
import type { RequestOptions, SyncOptions } from '../client/options.ts';
import { keepRequest } from '../client/request.ts';
import { timers } from '../ffi/builtin.ts';
import { type Batch, type CommittedBatch, readBatchCall } from './batch-call.ts';
import type { Committed } from './batch-flight.ts';
import { commitSteps, type Steps } from './commit-steps.ts';

/** Batches that may be answered one after another before the event loop goes on. */
const AT_ONCE = 64;
let answeredAtOnce = 0;

/**
 * Makes changes to a subsystem of netfilter together: the kernel does all of them, or none.
 *
 * They go out in one datagram, between NFNL_MSG_BATCH_BEGIN and NFNL_MSG_BATCH_END. A batch that resolves is committed; one
 * that rejects says in the error's `outcome` what is the case. The first on a client sends an empty batch before it, to
 * learn how this kernel proves a commit. All batches of a client come from its socket for requests (`client.portId`): tables of nf_tables that have an owner are owned by that.
 *
 * @param client - Of NETLINK_NETFILTER.
 * @param batch - The requests, and what they are to be made on. None at all checks the generation.
 * @param options - `flags` are added to those of operations; `timeout` holds for all of it.
 * @throws BatchRefusedError, a KernelError: nothing was done. Its `index` is the request's that was refused; `code` is
 *   ERESTART where the generation is another, EOPNOTSUPP where the subsystem has no batches, EPERM without CAP_NET_ADMIN.
 *   OutcomeUnknownError: all or nothing was done (deadline, abort, overrun). ProtocolError: it is committed, but not all of
 *   the replies are there. SystemError, EMSGSIZE where it exceeds the send buffer; BatchNotSentError; ClosedError; the
 *   reason of the signal: nothing was sent. TypeError, RangeError or EncodeError for what cannot be sent.
 *
 * @example
 * ```ts
 * import { NETLINK_NETFILTER, NetlinkClient, isNetlinkError } from 'nlmsg';
 * import { NFNL_SUBSYS_NFTABLES } from 'nlmsg/families/nfnetlink';
 * import { commitBatch } from 'nlmsg/netfilter';
 *
 * const newTable = (name: string) => ({
 *   type: (NFNL_SUBSYS_NFTABLES << 8) | 0, // NFT_MSG_NEWTABLE
 *   flags: 0x401, // NLM_F_REQUEST | NLM_F_CREATE
 *   payload: new TextEncoder().encode(`\x02\0\0\0\x06\0\x01\0${name}\0\0\0`), // NFPROTO_IPV4, NFTA_TABLE_NAME
 * });
 * await using client = NetlinkClient.open({ protocol: NETLINK_NETFILTER });
 * try {
 *   await commitBatch(client, { subsystem: NFNL_SUBSYS_NFTABLES, requests: [newTable('a'), newTable('b')] });
 *   console.log('both are there');
 * } catch (error) {
 *   if (isNetlinkError(error)) console.error(error.code); // EPERM without CAP_NET_ADMIN
 *   else throw error;
 * }
 * ```
 */
export async function commitBatch<const Requests extends readonly BatchRequest[] | []>(
  client: NetlinkClient,
  batch: Batch<Requests>,
  options?: Omit<RequestOptions, 'offload'>,
): Promise<CommittedBatch<Requests>> {
  const { sockets, defaults } = openParts(client);
  const call = readBatchCall(batch, options, { protocol: client.protocol, defaults });
  const { signal } = call.options;
  signal?.throwIfAborted();
  sockets.enter(call.action);
  try {
    // The caller's memory may change from the next turn of the event loop on.
    const kept = { ...call, requests: call.requests.map(keepRequest) };
    const committed = await run(sockets.requests, commitSteps(sockets.requests, kept), signal);
    if (++answeredAtOnce % AT_ONCE === 0) await timers().setImmediate();
    return committed as CommittedBatch<Requests>;
  } finally {
    sockets.leave();
  }
}

/**
 * {@link commitBatch} without the event loop: the thread stands still until the outcome is known.
 *
 * @example
 * ```ts
 * import { NETLINK_NETFILTER, NetlinkClient, isNetlinkError } from 'nlmsg';
 * import { NFNL_SUBSYS_NFTABLES } from 'nlmsg/families/nfnetlink';
 * import { commitBatchSync } from 'nlmsg/netfilter';
 *
 * using client = NetlinkClient.open({ protocol: NETLINK_NETFILTER });
 * try {
 *   commitBatchSync(client, { subsystem: NFNL_SUBSYS_NFTABLES, generation: 1_000_000, requests: [] });
 * } catch (error) {
 *   if (!isNetlinkError(error)) throw error;
 *   console.error(error.code); // ERESTART: it is at another generation. EPERM without CAP_NET_ADMIN
 * }
 * ```
 */
export function commitBatchSync<const Requests extends readonly BatchRequest[] | []>(
  client: NetlinkClient,
  batch: Batch<Requests>,
  options?: SyncOptions,
): CommittedBatch<Requests> {
  const { sockets, defaults } = openParts(client);
  const call = readBatchCall(batch, options, { protocol: client.protocol, defaults });
  sockets.check(call.action);
  const steps = commitSteps(sockets.requests, call);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value as CommittedBatch<Requests>;
    sockets.requests.waitOnce(step.value);
  }
}

function openParts(client: NetlinkClient): ClientParts {
  if (!(client instanceof NetlinkClient)) {
    throw new TypeError(`Cannot commit a batch: the client is ${describe(client)}, not a NetlinkClient`);
  }
  if (client.protocol !== NETLINK_NETFILTER) {
    throw new TypeError(
      `Cannot commit a batch: the client is of protocol ${client.protocol}, not of NETLINK_NETFILTER (${NETLINK_NETFILTER})`,
    );
  }
  return partsOf(client);
}

/** Runs steps to their end, with the event loop where there is something to wait for. */
async function run(
  connection: Connection,
  steps: Steps<Committed>,
  signal: AbortSignal | undefined,
): Promise<Committed> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    const pending = step.value;
    const abort = (): void => connection.exchange.giveUp(pending, 'aborted', signal?.reason);
    if (signal?.aborted === true) abort(); // while it was sent
    signal?.addEventListener('abort', abort, { once: true });
    await connection.settled(pending);
    signal?.removeEventListener('abort', abort);
  }
}
