// What the kernel says beyond an errno: the attributes after NLMSG_ERROR or NLMSG_DONE.

import {
  NLMSGERR_ATTR_COOKIE,
  NLMSGERR_ATTR_MISS_NEST,
  NLMSGERR_ATTR_MISS_TYPE,
  NLMSGERR_ATTR_MSG,
  NLMSGERR_ATTR_OFFS,
  NLMSGERR_ATTR_POLICY,
  PolicyAttribute,
  PolicyType,
} from './constants.ts';
import { attr } from './schema/attr.ts';
import { attributes } from './schema/attributes.ts';
import { bytes, pad } from './schema/binary.ts';
import type { Codec } from './schema/codec.ts';
import { enumOf } from './schema/enum.ts';
import { u32 } from './schema/narrow.ts';
import { string } from './schema/text.ts';
import { s64, u64 } from './schema/wide.ts';
import type { undecoded, UndecodedAttribute } from './schema/wire-form.ts';

/** What an attribute had to be, and was not. Source: enum netlink_policy_type_attr in linux/netlink.h. */
export interface AttributePolicy {
  /** The type demanded: a name of {@link PolicyType}, or a number that newer kernels have. */
  readonly type?: keyof typeof PolicyType | number;
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
  /** Attributes of newer kernels, and malformed ones. */
  readonly [undecoded]?: readonly UndecodedAttribute[];
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
  /** Attributes of newer kernels, and malformed ones. */
  readonly [undecoded]?: readonly UndecodedAttribute[];
}

const P = PolicyAttribute;

let schema: Codec<ExtendedAck> | undefined;

/** The attributes of an extended ack; made when the kernel says something for the first time, which takes a millisecond. */
export function extendedAckSchema(): Codec<ExtendedAck> {
  return (schema ??= attributes(
    {
      message: attr(NLMSGERR_ATTR_MSG, string, { name: 'NLMSGERR_ATTR_MSG' }),
      offset: attr(NLMSGERR_ATTR_OFFS, u32, { name: 'NLMSGERR_ATTR_OFFS' }),
      cookie: attr(NLMSGERR_ATTR_COOKIE, bytes, { name: 'NLMSGERR_ATTR_COOKIE' }),
      policy: attr(NLMSGERR_ATTR_POLICY, policySchema(), { name: 'NLMSGERR_ATTR_POLICY' }),
      missingType: attr(NLMSGERR_ATTR_MISS_TYPE, u32, { name: 'NLMSGERR_ATTR_MISS_TYPE' }),
      missingNest: attr(NLMSGERR_ATTR_MISS_NEST, u32, { name: 'NLMSGERR_ATTR_MISS_NEST' }),
    },
    'extended ack',
  ));
}

const policySchema = (): Codec<AttributePolicy> =>
  attributes({
    type: attr(P.NL_POLICY_TYPE_ATTR_TYPE, enumOf(u32, PolicyType), { name: 'NL_POLICY_TYPE_ATTR_TYPE' }),
    minSigned: attr(P.NL_POLICY_TYPE_ATTR_MIN_VALUE_S, s64, { name: 'NL_POLICY_TYPE_ATTR_MIN_VALUE_S' }),
    maxSigned: attr(P.NL_POLICY_TYPE_ATTR_MAX_VALUE_S, s64, { name: 'NL_POLICY_TYPE_ATTR_MAX_VALUE_S' }),
    minUnsigned: attr(P.NL_POLICY_TYPE_ATTR_MIN_VALUE_U, u64, { name: 'NL_POLICY_TYPE_ATTR_MIN_VALUE_U' }),
    maxUnsigned: attr(P.NL_POLICY_TYPE_ATTR_MAX_VALUE_U, u64, { name: 'NL_POLICY_TYPE_ATTR_MAX_VALUE_U' }),
    minLength: attr(P.NL_POLICY_TYPE_ATTR_MIN_LENGTH, u32, { name: 'NL_POLICY_TYPE_ATTR_MIN_LENGTH' }),
    maxLength: attr(P.NL_POLICY_TYPE_ATTR_MAX_LENGTH, u32, { name: 'NL_POLICY_TYPE_ATTR_MAX_LENGTH' }),
    policyIndex: attr(P.NL_POLICY_TYPE_ATTR_POLICY_IDX, u32, { name: 'NL_POLICY_TYPE_ATTR_POLICY_IDX' }),
    policyMaxType: attr(P.NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE, u32, { name: 'NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE' }),
    bitfield32Mask: attr(P.NL_POLICY_TYPE_ATTR_BITFIELD32_MASK, u32, { name: 'NL_POLICY_TYPE_ATTR_BITFIELD32_MASK' }),
    pad: attr(P.NL_POLICY_TYPE_ATTR_PAD, pad, { name: 'NL_POLICY_TYPE_ATTR_PAD' }),
    mask: attr(P.NL_POLICY_TYPE_ATTR_MASK, u64, { name: 'NL_POLICY_TYPE_ATTR_MASK' }),
  });
