// A family as it is understood: every name looked up, every number known. What the run-time client and the generator are
// made from, both of them.

/** The integers of the codec. */
export type IntegerName = 'u8' | 's8' | `${'u' | 's'}${16 | 32 | 64}${'' | 'be' | 'le'}` | 'uint' | 'sint';

export interface EntryModel {
  readonly name: string;
  readonly value: bigint;
}
export interface EnumModel {
  readonly name: string;
  /** Whether the values are numbers of bits. */
  readonly isFlags: boolean;
  readonly entries: readonly EntryModel[];
}

export interface MemberModel {
  readonly name: string;
  readonly key: string;
  readonly codec: CodecModel;
}
export interface StructModel {
  readonly name: string;
  readonly members: readonly MemberModel[];
  /** In bytes; undefined where the last member takes what is left. */
  readonly size: number | undefined;
}

/** What encoding checks of an attribute. */
export interface Limits {
  readonly min: bigint | undefined;
  readonly max: bigint | undefined;
  /** In bytes, without the NUL of a string. */
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
}
export interface AttributeModel {
  readonly name: string;
  readonly key: string;
  readonly type: number;
  /** As the kernel's headers call it; a guess from prefix and name. */
  readonly constant: string;
  readonly codec: CodecModel;
  readonly limits: Limits;
}
export interface SetModel {
  readonly name: string;
  /** Filled in after the set itself is known, since it may hold itself. */
  readonly attributes: AttributeModel[];
}

export interface FormatModel {
  readonly value: string;
  readonly header: StructModel | undefined;
  readonly set: SetModel | undefined;
}
export interface SubMessageModel {
  readonly name: string;
  readonly formats: FormatModel[];
  /** What values without a format choose, and no value. */
  readonly otherwise: SetModel | undefined;
}

/** What some bytes are, in the words of the codec. */
export type CodecModel =
  | { readonly kind: 'integer'; readonly name: IntegerName }
  | { readonly kind: 'enum' | 'flags'; readonly base: IntegerName; readonly of: EnumModel }
  | { readonly kind: 'plain'; readonly name: PlainName }
  /** An IP address of the family that a member of the header says. */
  | { readonly kind: 'ipOfFamily'; readonly key: string }
  | { readonly kind: 'fixedString' | 'padding'; readonly size: number }
  | { readonly kind: 'sized'; readonly item: CodecModel; readonly size: number }
  | { readonly kind: 'bits'; readonly of: EnumModel }
  | { readonly kind: 'struct'; readonly struct: StructModel }
  | { readonly kind: 'set'; readonly set: SetModel }
  | { readonly kind: 'array' | 'indexed' | 'multi'; readonly item: CodecModel }
  /** Structs with attributes after each. */
  | { readonly kind: 'structs'; readonly struct: StructModel; readonly set: SetModel }
  | { readonly kind: 'rows'; readonly names: readonly string[]; readonly item: CodecModel }
  | { readonly kind: 'choice'; readonly selector: string; readonly message: SubMessageModel };
/** Codecs that are there by name. */
export type PlainName =
  | 'string'
  | 'unterminatedString'
  | 'bytes'
  | 'flag'
  | 'pad'
  | 'bitfield32'
  | 'ip'
  | 'ipv4'
  | 'ipv6'
  | 'mac'
  | 'socketAddress'
  | 'uuid';

/** The payload of a message: a header, attributes, or both. */
export interface PayloadModel {
  readonly header: StructModel | undefined;
  readonly set: SetModel | undefined;
}
export interface MethodModel {
  readonly requestId: number;
  readonly request: PayloadModel;
  /** Keys of the attributes that the specification lists. */
  readonly requestKeys: readonly string[];
  readonly replyId: number | undefined;
  readonly replyKeys: readonly string[];
}
export interface OperationModel {
  readonly name: string;
  /** nlmsg_flags of a do. */
  readonly flags: number;
  /** GENL_ADMIN_PERM, GENL_UNS_ADMIN_PERM. */
  readonly permissions: readonly string[];
  readonly do: MethodModel | undefined;
  readonly dump: MethodModel | undefined;
}
/** What the kernel sends unasked, by its number. */
export interface NotificationModel {
  readonly id: number;
  readonly name: string;
  readonly payload: PayloadModel;
}
export interface GroupModel {
  readonly name: string;
  /** Of netlink-raw; generic netlink numbers its groups as it registers them. */
  readonly value: number | undefined;
}

/** A family as its specification says it, every name looked up. */
export interface FamilyModel {
  /** As in the specification. */
  readonly name: string;
  /** The netlink protocol. */
  readonly protocol: number;
  /** genlmsghdr.version; undefined where this is no family of generic netlink. */
  readonly version: number | undefined;
  readonly enums: readonly EnumModel[];
  readonly structs: readonly StructModel[];
  readonly sets: readonly SetModel[];
  readonly operations: readonly OperationModel[];
  readonly notifications: readonly NotificationModel[];
  readonly groups: readonly GroupModel[];
}
