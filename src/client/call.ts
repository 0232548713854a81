// What the methods of a client are called with, and what they give back: in bytes or by an operation, the same calls.

import { checkObject, describe } from '../codec/check.ts';
import { NLM_F_DUMP } from '../codec/constants.ts';
import type { Operation } from '../families/operation.ts';
import { type CheckedOptions, checkOptions, type RequestOptions } from './options.ts';
import {
  DO_FLAGS,
  isOperation,
  keepRequest,
  placeOf,
  type OperationRequest,
  type Prepared,
  prepareOperation,
  prepareRaw,
  type RawRequest,
} from './request.ts';
import type { OperationReply, Reply } from './reply.ts';

/** What a request of a batch may be; {@link CheckedRequests} holds the value against the operation. */
export type BatchRequest = RawRequest | { readonly operation: Operation<never, unknown>; readonly value: unknown };

/** The requests of a batch, each value of the type that its operation takes. */
export type CheckedRequests<Requests extends readonly unknown[]> = {
  readonly [Index in keyof Requests]: CheckedRequest<Requests[Index]>;
};

type CheckedRequest<Request> = Request extends { readonly operation: Operation<infer In, infer Out> }
  ? OperationRequest<In, Out>
  : RawRequest;

/** What a request of a batch is answered with. */
export type ReplyTo<Request> = Request extends { readonly operation: Operation<never, infer Out> }
  ? OperationReply<Out>
  : Reply;

/** The results of a batch, in the order of its requests. */
export type BatchResults<Requests extends readonly unknown[]> = {
  -readonly [Index in keyof Requests]: PromiseSettledResult<ReplyTo<Requests[Index]>>;
};

/** A call that was checked. */
export interface Call {
  readonly prepared: Prepared<unknown>;
  readonly options: CheckedOptions;
}

/** Reads the arguments `(request, options?)` or `(operation, value, options?)`. @throws TypeError, RangeError, EncodeError. */
export function readCall(
  verb: string,
  first: RawRequest | Operation<unknown, unknown>,
  rest: readonly unknown[],
  protocol: number,
  flags: number,
  defaults: CheckedOptions,
): Call {
  checkObject(verb, first);
  if (!isOperation(first)) {
    const options = checkOptions(verb, rest[0] as RequestOptions | undefined, defaults);
    if (options.flags !== 0) throw new TypeError(`Cannot ${verb}: a request in bytes has flags of its own`);
    return { prepared: prepareRaw(verb, first, flags), options };
  }
  const options = checkOptions(verb, rest[1] as RequestOptions | undefined, defaults);
  const own = (flags & NLM_F_DUMP) === NLM_F_DUMP ? 0 : first.flags;
  const prepared = prepareOperation(protocol, first, rest[0], flags | own | options.flags);
  return { prepared, options };
}

/** Reads the requests of a batch. @throws TypeError, RangeError or EncodeError where one of them cannot be sent. */
export function readBatch(
  requests: Iterable<BatchRequest>,
  protocol: number,
  options: CheckedOptions,
): Prepared<unknown>[] {
  const verb = 'make a batch of requests';
  if (typeof (requests as Partial<Iterable<unknown>> | undefined)?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`Cannot ${verb}: expected a list of requests, got ${describe(requests)}`);
  }
  const prepared: Prepared<unknown>[] = [];
  for (const request of requests) {
    const index = prepared.length;
    if (typeof request !== 'object' || (request as unknown) === null) checkObject(placeOf(verb, index), request);
    if ('operation' in request) {
      const { operation, value } = request;
      if (typeof operation !== 'object' || (operation as unknown) === null) {
        checkObject(`${placeOf(verb, index)}.operation`, operation);
      }
      if ('flags' in request) {
        throw new TypeError(`Cannot ${placeOf(verb, index)} has flags, which are an option of all of them`);
      }
      const flags = DO_FLAGS | operation.flags | options.flags;
      prepared.push(prepareOperation(protocol, operation, value as never, flags, index));
    } else {
      if (options.flags !== 0) throw new TypeError(`Cannot ${verb}: a request in bytes has flags of its own`);
      const made = prepareRaw(verb, request, DO_FLAGS, index);
      // A generator may use its memory again for the next.
      prepared.push(Array.isArray(requests) ? made : keepRequest(made));
    }
  }
  return prepared;
}
