// Addresses: bytes on the wire, text in values.

import { describe } from '../check.ts';
import * as text from '../address-text.ts';
import { malformed, outOfRange, wrongType } from '../fault.ts';
import { quoteText } from '../text.ts';
import { Codec } from './codec.ts';

interface Form {
  readonly name: string;
  /** How many bytes it has; undefined for any number. */
  readonly size: number | undefined;
  readonly textOf: (bytes: Uint8Array, start: number, end: number) => string;
  readonly bytesOf: (text: string) => number[] | undefined;
}

/** A codec between bytes and one form of text. Bytes beyond the form's size are passed over. */
function address({ name, size, textOf, bytesOf }: Form): Codec<string> {
  return new Codec({
    name,
    size,
    read(source, start, end) {
      if (size !== undefined && end - start < size) malformed(start, `${size} bytes needed, ${end - start} given`);
      return textOf(source.bytes, start, end);
    },
    write(sink, value) {
      if (typeof value !== 'string') wrongType(`expected a string, got ${describe(value)}`, value);
      const bytes = bytesOf(value);
      if (bytes === undefined) outOfRange(`${quoteText(value.slice(0, 64))} is no ${name} address`, value);
      const offset = sink.reserve(bytes.length);
      sink.bytes.set(bytes, offset);
    },
  });
}

/**
 * An IPv4 address: four bytes, `192.0.2.1`.
 *
 * @example
 * ```ts
 * import { ipv4 } from 'nlmsg/codec';
 *
 * console.log(ipv4.encode('192.0.2.1')); // Uint8Array(4) [ 192, 0, 2, 1 ]
 * ```
 */
export const ipv4 = address({ name: 'ipv4', size: 4, textOf: text.ipv4Text, bytesOf: text.ipv4Bytes });

/**
 * An IPv6 address: sixteen bytes, `2001:db8::1`, written as RFC 5952 has it and read in any form of RFC 4291.
 *
 * @example
 * ```ts
 * import { ipv6 } from 'nlmsg/codec';
 *
 * console.log(ipv6.decode(ipv6.encode('2001:db8:0:0:0:0:0:1'))); // 2001:db8::1
 * ```
 */
export const ipv6 = address({ name: 'ipv6', size: 16, textOf: text.ipv6Text, bytesOf: text.ipv6Bytes });

/**
 * A hardware address of any length: pairs of digits with colons between, `00:11:22:33:44:55`.
 *
 * @example
 * ```ts
 * import { mac } from 'nlmsg/codec';
 *
 * console.log(mac.encode('00:11:22:aa:bb:cc')); // Uint8Array(6) [ 0, 17, 34, 170, 187, 204 ]
 * ```
 */
export const mac = address({ name: 'hardware', size: undefined, textOf: text.macText, bytesOf: text.macBytes });

/**
 * A UUID: sixteen bytes in the order of RFC 9562, `01234567-89ab-cdef-0123-456789abcdef`.
 *
 * @example
 * ```ts
 * import { uuid } from 'nlmsg/codec';
 *
 * console.log(uuid.encode('01234567-89ab-cdef-0123-456789abcdef').length); // 16
 * ```
 */
export const uuid = address({ name: 'uuid', size: 16, textOf: text.uuidText, bytesOf: text.uuidBytes });

/**
 * An address of four bytes, IPv4, or of sixteen, IPv6; other lengths are no such address.
 *
 * @example
 * ```ts
 * import { ip } from 'nlmsg/codec';
 *
 * console.log(ip.encode('192.0.2.1').length, ip.encode('::1').length); // 4 16
 * ```
 */
export const ip = new Codec<string>({
  name: 'ip',
  read(source, start, end) {
    const length = end - start;
    if (length === 4) return text.ipv4Text(source.bytes, start);
    if (length === 16) return text.ipv6Text(source.bytes, start);
    return malformed(start, `4 or 16 bytes needed, ${length} given`);
  },
  write(sink, value) {
    if (typeof value !== 'string') wrongType(`expected a string, got ${describe(value)}`, value);
    const bytes = text.ipv4Bytes(value) ?? text.ipv6Bytes(value);
    if (bytes === undefined) outOfRange(`${quoteText(value.slice(0, 64))} is no IP address`, value);
    const offset = sink.reserve(bytes.length);
    sink.bytes.set(bytes, offset);
  },
});
