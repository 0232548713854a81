// An address with a port, as programs hand it to the kernel: struct sockaddr_in and struct sockaddr_in6.

import { describe } from '../check.ts';
import { ipv4Bytes, ipv4Text, ipv6Bytes, ipv6Text } from '../address-text.ts';
import { malformed, outOfRange, wrongType } from '../fault.ts';
import { getU16, getU32, putU16, putU32 } from '../integers.ts';
import { quoteText } from '../text.ts';
import { Codec } from './codec.ts';

const AF_INET = 2;
const AF_INET6 = 10;
/** sizeof(struct sockaddr_in): family, port, address, eight bytes that are not used. */
const SIZE = 16;
/** sizeof(struct sockaddr_in6): family, port, flow information, address, scope. */
const SIZE6 = 28;

/**
 * An address with a port: struct sockaddr_in, `192.0.2.1:51820`, or struct sockaddr_in6, `[2001:db8::1]:51820`, with the
 * index of a link where it has one, `[fe80::1%2]:51820`. The port is in the order of the network, the scope in that of
 * the machine. One with flow information is no such address.
 *
 * @example
 * ```ts
 * import { socketAddress } from 'nlmsg/codec';
 *
 * console.log(socketAddress.decode(socketAddress.encode('[2001:db8::1]:51820'))); // [2001:db8::1]:51820
 * ```
 */
export const socketAddress = new Codec<string>({
  name: 'socket',
  read({ bytes, littleEndian }, start, end) {
    const family = end - start < 2 ? -1 : getU16(bytes, start, littleEndian);
    const size = family === AF_INET6 ? SIZE6 : SIZE;
    if ((family !== AF_INET && family !== AF_INET6) || end - start < size) {
      malformed(start, `${end - start} bytes of family ${family} are no sockaddr_in or sockaddr_in6`);
    }
    const port = getU16(bytes, start + 2, false);
    if (family === AF_INET) return `${ipv4Text(bytes, start + 4)}:${port}`;
    if (getU32(bytes, start + 4, false) !== 0) malformed(start, 'flow information, which the text has no place for');
    const scope = getU32(bytes, start + 24, littleEndian);
    return `[${ipv6Text(bytes, start + 8)}${scope === 0 ? '' : `%${scope}`}]:${port}`;
  },
  write(sink, value) {
    if (typeof value !== 'string') wrongType(`expected a string, got ${describe(value)}`, value);
    const { family, address, port, scope } = parts(value) ?? refuse(value);
    const offset = sink.length;
    sink.zeros(family === AF_INET ? SIZE : SIZE6);
    putU16(sink.bytes, offset, family, sink.littleEndian);
    putU16(sink.bytes, offset + 2, port, false);
    sink.bytes.set(address, offset + (family === AF_INET ? 4 : 8));
    if (family === AF_INET6) putU32(sink.bytes, offset + 24, scope, sink.littleEndian);
  },
});

function refuse(value: string): never {
  return outOfRange(
    `${quoteText(value.slice(0, 64))} is no address and port, as 192.0.2.1:53 or [2001:db8::1]:53`,
    value,
  );
}

interface Parts {
  readonly family: number;
  readonly address: number[];
  readonly port: number;
  readonly scope: number;
}

function parts(text: string): Parts | undefined {
  const [, inner, zone, plain, portText] =
    /^(?:\[([0-9a-fA-F:.]+)(?:%([0-9]{1,10}))?\]|([0-9.]+)):([0-9]{1,5})$/.exec(text) ?? [];
  const address = inner === undefined ? ipv4Bytes(plain ?? '') : ipv6Bytes(inner);
  const port = Number(portText);
  const scope = Number(zone ?? 0);
  if (address === undefined || port > 0xffff || scope > 0xffff_ffff) return undefined;
  return { family: inner === undefined ? AF_INET : AF_INET6, address, port, scope };
}
