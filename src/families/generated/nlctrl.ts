// Generated from nlctrl.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 2e77b64a3fde7c64536d91be8a2847f9d720eb2a8382d8c1abd5ed18fc7088f9

import { defineFamily, type Family } from '../family.ts';
import { u16, u32 } from '../../codec/schema/narrow.ts';
import { string } from '../../codec/schema/text.ts';
import { flagsOf, enumOf } from '../../codec/schema/enum.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { indexedArray, nestTypeValue } from '../../codec/schema/list.ts';
import { s64, u64 } from '../../codec/schema/wide.ts';
import { pad } from '../../codec/schema/binary.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';
import { type Input } from '../message-types.ts';

/** flags op-flags */
export type OpFlags = 'admin-perm' | 'cmd-cap-do' | 'cmd-cap-dump' | 'cmd-cap-haspol' | 'uns-admin-perm';

/** enum attr-type */
export type AttrType =
  | 'invalid'
  | 'flag'
  | 'u8'
  | 'u16'
  | 'u32'
  | 'u64'
  | 's8'
  | 's16'
  | 's32'
  | 's64'
  | 'binary'
  | 'string'
  | 'nul-string'
  | 'nested'
  | 'nested-array'
  | 'bitfield32'
  | 'sint'
  | 'uint';

/** ctrl-attrs */
export interface CtrlAttrs extends Remembered {
  /** CTRL_ATTR_FAMILY_ID: u16. */
  readonly familyId?: number;
  /** CTRL_ATTR_FAMILY_NAME: string. */
  readonly familyName?: string;
  /** CTRL_ATTR_VERSION: u32. */
  readonly version?: number;
  /** CTRL_ATTR_HDRSIZE: u32. */
  readonly hdrsize?: number;
  /** CTRL_ATTR_MAXATTR: u32. */
  readonly maxattr?: number;
  /** CTRL_ATTR_OPS: a numbered nest of a nest. */
  readonly ops?: readonly OpAttrs[];
  /** CTRL_ATTR_MCAST_GROUPS: a numbered nest of a nest. */
  readonly mcastGroups?: readonly McastGroupAttrs[];
  /** CTRL_ATTR_POLICY: nests by policyId and attrId. */
  readonly policy?: readonly ({ readonly policyId: number; readonly attrId: number } & PolicyAttrs)[];
  /** CTRL_ATTR_OP_POLICY: nests by opId. */
  readonly opPolicy?: readonly ({ readonly opId: number } & OpPolicyAttrs)[];
  /** CTRL_ATTR_OP: u32. */
  readonly op?: number;
}

/** mcast-group-attrs */
export interface McastGroupAttrs extends Remembered {
  /** CTRL_ATTR_MCAST_GRP_NAME: string. */
  readonly name?: string;
  /** CTRL_ATTR_MCAST_GRP_ID: u32. */
  readonly id?: number;
}

/** op-attrs */
export interface OpAttrs extends Remembered {
  /** CTRL_ATTR_OP_ID: u32. */
  readonly id?: number;
  /** CTRL_ATTR_OP_FLAGS: u32. */
  readonly flags?: readonly (OpFlags | number)[];
}

/** policy-attrs */
export interface PolicyAttrs extends Remembered {
  /** NL_POLICY_TYPE_ATTR_TYPE: u32. */
  readonly type?: AttrType | number;
  /** NL_POLICY_TYPE_ATTR_MIN_VALUE_S: s64. */
  readonly minValueS?: bigint;
  /** NL_POLICY_TYPE_ATTR_MAX_VALUE_S: s64. */
  readonly maxValueS?: bigint;
  /** NL_POLICY_TYPE_ATTR_MIN_VALUE_U: u64. */
  readonly minValueU?: bigint;
  /** NL_POLICY_TYPE_ATTR_MAX_VALUE_U: u64. */
  readonly maxValueU?: bigint;
  /** NL_POLICY_TYPE_ATTR_MIN_LENGTH: u32. */
  readonly minLength?: number;
  /** NL_POLICY_TYPE_ATTR_MAX_LENGTH: u32. */
  readonly maxLength?: number;
  /** NL_POLICY_TYPE_ATTR_POLICY_IDX: u32. */
  readonly policyIdx?: number;
  /** NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE: u32. */
  readonly policyMaxtype?: number;
  /** NL_POLICY_TYPE_ATTR_BITFIELD32_MASK: u32. */
  readonly bitfield32Mask?: number;
  /** NL_POLICY_TYPE_ATTR_MASK: u64. */
  readonly mask?: bigint;
}

/** op-policy-attrs */
export interface OpPolicyAttrs extends Remembered {
  /** CTRL_ATTR_POLICY_DO: u32. */
  readonly do?: number;
  /** CTRL_ATTR_POLICY_DUMP: u32. */
  readonly dump?: number;
}

/** The operations of nlctrl. */
export interface NlctrlOperations {
  readonly getfamily: {
    readonly do: readonly [Input<CtrlAttrs>, CtrlAttrs];
    readonly dump: readonly [Input<CtrlAttrs>, CtrlAttrs];
  };
  readonly getpolicy: { readonly dump: readonly [Input<CtrlAttrs>, CtrlAttrs] };
}

/** The multicast groups of nlctrl. */
export type NlctrlGroup = never;

/** What nlctrl announces. */
export interface NlctrlNotifications {
  readonly getfamily: CtrlAttrs;
  readonly getpolicy: CtrlAttrs;
}

