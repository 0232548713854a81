// A specification as it is written, its shape checked and nothing looked up yet.
// Source: Documentation/userspace-api/netlink/specs.rst of the kernel, and its JSON schemas.

import type { Name, Numeral, Quantity } from './cursor.ts';

/** The levels of the language, each with all of those before it, but netlink-raw, which has no generic netlink. */
export const LEVELS = ['genetlink', 'genetlink-c', 'genetlink-legacy', 'netlink-raw'] as const;
export type Level = (typeof LEVELS)[number];

export const SCALARS = ['u8', 'u16', 'u32', 'u64', 's8', 's16', 's32', 's64'] as const;
export type Scalar = (typeof SCALARS)[number];
/** How to show a value; the last two are of other tools, for struct sockaddr_in and sockaddr_in6. */
export const HINTS = [
  'hex',
  'mac',
  'fddi',
  'ipv4',
  'ipv6',
  'ipv4-or-v6',
  'uuid',
  'sockaddr',
  'sockaddr_in-or-sockaddr_in6',
] as const;
export type Hint = (typeof HINTS)[number];
export type WireOrder = 'big-endian' | 'little-endian';
export type AttributeType =
  | Scalar
  | 'uint'
  | 'sint'
  | 'unused'
  | 'pad'
  | 'flag'
  | 'binary'
  | 'bitfield32'
  | 'string'
  | 'nest'
  | 'indexed-array'
  | 'array-nest'
  | 'nest-type-value'
  | 'struct-list' // an addition of ours, for overlays
  | 'sub-message';

/** What a number or some bytes mean. */
export interface Meaning {
  readonly enumName: Name | undefined;
  readonly enumAsFlags: boolean;
  readonly byteOrder: WireOrder | undefined;
  readonly hint: Hint | undefined;
}

export interface EntrySpec {
  readonly name: Name;
  readonly value: Numeral | undefined;
}
export interface ConstSpec {
  readonly kind: 'const';
  readonly name: Name;
  readonly value: bigint | string;
}
export interface EnumSpec {
  readonly kind: 'enum' | 'flags';
  readonly name: Name;
  readonly start: Quantity | undefined;
  readonly entries: readonly EntrySpec[];
}
export interface MemberSpec extends Meaning {
  readonly name: Name;
  readonly type: Scalar | 'string' | 'binary' | 'pad' | 'bitfield32';
  readonly length: Quantity | undefined;
  readonly struct: Name | undefined;
  /** Whether there are as many structs as there is room for: an addition of ours, for overlays. */
  readonly many: boolean;
}
export interface StructSpec {
  readonly kind: 'struct';
  readonly name: Name;
  readonly members: readonly MemberSpec[];
}
export type DefinitionSpec = ConstSpec | EnumSpec | StructSpec;

export interface ChecksSpec {
  readonly min: Quantity | undefined;
  readonly max: Quantity | undefined;
  readonly minLength: Quantity | undefined;
  readonly maxLength: Quantity | undefined;
  readonly exactLength: Quantity | undefined;
  readonly flagsMask: Quantity | undefined;
  readonly unterminated: boolean;
}
/** An attribute; in a subset only what differs from the attribute of its name in the whole set. */
export interface AttributeSpec {
  readonly name: Name;
  readonly type: AttributeType | undefined;
  readonly value: Numeral | undefined;
  readonly enumName: Name | undefined;
  readonly enumAsFlags: boolean | undefined;
  readonly byteOrder: WireOrder | undefined;
  readonly hint: Hint | undefined;
  readonly many: boolean | undefined;
  readonly nested: Name | undefined;
  readonly subType: AttributeType | undefined;
  readonly struct: Name | undefined;
  readonly typeValue: readonly Name[] | undefined;
  readonly subMessage: Name | undefined;
  readonly selector: Name | undefined;
  readonly checks: ChecksSpec | undefined;
}
export interface AttributeSetSpec {
  readonly name: Name;
  readonly prefix: string | undefined;
  readonly subsetOf: Name | undefined;
  readonly attributes: readonly AttributeSpec[];
}
export interface FormatSpec {
  readonly value: Name;
  readonly fixedHeader: Name | undefined;
  readonly attributeSet: Name | undefined;
}
export interface SubMessageSpec {
  readonly name: Name;
  readonly formats: readonly FormatSpec[];
  /** The set of all values that have no format: an addition of ours, for overlays. */
  readonly otherwise: Name | undefined;
}

export interface MessageSpec {
  readonly value: bigint | undefined;
  readonly attributes: readonly Name[];
}
export interface MethodSpec {
  readonly request: MessageSpec | undefined;
  readonly reply: MessageSpec | undefined;
}
export interface OperationSpec {
  readonly name: Name;
  readonly value: bigint | undefined;
  readonly attributeSet: Name | undefined;
  readonly fixedHeader: Name | undefined;
  readonly flags: readonly string[];
  /** nlmsg_flags of a do: an addition of ours, for overlays. */
  readonly requestFlags: readonly RequestFlag[];
  readonly do: MethodSpec | undefined;
  readonly dump: MethodSpec | undefined;
  readonly notify: Name | undefined;
  readonly event: readonly Name[] | undefined;
  readonly group: Name | undefined;
}
export const REQUEST_FLAGS = ['create', 'excl', 'replace', 'append', 'bulk', 'echo'] as const;
export type RequestFlag = (typeof REQUEST_FLAGS)[number];
export interface GroupSpec {
  readonly name: Name;
  readonly value: bigint | undefined;
}

export interface Spec {
  readonly name: Name;
  readonly level: Level;
  readonly protocolNumber: bigint | undefined;
  readonly version: bigint;
  readonly definitions: readonly DefinitionSpec[];
  readonly attributeSets: readonly AttributeSetSpec[];
  readonly subMessages: readonly SubMessageSpec[];
  readonly directional: boolean;
  readonly fixedHeader: Name | undefined;
  readonly operationPrefix: string | undefined;
  readonly operations: readonly OperationSpec[];
  readonly groups: readonly GroupSpec[];
}
