// `nlmsg/netfilter`: changes to netfilter that are made together, or not at all.

export type { Batch, BatchReplies, CommittedBatch } from './batch-call.ts';
export { BatchNotSentError, BatchRefusedError, type RequestRefusal } from './batch-errors.ts';
export { commitBatch, commitBatchSync } from './commit-batch.ts';
