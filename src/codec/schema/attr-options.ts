// What a schema says of one attribute, besides its number and its bytes.

/** What encoding checks of an attribute, beyond what its codec does. Decoding checks none of it. */
export interface AttrOptions {
  /** The kernel's name, for {@link inspect}: `IFLA_MTU`. */
  readonly name?: string;
  /** Whether NLA_F_NET_BYTEORDER is set: only where the family asks for it. Big-endian data alone does not. */
  readonly netByteOrder?: boolean;
  /** The lowest value, of a number or bigint; the name of an enumeration is not measured. */
  readonly min?: number | bigint;
  /** The highest value, of a number or bigint; the name of an enumeration is not measured. */
  readonly max?: number | bigint;
  /** The least length in bytes, without the NUL of a string. */
  readonly minLength?: number;
  /** The greatest length in bytes, without the NUL of a string. */
  readonly maxLength?: number;
}
