// What the kernel says beyond an errno: the attributes after NLMSG_ERROR or NLMSG_DONE.

import { copyBytes } from './copy.ts';
import { walkAttributes, writeAttribute, type AttributeSpan } from './attribute.ts';
import {
  NLA_F_NESTED,
  NLMSGERR_ATTR_COOKIE,
  NLMSGERR_ATTR_MISS_NEST,
  NLMSGERR_ATTR_MISS_TYPE,
  NLMSGERR_ATTR_MSG,
  NLMSGERR_ATTR_OFFS,
  NLMSGERR_ATTR_POLICY,
  PolicyAttribute,
} from './constants.ts';
import { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** An attribute whose meaning is not known here, kept as it came. */
export interface UnknownAttribute {
  /** nla_type, flag bits included. */
  readonly type: number;
  /** The value, a copy. */
  readonly value: Uint8Array;
}

/** What an attribute had to be, and was not. Source: enum netlink_policy_type_attr in linux/netlink.h. */
export interface AttributePolicy {
  /** The type demanded, one of PolicyType. */
  readonly type?: number;
  /** Lowest value allowed, of a signed integer. */
  readonly minSigned?: bigint;
  /** Highest value allowed, of a signed integer. */
  readonly maxSigned?: bigint;
  /** Lowest value allowed, of an unsigned integer. */
  readonly minUnsigned?: bigint;
  /** Highest value allowed, of an unsigned integer. */
  readonly maxUnsigned?: bigint;
  /** Least length in bytes. */
  readonly minLength?: number;
  /** Greatest length in bytes. */
  readonly maxLength?: number;
  /** Of a nest: the index of the policy inside it. */
  readonly policyIndex?: number;
  /** Of a nest: the highest attribute inside it. */
  readonly policyMaxType?: number;
  /** Of a bitfield32: the bits allowed. */
  readonly bitfield32Mask?: number;
  /** Of an unsigned integer: the bits allowed. */
  readonly mask?: bigint;
  /** Attributes of newer kernels. */
  readonly unknown?: readonly UnknownAttribute[];
}

/** An extended acknowledgement. What the kernel did not send is absent. Source: enum nlmsgerr_attrs in linux/netlink.h. */
export interface ExtendedAck {
  /** The kernel's text: why it refused, or on success a warning. */
  readonly message?: string;
  /** Where the offending attribute starts, in bytes from the start of the request's nlmsghdr. */
  readonly offset?: number;
  /** Bytes of the subsystem's own. */
  readonly cookie?: Uint8Array;
  /** What the offending attribute had to be. */
  readonly policy?: AttributePolicy;
  /** The type of the required attribute that is missing. */
  readonly missingType?: number;
  /** Where the nest that lacks it starts, in bytes from the start of the request's nlmsghdr; absent at message level. */
  readonly missingNest?: number;
  /** Attributes of newer kernels. */
  readonly unknown?: readonly UnknownAttribute[];
}

/** How one scalar of an attribute set is read and written. */
interface Scalar<Key extends string> {
  readonly type: number;
  readonly key: Key;
  readonly kind: 'u32' | 'u64' | 's64';
}

const P = PolicyAttribute;
const POLICY_SCALARS: readonly Scalar<keyof AttributePolicy>[] = [
  { type: P.NL_POLICY_TYPE_ATTR_TYPE, key: 'type', kind: 'u32' },
  { type: P.NL_POLICY_TYPE_ATTR_MIN_VALUE_S, key: 'minSigned', kind: 's64' },
  { type: P.NL_POLICY_TYPE_ATTR_MAX_VALUE_S, key: 'maxSigned', kind: 's64' },
  { type: P.NL_POLICY_TYPE_ATTR_MIN_VALUE_U, key: 'minUnsigned', kind: 'u64' },
  { type: P.NL_POLICY_TYPE_ATTR_MAX_VALUE_U, key: 'maxUnsigned', kind: 'u64' },
  { type: P.NL_POLICY_TYPE_ATTR_MIN_LENGTH, key: 'minLength', kind: 'u32' },
  { type: P.NL_POLICY_TYPE_ATTR_MAX_LENGTH, key: 'maxLength', kind: 'u32' },
  { type: P.NL_POLICY_TYPE_ATTR_POLICY_IDX, key: 'policyIndex', kind: 'u32' },
  { type: P.NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE, key: 'policyMaxType', kind: 'u32' },
  { type: P.NL_POLICY_TYPE_ATTR_BITFIELD32_MASK, key: 'bitfield32Mask', kind: 'u32' },
  { type: P.NL_POLICY_TYPE_ATTR_MASK, key: 'mask', kind: 'u64' },
];
const ACK_SCALARS: readonly Scalar<keyof ExtendedAck>[] = [
  { type: NLMSGERR_ATTR_OFFS, key: 'offset', kind: 'u32' },
  { type: NLMSGERR_ATTR_MISS_TYPE, key: 'missingType', kind: 'u32' },
  { type: NLMSGERR_ATTR_MISS_NEST, key: 'missingNest', kind: 'u32' },
];

/** The extended ack whose attributes lie between `start` and the end of `bytes`. */
export function readExtendedAck(bytes: Uint8Array, start: number, littleEndian: boolean): ExtendedAck {
  const ack: Record<string, unknown> = {};
  const unknown: UnknownAttribute[] = [];
  for (const span of walkAttributes('extended ack', bytes, start, bytes.length, littleEndian)) {
    if (span.type === NLMSGERR_ATTR_MSG)
      ack['message'] = readerOf(bytes, span, littleEndian).text('message', span.end - span.start);
    else if (span.type === NLMSGERR_ATTR_COOKIE) ack['cookie'] = copyBytes(bytes, span.start, span.end);
    else if (span.type === NLMSGERR_ATTR_POLICY) ack['policy'] = readPolicy(bytes, span, littleEndian);
    else readScalar(ACK_SCALARS, ack, unknown, bytes, span, littleEndian);
  }
  return unknown.length > 0 ? { ...ack, unknown } : ack;
}

/** Writes the attributes of an extended ack, in the order of their numbers. */
export function writeExtendedAck(writer: Writer, ack: ExtendedAck): void {
  const { message, cookie, policy } = ack;
  if (message !== undefined) {
    writeAttribute(writer, 'message', NLMSGERR_ATTR_MSG, () => writer.text('message', message).u8('message', 0));
  }
  writeScalars(ACK_SCALARS.slice(0, 1), writer, ack);
  if (cookie !== undefined) writeAttribute(writer, 'cookie', NLMSGERR_ATTR_COOKIE, () => writer.bytes(cookie));
  if (policy !== undefined) {
    writeAttribute(writer, 'policy', NLMSGERR_ATTR_POLICY | NLA_F_NESTED, () => {
      writeScalars(POLICY_SCALARS, writer, policy);
      writeUnknown(writer, policy.unknown);
    });
  }
  writeScalars(ACK_SCALARS.slice(1), writer, ack);
  writeUnknown(writer, ack.unknown);
}

function readPolicy(bytes: Uint8Array, nest: AttributeSpan, littleEndian: boolean): AttributePolicy {
  const policy: Record<string, unknown> = {};
  const unknown: UnknownAttribute[] = [];
  for (const span of walkAttributes('extended ack.policy', bytes, nest.start, nest.end, littleEndian)) {
    if (span.type !== P.NL_POLICY_TYPE_ATTR_PAD) readScalar(POLICY_SCALARS, policy, unknown, bytes, span, littleEndian);
  }
  return unknown.length > 0 ? { ...policy, unknown } : policy;
}

function readScalar(
  scalars: readonly Scalar<string>[],
  into: Record<string, unknown>,
  unknown: UnknownAttribute[],
  bytes: Uint8Array,
  span: AttributeSpan,
  littleEndian: boolean,
): void {
  const scalar = scalars.find(({ type }) => type === span.type);
  if (scalar) into[scalar.key] = readerOf(bytes, span, littleEndian)[scalar.kind](`extended ack.${scalar.key}`);
  else unknown.push({ type: span.rawType, value: copyBytes(bytes, span.start, span.end) });
}

function writeScalars<Key extends string>(
  scalars: readonly Scalar<Key>[],
  writer: Writer,
  values: Readonly<Partial<Record<Key, unknown>>>,
): void {
  for (const { type, key, kind } of scalars) {
    const value = values[key];
    if (value === undefined) continue;
    writeAttribute(writer, key, type, () => {
      if (kind === 'u32') writer.u32(key, value as number);
      else writer[kind](key, value as bigint);
    });
  }
}

function writeUnknown(writer: Writer, unknown: readonly UnknownAttribute[] = []): void {
  for (const { type, value } of unknown) writeAttribute(writer, 'unknown', type, () => writer.bytes(value));
}

function readerOf(bytes: Uint8Array, span: AttributeSpan, littleEndian: boolean): Reader {
  return new Reader(bytes, { start: span.start, end: span.end, byteOrder: littleEndian ? 'little' : 'big' });
}
