// How many bytes things have, and which numbers.

import type { CodecModel, IntegerName, MemberModel } from './model.ts';

/** In bytes; undefined where that differs. */
export function sizeOf(codec: CodecModel): number | undefined {
  switch (codec.kind) {
    case 'integer':
      return integerSize(codec.name);
    case 'enum':
    case 'flags':
      return integerSize(codec.base);
    case 'bits':
      return 8;
    case 'fixedString':
    case 'padding':
    case 'sized':
      return codec.size;
    case 'struct':
      return codec.struct.size;
    case 'plain':
      return PLAIN[codec.name];
    default:
      return undefined;
  }
}

const PLAIN: Readonly<Record<string, number>> = { bitfield32: 8, ipv4: 4, ipv6: 16, uuid: 16 };

/** The members of a struct one after another: there is nothing between them. */
export function sizeOfAll(members: readonly MemberModel[]): number | undefined {
  return members.reduce<number | undefined>((sum, { codec }) => {
    const size = sizeOf(codec);
    return sum === undefined || size === undefined ? undefined : sum + size;
  }, 0);
}

/** The narrow integers have as many bytes as their names say; `uint` and `sint` have four or eight. */
function integerSize(name: IntegerName): number | undefined {
  const bits = /\d+/.exec(name)?.[0];
  return bits === undefined ? undefined : Number(bits) / 8;
}

/** The least and the greatest value of an integer. */
export function rangeOf(base: IntegerName): [bigint, bigint] {
  const bits = BigInt(/\d+/.exec(base)?.[0] ?? 64);
  return base.startsWith('s') ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n] : [0n, (1n << bits) - 1n];
}
