// A dump whose messages go into columns as they come.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { describe } from '../codec/check.ts';
import { decodeErrorOf } from '../codec/fault.ts';
import { getU16 } from '../codec/integers.ts';
import type { AnyCodec } from '../codec/schema/codec.ts';
import { type Columns, ColumnsBuilder } from '../codec/schema/columns.ts';
import type { Take } from '../exchange/pending.ts';
import { wrongAnswer, type Prepared } from './request.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';

/** One reading of a dump into columns. */
export class ColumnsFiller<T, Key extends keyof T & string> {
  /** Puts a message into the columns. */
  readonly take: Take;
  readonly #builder: ColumnsBuilder<T, Key>;

  /** @throws TypeError for a request in bytes; RangeError for a key that has no column. */
  constructor(request: Prepared<T>, keys: readonly Key[]) {
    const { operation, action } = request;
    if (operation?.reply === undefined) {
      throw new TypeError(`Cannot ${action} by columns: its messages are not known to have keys`);
    }
    const { name, reply, replyType } = operation;
    const builder = new ColumnsBuilder<T, Key>(reply as AnyCodec, keys);
    this.#builder = builder;
    this.take = (bytes, offset, end) => {
      const type = getU16(bytes, offset + 4, LITTLE_ENDIAN);
      if (replyType !== undefined && type !== replyType) throw wrongAnswer(name, type, replyType);
      try {
        builder.append(bytes, offset + NLMSG_HDRLEN, end);
      } catch (caught) {
        throw decodeErrorOf(caught, name, bytes);
      }
    };
  }

  get columns(): Columns<T, Key> {
    return this.#builder.finish();
  }
}

/** @throws TypeError for what is no list of keys. */
export function checkKeys(keys: unknown): void {
  if (Array.isArray(keys) && keys.every((key) => typeof key === 'string')) return;
  throw new TypeError(`Cannot make columns: expected a list of keys, got ${describe(keys)}`);
}
