// RTA_MULTIPATH: several struct rtnexthop, each with attributes of its own. Source: linux/rtnetlink.h.
//
//    0      2      3      4         8
//   +------+------+------+---------+------------------+ - - -+
//   | len  | flags| hops | ifindex |  RTA_* ...       | pad  |
//   +------+------+------+---------+------------------+ - - -+

import { align } from '../../codec/align.ts';
import { malformed, within, wrongType } from '../../codec/fault.ts';
import { getU16, putU16 } from '../../codec/integers.ts';
import { ip } from '../../codec/schema/address.ts';
import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { bytes } from '../../codec/schema/binary.ts';
import { Codec, planOf } from '../../codec/schema/codec.ts';
import { flagsOf } from '../../codec/schema/enum.ts';
import { message } from '../../codec/schema/message.ts';
import { s32, u16, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import type { Input } from '../input.ts';
import { Via } from './via.ts';

/** RTNH_F_*. */
export type NextHopFlag = 'dead' | 'pervasive' | 'onlink' | 'offload' | 'linkDown' | 'unresolved' | 'trap';

/** The bits of those flags, also of a route with one next hop. */
export const NEXT_HOP_FLAGS = {
  dead: 1,
  pervasive: 2,
  onlink: 4,
  offload: 8,
  linkDown: 16,
  unresolved: 32,
  trap: 64,
} as const;

/** One of the next hops of a route. */
export interface NextHop extends Remembered {
  readonly flags: readonly (NextHopFlag | number)[];
  /** Its weight less one, 0 to 255. */
  readonly hops: number;
  /** Index of the link that it goes out by. */
  readonly index: number;
  readonly gateway?: string;
  /** A gateway of another address family. */
  readonly via?: Via;
  readonly flow?: number;
  /** LWTUNNEL_ENCAP_*: 1 MPLS, 2 IP, 5 segment routing, ... */
  readonly encapsulationType?: number;
  /** The attributes of the encapsulation, not decoded. */
  readonly encapsulation?: Uint8Array;
}

interface Entry extends NextHop {
  /** rtnh_len: header and attributes. */
  readonly length: number;
}

const Entry: Codec<Entry, Input<Entry>> = message({
  name: 'rtnexthop',
  header: struct({ length: u16, flags: flagsOf(u8, NEXT_HOP_FLAGS), hops: u8, index: s32 }),
  attributes: attributes({
    gateway: attr(5, ip, { name: 'RTA_GATEWAY' }),
    flow: attr(11, u32, { name: 'RTA_FLOW' }),
    via: attr(18, Via, { name: 'RTA_VIA' }),
    encapsulationType: attr(21, u16, { name: 'RTA_ENCAP_TYPE' }),
    encapsulation: attr(22, bytes, { name: 'RTA_ENCAP' }),
  }),
});
const HEADER = 8;
const entry = planOf<Entry, Input<Entry>>(Entry);

/** The next hops of a route, in the kernel's order. */
export const NextHops: Codec<readonly NextHop[], readonly Input<NextHop>[]> = new Codec<
  readonly NextHop[],
  readonly Input<NextHop>[]
>({
  name: 'next hops',
  nests: true,
  read(source, start, end) {
    const hops: NextHop[] = [];
    for (let at = start; at < end;) {
      if (end - at < HEADER) malformed(at, `${HEADER} bytes needed, ${end - at} left`);
      const length = getU16(source.bytes, at, source.littleEndian);
      if (length < HEADER || length > end - at) malformed(at, `rtnh_len is ${length}, ${end - at} bytes are left`);
      try {
        const hop: Input<Entry> = entry.read(source, at, at + length);
        delete (hop as { length?: number }).length;
        hops.push(hop as NextHop);
      } catch (caught) {
        within(`[${hops.length}]`, caught);
      }
      at += align(length);
    }
    return hops;
  },
  write(sink, hops) {
    if (!Array.isArray(hops)) wrongType(`expected an array, got ${typeof hops}`, hops);
    for (const [i, hop] of (hops as readonly Input<NextHop>[]).entries()) {
      sink.zeros(align(sink.length) - sink.length);
      const start = sink.length;
      try {
        entry.write(sink, hop);
      } catch (caught) {
        within(`[${i}]`, caught);
      }
      putU16(sink.bytes, start, sink.length - start, sink.littleEndian);
    }
  },
});
