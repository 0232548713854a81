// The groups that a netlink socket listens to: a bit for each in an array of unsigned long, group 1 the lowest of the
// first. Source: NETLINK_DIAG_GROUPS in linux/netlink_diag.h, sk_diag_dump_groups in net/netlink/diag.c.

import { outOfRange, within, wrongType } from '../../codec/fault.ts';
import { Codec } from '../../codec/schema/codec.ts';

/** Of an unsigned long, in bytes. Big-endian machines of 32 bits are not told from those of 64. */
const WORD = 8;
/** More than any protocol has. */
const MAX_GROUP = 65_536;

/** The byte that a group's bit is in. */
function byteOf(group: number, littleEndian: boolean): number {
  const byte = (group - 1) >> 3;
  return littleEndian ? byte : byte ^ (WORD - 1);
}

export const groupNumbers: Codec<readonly number[]> = new Codec<readonly number[]>({
  name: 'groups',
  read({ bytes, littleEndian }, start, end) {
    const groups: number[] = [];
    for (let group = 1; group <= 8 * (end - start); group++) {
      const byte = bytes[start + byteOf(group, littleEndian)] ?? 0;
      if (((byte >> ((group - 1) & 7)) & 1) === 1) groups.push(group);
    }
    return groups;
  },
  write(sink, groups) {
    if (!Array.isArray(groups)) wrongType(`expected an array of numbers, got ${typeof groups}`, groups);
    const given = groups as readonly number[];
    given.forEach((group, i) => {
      try {
        if (!Number.isInteger(group) || group < 1 || group > MAX_GROUP) {
          outOfRange(`${String(group)} is no group from 1 to ${MAX_GROUP}`, group);
        }
      } catch (caught) {
        within(`[${i}]`, caught);
      }
    });
    const start = sink.length;
    sink.zeros(WORD * Math.ceil(Math.max(1, ...given) / (8 * WORD)));
    for (const group of given) {
      const at = start + byteOf(group, sink.littleEndian);
      sink.bytes[at] = sink.bytes[at]! | (1 << ((group - 1) & 7));
    }
  },
});
