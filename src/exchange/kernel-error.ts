// A request that the kernel refused. What it said by numbers (an offset, a type, a policy) is told in the words of the
// request's own schema.

import { NLA_HDRLEN } from '../codec/align.ts';
import { type ByteOrderOptions, isLittleEndian } from '../codec/byte-order.ts';
import { checkInteger, S32_MAX } from '../codec/check.ts';
import { copyBytes } from '../codec/copy.ts';
import { Errno, errnoName } from '../codec/errno.ts';
import { NetlinkError } from '../codec/errors.ts';
import type { AttributePolicy, ExtendedAck } from '../codec/extended-ack.ts';
import { inspect } from '../codec/inspect.ts';
import { attributeAt, type LocatedAttribute, type MissingAttribute, missingIn } from '../codec/locate.ts';
import type { AnyCodec } from '../codec/schema/codec.ts';
import { escapeText, quoteText } from '../codec/text.ts';
import { integerLength, isText, limitsLength, policyText } from './policy-text.ts';

/** What a {@link KernelError} is made of. */
export interface Refusal extends ByteOrderOptions {
  /** What was asked for; completes "Cannot ...". */
  readonly action: string;
  /** The errno as the kernel sent it, -1 to -2,147,483,648. */
  readonly error: number;
  /** What the kernel said beyond it; empty where it said nothing. */
  readonly extendedAck: ExtendedAck;
  /** The request, from its nlmsghdr to its end. Copied. */
  readonly request: Uint8Array;
  /** What follows the nlmsghdr of the request. */
  readonly schema?: AnyCodec | undefined;
  /** nlmsg_seq of the request. */
  readonly sequence: number;
  /** nlmsg_type of the request. */
  readonly type: number;
  /** The kernel's name of that type, for {@link KernelError.inspectRequest}: `RTM_NEWLINK`. */
  readonly typeName?: string | undefined;
  /** The capability that such requests usually need, told with EPERM: `CAP_NET_ADMIN`. */
  readonly capability?: string | undefined;
}

/**
 * The kernel refused a request. `code` is the name of the errno, and `errno` its negative number, as in Node's own errors.
 *
 * The message says which attribute of the request the kernel means, what it holds, what it should have been, or which one
 * is missing, as far as the kernel tells (NETLINK_EXT_ACK). What the kernel says in words is quoted, escaped, 256 bytes at
 * most; the whole is in `kernelMessage`.
 *
 * Source: netlink_ack in net/netlink/af_netlink.c, enum nlmsgerr_attrs in linux/netlink.h.
 *
 * @example
 * ```ts
 * import { attr, attributes, encodeMessage, KernelError, u16 } from 'nlmsg';
 *
 * const Vlan = attributes({ id: attr(1, u16, { name: 'IFLA_VLAN_ID' }) });
 * const error = new KernelError({
 *   action: 'create a link',
 *   error: -34,
 *   extendedAck: { message: 'Invalid VLAN id', offset: 16, policy: { minUnsigned: 1n, maxUnsigned: 4094n } },
 *   request: encodeMessage({ type: 16, sequence: 7, payload: Vlan.encode({ id: 5000 }) }),
 *   schema: Vlan,
 *   sequence: 7,
 *   type: 16,
 * });
 * console.log(error.message);
 * // Cannot create a link: ERANGE, the kernel says "Invalid VLAN id"; attribute id (IFLA_VLAN_ID) is 5000, expected 1 to 4094
 * console.log(error.attribute, error.errno); // id -34
 * ```
 */
export class KernelError extends NetlinkError {
  static {
    this.prototype.name = 'KernelError';
  }

  /** The kernel did not do it. A request of many parts may have been done in part. */
  readonly outcome = 'refused' as const;
  /** The errno as a negative number, for `util.getSystemErrorName`. */
  readonly errno: number;
  /** nlmsg_type of the request. */
  readonly type: number;
  /** nlmsg_seq of the request. */
  readonly sequence: number;
  /** What the kernel says, as it came: escape it before it goes to a terminal. Absent where it says nothing. */
  declare readonly kernelMessage?: string;
  /**
   * The keys that lead to the attribute that the kernel refused, as `linkinfo.data.id`; `linkinfo.attribute 77` where the
   * schema does not know it. Absent where the kernel points at none.
   */
  declare readonly attribute?: string;
  /** The keys that lead to the required attribute that is missing, as `header`. Absent where the kernel tells of none. */
  declare readonly missingAttribute?: string;
  /** The capability that such a request usually needs. Absent unless the errno is EPERM. */
  declare readonly capability?: string;
  // Getters show what follows, so that printing the error prints what is worth it.
  readonly #extendedAck: ExtendedAck;
  readonly #request: Uint8Array;
  readonly #schema: AnyCodec | undefined;
  readonly #typeName: string | undefined;
  readonly #littleEndian: boolean;

