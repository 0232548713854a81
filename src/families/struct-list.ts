// Structs one after another, each with attributes of its own: what RTA_MULTIPATH has. The first two bytes of each are its
// length, and all but the last are padded to a multiple of four bytes. Source: struct rtnexthop in linux/rtnetlink.h.
//
//    0        2                                          length
//   +--------+--------- - - - ---------+------- - - - --------+ - - -+
//   | length | the rest of the struct  | attributes           | pad  |
//   +--------+--------- - - - ---------+------- - - - --------+ - - -+

import { align } from '../codec/align.ts';
import { U16_MAX, describe } from '../codec/check.ts';
import { malformed, outOfRange, within, wrongType } from '../codec/fault.ts';
import { getU16, putU16 } from '../codec/integers.ts';
import { type AnyCodec, Codec, type Infer, type InferInput, planOf } from '../codec/schema/codec.ts';

const LENGTH_SIZE = 2;

/**
 * A list of structs, each with attributes after it. The length with which each begins is no key of its value.
 *
 * @param item - A message, whose header begins with two bytes of padding, where the length is.
 *
 * @example
 * ```ts
 * import { attr, attributes, ipv4, message, padding, struct, u16, u32 } from 'nlmsg/codec';
 * import { structList } from 'nlmsg/families';
 *
 * const header = struct({ length: padding(2), flags: u16, ifindex: u32 });
 * const Hops = structList(message({ header, attributes: attributes({ gateway: attr(5, ipv4) }) }));
 * const bytes = Hops.encode([{ ifindex: 2, gateway: '192.0.2.1' }, { ifindex: 3 }]);
 * console.log(bytes.length, Hops.decode(bytes)[0]?.gateway); // 24 192.0.2.1
 * ```
 */
export function structList<C extends AnyCodec>(item: C): Codec<readonly Infer<C>[], readonly InferInput<C>[]> {
  const plan = planOf<Infer<C>, InferInput<C>>(item);
  return new Codec<readonly Infer<C>[], readonly InferInput<C>[]>({
    name: `list of ${plan.name}`,
    nests: true,
    needs: plan.needs,
    read(source, start, end) {
      const items: Infer<C>[] = [];
      for (let at = start; at < end;) {
        const left = end - at;
        const length = left < LENGTH_SIZE ? 0 : getU16(source.bytes, at, source.littleEndian);
        if (length < LENGTH_SIZE || length > left) malformed(at, `the length is ${length}, ${left} bytes are left`);
        try {
          items.push(plan.read(source, at, at + length));
        } catch (caught) {
          within(`[${items.length}]`, caught);
        }
        at += align(length);
      }
      return items;
    },
    write(sink, items) {
      if (!Array.isArray(items)) wrongType(`expected an array, got ${describe(items)}`, items);
      const start = sink.length;
      for (const [i, each] of (items as readonly InferInput<C>[]).entries()) {
        sink.zeros(align(sink.length - start) + start - sink.length);
        const at = sink.length;
        try {
          plan.write(sink, each);
        } catch (caught) {
          within(`[${i}]`, caught);
        }
        const length = sink.length - at;
        if (length > U16_MAX) outOfRange(`${length} bytes, ${U16_MAX} are the most`, each);
        putU16(sink.bytes, at, length, sink.littleEndian);
      }
    },
  });
}