const opFlagsNames = { 'admin-perm': 1, 'cmd-cap-do': 2, 'cmd-cap-dump': 4, 'cmd-cap-haspol': 8, 'uns-admin-perm': 16 };

const opFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, opFlagsNames);

const opAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u32, { name: 'CTRL_ATTR_OP_ID' }),
    flags: attr(2, opFlagsFlagsU32Codec, { name: 'CTRL_ATTR_OP_FLAGS' }),
  },
  'op-attrs',
);

const mcastGroupAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { name: attr(1, string, { name: 'CTRL_ATTR_MCAST_GRP_NAME' }), id: attr(2, u32, { name: 'CTRL_ATTR_MCAST_GRP_ID' }) },
  'mcast-group-attrs',
);

const attrTypeNames = {
  invalid: 0,
  flag: 1,
  u8: 2,
  u16: 3,
  u32: 4,
  u64: 5,
  s8: 6,
  s16: 7,
  s32: 8,
  s64: 9,
  binary: 10,
  string: 11,
  'nul-string': 12,
  nested: 13,
  'nested-array': 14,
  bitfield32: 15,
  sint: 16,
  uint: 17,
};

const attrTypeEnumU32Codec: AnyCodec = enumOf(u32, attrTypeNames);

const policyAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    type: attr(1, attrTypeEnumU32Codec, { name: 'NL_POLICY_TYPE_ATTR_TYPE' }),
    minValueS: attr(2, s64, { name: 'NL_POLICY_TYPE_ATTR_MIN_VALUE_S' }),
    maxValueS: attr(3, s64, { name: 'NL_POLICY_TYPE_ATTR_MAX_VALUE_S' }),
    minValueU: attr(4, u64, { name: 'NL_POLICY_TYPE_ATTR_MIN_VALUE_U' }),
    maxValueU: attr(5, u64, { name: 'NL_POLICY_TYPE_ATTR_MAX_VALUE_U' }),
    minLength: attr(6, u32, { name: 'NL_POLICY_TYPE_ATTR_MIN_LENGTH' }),
    maxLength: attr(7, u32, { name: 'NL_POLICY_TYPE_ATTR_MAX_LENGTH' }),
    policyIdx: attr(8, u32, { name: 'NL_POLICY_TYPE_ATTR_POLICY_IDX' }),
    policyMaxtype: attr(9, u32, { name: 'NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE' }),
    bitfield32Mask: attr(10, u32, { name: 'NL_POLICY_TYPE_ATTR_BITFIELD32_MASK' }),
    mask: attr(12, u64, { name: 'NL_POLICY_TYPE_ATTR_MASK' }),
    pad: attr(11, pad, { name: 'NL_POLICY_TYPE_ATTR_PAD' }),
  },
  'policy-attrs',
);

const opPolicyAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { do: attr(1, u32, { name: 'CTRL_ATTR_POLICY_DO' }), dump: attr(2, u32, { name: 'CTRL_ATTR_POLICY_DUMP' }) },
  'op-policy-attrs',
);

const ctrlAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    familyId: attr(1, u16, { name: 'CTRL_ATTR_FAMILY_ID' }),
    familyName: attr(2, string, { name: 'CTRL_ATTR_FAMILY_NAME' }),
    version: attr(3, u32, { name: 'CTRL_ATTR_VERSION' }),
    hdrsize: attr(4, u32, { name: 'CTRL_ATTR_HDRSIZE' }),
    maxattr: attr(5, u32, { name: 'CTRL_ATTR_MAXATTR' }),
    ops: attr(6, indexedArray(opAttrsSet), { name: 'CTRL_ATTR_OPS' }),
    mcastGroups: attr(7, indexedArray(mcastGroupAttrsSet), { name: 'CTRL_ATTR_MCAST_GROUPS' }),
    policy: attr(8, nestTypeValue<string, AnyCodec>(['policyId', 'attrId'], policyAttrsSet), {
      name: 'CTRL_ATTR_POLICY',
    }),
    opPolicy: attr(9, nestTypeValue<string, AnyCodec>(['opId'], opPolicyAttrsSet), { name: 'CTRL_ATTR_OP_POLICY' }),
    op: attr(10, u32, { name: 'CTRL_ATTR_OP' }),
  },
  'ctrl-attrs',
);

const keys1 = ['familyId', 'familyName', 'hdrsize', 'maxattr', 'mcastGroups', 'ops', 'version'];

/** The family nlctrl. */
export const nlctrl: Family<NlctrlOperations, NlctrlGroup, NlctrlNotifications> = /* @__PURE__ */ defineFamily({
  name: 'nlctrl',
  protocol: 16,
  version: 1,
  operations: {
    getfamily: {
      attributes: ctrlAttrsSet,
      do: { request: 3, reply: 1, requestAttributes: ['familyName'], replyAttributes: keys1 },
      dump: { request: 3, reply: 1, replyAttributes: keys1 },
    },
    getpolicy: {
      attributes: ctrlAttrsSet,
      dump: {
        request: 10,
        reply: 10,
        requestAttributes: ['familyName', 'familyId', 'op'],
        replyAttributes: ['familyId', 'opPolicy', 'policy'],
      },
    },
  },
  notifications: [
    { id: 1, name: 'getfamily', attributes: ctrlAttrsSet },
    { id: 10, name: 'getpolicy', attributes: ctrlAttrsSet },
  ],
  groups: {},
});
