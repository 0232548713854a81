// IP addresses of which the header says the family, as rtnetlink has them.

import { outOfRange } from '../codec/fault.ts';
import { ip } from '../codec/schema/address.ts';
import { Codec } from '../codec/schema/codec.ts';
import type { Scope } from '../codec/scope.ts';

const AF_INET = 2;
const AF_INET6 = 10;
const IPV4_SIZE = 4;

/**
 * An address of four bytes, IPv4, or of sixteen, IPv6. One to be encoded has to be of the family that a value around it
 * has, if that is AF_INET or AF_INET6: of a longer one the kernel would take the first four bytes. What is decoded is read
 * as it is.
 *
 * @param key - The key of the family, a number: `rtmFamily`. The outermost value that declares it counts.
 *
 * @example
 * ```ts
 * import { attr, attributes, message, struct, u8 } from 'nlmsg/codec';
 * import { ipOfFamily } from 'nlmsg/families';
 *
 * const Address = message({ header: struct({ family: u8 }), attributes: attributes({ local: attr(2, ipOfFamily('family')) }) });
 * console.log(Address.encode({ family: 2, local: '192.0.2.1' }).length); // 12
 * ```
 */
export function ipOfFamily(key: string): Codec<string> {
  const { plan } = ip;
  return new Codec<string>({
    ...plan,
    write(sink, value) {
      const start = sink.length;
      plan.write(sink, value);
      const family = familyIn(sink.scopes, key);
      if (family !== AF_INET && family !== AF_INET6) return;
      const isIpv4 = sink.length - start === IPV4_SIZE;
      if (isIpv4 === (family === AF_INET)) return;
      outOfRange(`${value} is an ${isIpv4 ? 'IPv4' : 'IPv6'} address, and ${key} is ${family}`, value);
    },
  });
}

function familyIn(scopes: readonly Scope[], key: string): unknown {
  return scopes.find(({ keys }) => keys.has(key))?.value[key];
}
