import type { OperationReply } from '../client/reply.ts';
import { ProtocolError } from '../exchange/errors.ts';

/** What the kernel answered to a single request of a family. */
export class FamilyReply<Out> {
  /** The values, in order: none of an operation that only changes something, several where the kernel sent several. */
  readonly values: readonly NonNullable<Out>[];
  /** What the kernel had to say beside success. */
  readonly warnings: readonly string[];
  /** The cookie of the acknowledgement, where there is one. */
  readonly cookie: Uint8Array | undefined;
  readonly #missing: string | undefined;

  /** @internal `missing` says which operation should have given a value; undefined where none need be. */
  constructor({ values, warnings, cookie }: OperationReply<unknown>, missing: string | undefined) {
    this.values = values as NonNullable<Out>[];
    this.warnings = warnings;
    this.cookie = cookie;
    this.#missing = missing;
  }

  /** The first value. @throws ProtocolError where the kernel acknowledged an operation that has an answer, and gave none. */
  get value(): Out {
    const [first] = this.values;
    if (first !== undefined || this.#missing === undefined) return first as Out;
    throw new ProtocolError(this.#missing, 'the kernel acknowledged it and gave no value', { outcome: 'done' });
  }
}