  constructor(refusal: Refusal) {
    const { error, extendedAck, schema, sequence, type, typeName, capability } = refusal;
    checkInteger('tell of a refusal: error', error, -S32_MAX - 1, -1);
    const littleEndian = isLittleEndian(refusal);
    const request = copyBytes(refusal.request, 0, refusal.request.length);
    const code = errnoName(error) ?? `errno ${-error}`;
    const { message, offset, missingType, missingNest } = extendedAck;
    const found = offset === undefined ? undefined : attributeAt(schema, request, offset, littleEndian);
    const missing =
      missingType === undefined ? undefined : missingIn(schema, request, missingNest, missingType, littleEndian);
    const needed = error === -Errno.EPERM ? capability : undefined;
    super(code, messageOf({ ...refusal, request }, code, { found, missing, needed }));
    this.errno = error;
    this.type = type;
    this.sequence = sequence;
    if (message !== undefined) this.kernelMessage = message;
    if (found !== undefined) this.attribute = found.path;
    if (missing !== undefined) this.missingAttribute = missing.path;
    if (needed !== undefined) this.capability = needed;
    this.#extendedAck = extendedAck;
    this.#request = request;
    this.#schema = schema;
    this.#typeName = typeName;
    this.#littleEndian = littleEndian;
  }

  /** All that the kernel said beyond the errno. */
  get extendedAck(): ExtendedAck {
    return this.#extendedAck;
  }

  /** The request's bytes, from its nlmsghdr on: a copy of what was sent, the same at every call. */
  get request(): Uint8Array {
    return this.#request;
  }

  /** Where the refused attribute starts, in bytes from the start of `request`; undefined where the kernel points at none. */
  get attributeOffset(): number | undefined {
    return this.#extendedAck.offset;
  }

  /** The number of the required attribute that is missing; undefined where the kernel tells of none. */
  get missingType(): number | undefined {
    return this.#extendedAck.missingType;
  }

  /** What the refused attribute had to be; undefined where the kernel does not tell. */
  get policy(): AttributePolicy | undefined {
    return this.#extendedAck.policy;
  }

  /**
   * The request as an annotated hex dump ({@link inspect}), the bytes that the kernel points at marked with `>`.
   *
   * @returns Lines without a final newline, control characters escaped.
   */
  inspectRequest(): string {
    const schema = this.#schema;
    return inspect(this.#request, {
      byteOrder: this.#littleEndian ? 'little' : 'big',
      extendedAck: this.#extendedAck,
      schema: () => schema,
      typeName: (type) => (type === this.type ? this.#typeName : undefined),
    });
  }
}

/** What was found out about a refusal. */
interface Findings {
  readonly found: LocatedAttribute | undefined;
  readonly missing: MissingAttribute | undefined;
  /** The capability to tell of. */
  readonly needed: string | undefined;
}

function messageOf(refusal: Refusal, code: string, { found, missing, needed }: Findings): string {
  const { action, extendedAck } = refusal;
  const { message, offset } = extendedAck;
  const says = message === undefined ? '' : `, the kernel says ${quoted(message)}`;
  const parts = [`Cannot ${action}: ${code}${says}`];
  if (found !== undefined) parts.push(foundText(found, refusal));
  else if (offset !== undefined) parts.push(`it points at byte ${offset} of the request`);
  if (missing !== undefined) parts.push(`${attributeText(missing)} is missing`);
  // Kernels that name the capability know better.
  if (needed !== undefined && message?.includes('CAP_') !== true) parts.push(capabilityText(needed));
  return parts.join('; ');
}

/**
 * Which user namespace has to grant it differs by request (netlink_net_capable or netlink_capable in
 * net/netlink/af_netlink.c), and EPERM has other causes, too.
 */
function capabilityText(capability: string): string {
  return (
    `this usually needs ${capability} in the user namespace that owns the network namespace, ` +
    'for some requests in the initial one'
  );
}

function foundText(found: LocatedAttribute, { extendedAck: { policy = {} }, request }: Refusal): string {
  const what = found.type === undefined ? `field ${nameOf(found)}` : attributeText(found);
  const start = found.type === undefined ? found.offset : found.offset + NLA_HDRLEN;
  const end = found.offset + found.length;
  let length = end - start;
  const width = integerLength(policy);
  const wrongWidth = width !== undefined && width !== length;
  if (isText(policy) && length > 0 && request[end - 1] === 0) length--;
  const byLength = wrongWidth || limitsLength(policy);
  const has = byLength ? `has ${length === 1 ? '1 byte' : `${length} bytes`}` : holds(found.value);
  const expected = policyText(policy, wrongWidth);
  if (expected === undefined) return has === undefined ? `it points at ${what}` : `${what} ${has}`;
  return has === undefined ? `${what}: expected ${expected}` : `${what} ${has}, expected ${expected}`;
}

/** What an attribute is, where that is short to say. */
function holds(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return `is ${value}`;
  return typeof value === 'string' ? `is ${quoted(value, MOST_OF_VALUE)}` : undefined;
}

/** An attribute by its name; a path may be a number, and then says so itself. */
function attributeText(attribute: MissingAttribute): string {
  const name = nameOf(attribute);
  return name.startsWith('attribute ') ? name : `attribute ${name}`;
}

function nameOf({ path, name }: MissingAttribute): string {
  const shown = escapeText(cutText(path, MOST_QUOTED));
  return name === undefined ? shown : `${shown} (${escapeText(name)})`;
}

/** The most bytes of the kernel's text that a message quotes, and of a value. */
const MOST_QUOTED = 256;
const MOST_OF_VALUE = 64;

function quoted(text: string, most = MOST_QUOTED): string {
  const cut = cutText(text, most);
  return cut.length < text.length ? `${quoteText(cut)}...` : quoteText(cut);
}

/** As many whole characters of a text as have so many bytes in UTF-8; a lone surrogate is taken for one byte. */
function cutText(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const isRaw = point >= 0xd800 && point <= 0xdfff;
    bytes += point < 0x80 || isRaw ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}
