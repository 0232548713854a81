// What an attribute had to be, in words.

import { hex } from '../codec/text.ts';
import type { AttributePolicy } from '../codec/extended-ack.ts';

/** What a type of policy is called, and for integers of one width how many bits it has. */
type Kind = readonly [words: string, bits?: number];

const KINDS: Readonly<Partial<Record<string, Kind>>> = {
  NL_ATTR_TYPE_FLAG: ['a flag, without bytes'],
  NL_ATTR_TYPE_U8: ['a u8', 8],
  NL_ATTR_TYPE_U16: ['a u16', 16],
  NL_ATTR_TYPE_U32: ['a u32', 32],
  NL_ATTR_TYPE_U64: ['a u64', 64],
  NL_ATTR_TYPE_S8: ['an s8', 8],
  NL_ATTR_TYPE_S16: ['an s16', 16],
  NL_ATTR_TYPE_S32: ['an s32', 32],
  NL_ATTR_TYPE_S64: ['an s64', 64],
  NL_ATTR_TYPE_BINARY: ['bytes'],
  NL_ATTR_TYPE_STRING: ['text'],
  NL_ATTR_TYPE_NUL_STRING: ['text that a NUL ends'],
  NL_ATTR_TYPE_NESTED: ['a nest'],
  NL_ATTR_TYPE_NESTED_ARRAY: ['a list of nests'],
  NL_ATTR_TYPE_BITFIELD32: ['a bitfield32'],
  NL_ATTR_TYPE_SINT: ['a signed integer of 4 or 8 bytes'],
  NL_ATTR_TYPE_UINT: ['an unsigned integer of 4 or 8 bytes'],
};

/** Whether a policy is about the length of text, which does not count the NUL at its end. */
export function isText({ type }: AttributePolicy): boolean {
  return type === 'NL_ATTR_TYPE_STRING' || type === 'NL_ATTR_TYPE_NUL_STRING';
}

/** How many bytes an integer has to have; undefined for all else. */
export function integerLength({ type }: AttributePolicy): number | undefined {
  const [, bits] = KINDS[type ?? ''] ?? [];
  return bits === undefined ? undefined : bits / 8;
}

/** Whether a policy says how many bytes there have to be. */
export function limitsLength({ minLength, maxLength }: AttributePolicy): boolean {
  return minLength !== undefined || maxLength !== undefined;
}

/**
 * Completes "expected ...": `1 to 4094`, `at most 15 bytes`, `a u32`. The type alone is told where nothing narrower is
 * demanded. Undefined for a policy that says nothing.
 *
 * @param wrongWidth - Whether the attribute has another length than its type, so that the type is what counts.
 */
export function policyText(policy: AttributePolicy, wrongWidth: boolean): string | undefined {
  const { type, minLength, maxLength, mask, bitfield32Mask } = policy;
  const known = KINDS[type ?? ''];
  const kind = known?.[0] ?? (typeof type === 'number' ? `an attribute of policy type ${type}` : undefined);
  if (wrongWidth) return kind;
  if (mask !== undefined) return `no bits but 0x${mask.toString(16)}`;
  if (bitfield32Mask !== undefined) return `a bitfield32 with no bits but 0x${hex(bitfield32Mask, 1)}`;
  if (limitsLength(policy)) return `${rangeText(minLength, maxLength)} bytes`;
  return valueRange(policy, known?.[1]) ?? kind;
}

/** The range of values that is demanded, if it is narrower than that of the type. */
function valueRange(policy: AttributePolicy, bits: number | undefined): string | undefined {
  const { minSigned, maxSigned, minUnsigned, maxUnsigned } = policy;
  const signed = minSigned !== undefined || maxSigned !== undefined;
  const [min, max] = signed ? [minSigned, maxSigned] : [minUnsigned, maxUnsigned];
  if (min === undefined && max === undefined) return undefined;
  if (bits !== undefined && max !== undefined && min !== undefined) {
    const size = 1n << BigInt(bits);
    const [lowest, highest] = signed ? [-size / 2n, size / 2n - 1n] : [0n, size - 1n];
    if (min <= lowest && max >= highest) return undefined;
  }
  return rangeText(min, max);
}

function rangeText(min: number | bigint | undefined, max: number | bigint | undefined): string {
  if (min === undefined) return `at most ${max}`;
  if (max === undefined) return `at least ${min}`;
  return min === max ? `exactly ${min}` : `${min} to ${max}`;
}
