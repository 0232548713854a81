// What the payload of a message is given as: bytes, or a value with the schema that encodes it.

import { checkBytes, checkObject, describe } from '../codec/check.ts';
import { copyBytes } from '../codec/copy.ts';

/** What makes bytes of values: every schema of `nlmsg/codec`. */
export interface Encoder {
  /** The bytes of a value. */
  encode(value: never): Uint8Array;
}

/** A value, and the schema that encodes it. */
export interface EncodedContent {
  /** As `attributes(...)` or `message(...)` makes it. */
  readonly schema: Encoder;
  /** What the schema encodes. */
  readonly value: unknown;
}

/** The payload of a message: bytes, which are copied, or a value and its schema. */
export type Content = Uint8Array | EncodedContent;

const NO_BYTES = new Uint8Array(0);

/** The bytes of a payload, in memory of their own; `action` completes "Cannot ...". */
export function contentBytes(action: string, content: Content | undefined): Uint8Array {
  if (content === undefined) return NO_BYTES;
  if (content instanceof Uint8Array) return copyBytes(content, 0, content.length);
  checkObject(`${action}: payload`, content);
  const { schema, value } = content;
  if (typeof (schema as Partial<Encoder> | undefined)?.encode !== 'function') {
    throw new TypeError(`Cannot ${action}: the schema of its payload is ${describe(schema)}, which encodes nothing`);
  }
  const bytes: unknown = schema.encode(value as never);
  checkBytes(`${action}: what the schema gave`, bytes);
  return bytes;
}
