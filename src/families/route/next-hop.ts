// RTA_MULTIPATH: several struct rtnexthop, each with attributes of its own. Source: linux/rtnetlink.h.
//
//    0      2      3      4         8
//   +------+------+------+---------+------------------+ - - -+
//   | len  | flags| hops | ifindex |  RTA_* ...       | pad  |
//   +------+------+------+---------+------------------+ - - -+

import { align } from '../../codec/align.ts';
import { malformed, within, wrongType } from '../../codec/fault.ts';
import { getU16, putU16 } from '../../codec/integers.ts';
import type { Attrs } from '../../codec/schema/attr.ts';
import { Codec, planOf } from '../../codec/schema/codec.ts';
import { flagsOf } from '../../codec/schema/enum.ts';
import { MessageCodec, MessageLayout } from '../../codec/schema/message.ts';
import { s32, u16, u8 } from '../../codec/schema/narrow.ts';
import { type Members, struct } from '../../codec/schema/struct.ts';
import type { RouteAttrs, RtmFlags } from '../generated/rt-route.ts';
import type { Input } from '../message-types.ts';
import { Route } from './payloads.ts';

/** RTNH_F_*: the flags of a route that each of its next hops has for itself. */
const FLAGS = {
  dead: 1,
  pervasive: 2,
  onlink: 4,
  offload: 8,
  linkdown: 16,
  unresolved: 32,
  trap: 64,
} as const satisfies Partial<Record<RtmFlags, number>>;
/** RTNH_F_*. */
export type NextHopFlag = keyof typeof FLAGS;

/** struct rtnexthop, but for its length. */
export interface NextHopHeader {
  readonly rtnhFlags: readonly (NextHopFlag | number)[];
  /** Its weight less one, 0 to 255. */
  readonly rtnhHops: number;
  /** Index of the link that it goes out by. */
  readonly rtnhIfindex: number;
}

/** One of the next hops of a route. Of the attributes the kernel gives those that say where it goes: gateway, encap, ... */
export type NextHop = NextHopHeader & RouteAttrs;

const header = struct({ rtnhLen: u16, rtnhFlags: flagsOf(u8, FLAGS), rtnhHops: u8, rtnhIfindex: s32 });
// The attributes are those of the route.
const { table } = (Route as unknown as MessageCodec<Members, Attrs>).layout;
const entry = planOf<NextHop, Input<NextHop>>(new MessageCodec(new MessageLayout(header.layout, table), 'rtnexthop'));
const HEADER = 8;

/**
 * The next hops of a route, in the kernel's order: what {@link RouteMessage}'s `multipath` has.
 *
 * @example
 * ```ts
 * import { NextHops, Route } from 'nlmsg/families/route';
 *
 * const multipath = NextHops.encode([
 *   { rtnhIfindex: 2, gateway: '192.0.2.1' },
 *   { rtnhIfindex: 3, gateway: '192.0.2.5', rtnhHops: 1 },
 * ]);
 * const { multipath: bytes } = Route.decode(Route.encode({ rtmFamily: 2, dst: '198.51.100.0', rtmDstLen: 24, multipath }));
 * console.log(NextHops.decode(bytes!).map(({ gateway }) => gateway)); // [ '192.0.2.1', '192.0.2.5' ]
 * ```
 */
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
        const hop = entry.read(source, at, at + length);
        delete (hop as { rtnhLen?: number }).rtnhLen;
        hops.push(hop);
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
