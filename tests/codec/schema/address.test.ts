import { isIPv4, isIPv6, SocketAddress } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Codec, ip, ipv4, ipv6, mac, uuid } from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';

fourWay('mac', mac, [
  ['', ''],
  ['00:11:22:aa:bb:ff', '00 11 22 aa bb ff'],
  ['0a', '0a'],
  [
    '80:00:02:08:fe:80:00:00:00:00:00:00:00:02:c9:03:00:1a:b8:2d',
    '80 00 02 08 fe 80 00 00 00 00 00 00 00 02 c9 03 00 1a b8 2d',
  ],
]);
fourWay('ipv4', ipv4, [
  ['0.0.0.0', '00 00 00 00'],
  ['192.0.2.1', 'c0 00 02 01'],
  ['255.255.255.255', 'ff ff ff ff'],
]);
fourWay('ipv6', ipv6, [
  ['::', '00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00'],
  ['::1', '00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01'],
  ['2001:db8::1', '20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01'],
  ['fe80::', 'fe 80 00 00 00 00 00 00 00 00 00 00 00 00 00 00'],
  ['2001:db8:0:1:1:1:1:1', '20 01 0d b8 00 00 00 01 00 01 00 01 00 01 00 01'],
  ['2001:0:0:1::1', '20 01 00 00 00 00 00 01 00 00 00 00 00 00 00 01'],
  ['2001:db8::1:0:0:1', '20 01 0d b8 00 00 00 00 00 01 00 00 00 00 00 01'],
  ['::1:2:3:4:5:6', '00 00 00 00 00 01 00 02 00 03 00 04 00 05 00 06'],
  ['1:2:3:4:5:6::', '00 01 00 02 00 03 00 04 00 05 00 06 00 00 00 00'],
  ['0:2:3:4:5:6:7:8', '00 00 00 02 00 03 00 04 00 05 00 06 00 07 00 08'],
  ['::ffff:1.2.3.4', '00 00 00 00 00 00 00 00 00 00 ff ff 01 02 03 04'],
  ['::1.2.3.4', '00 00 00 00 00 00 00 00 00 00 00 00 01 02 03 04'],
  ['::ffff:0:102:304', '00 00 00 00 00 00 00 00 ff ff 00 00 01 02 03 04'],
  ['64:ff9b::102:304', '00 64 ff 9b 00 00 00 00 00 00 00 00 01 02 03 04'],
]);
fourWay('ip', ip, [
  ['192.0.2.1', 'c0 00 02 01'],
  ['::ffff:192.0.2.1', '00 00 00 00 00 00 00 00 00 00 ff ff c0 00 02 01'],
]);
fourWay('uuid', uuid, [['01234567-89ab-cdef-0123-456789abcdef', '01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef']]);

/** The bytes that a text is encoded to, or undefined where it is refused as it should be. */
function encoded(codec: Codec<string>, text: string): string | undefined {
  try {
    return toHex(codec.encode(text));
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return undefined;
  }
}

/** An IPv6 address as the C library of Node.js writes it. */
const libc = (address: string): string => new SocketAddress({ address, family: 'ipv6' }).address;

test('ipv4 is written octet by octet, whatever was written before it and however often', () => {
  // Few octets, so that addresses come again, and meet others at their places in the tables of texts.
  const octet = fc.oneof(fc.constantFrom(0, 1, 5, 16, 255), fc.nat(255));
  const address = fc.tuple(octet, octet, octet, octet);
  const gateways = fc.array(address, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(gateways, fc.array(fc.tuple(address, fc.nat(3)), { maxLength: 40, size: 'max' }), (few, many) => {
      for (const [once, which] of many) {
        for (const octets of [few[which % few.length]!, once]) {
          expect(ipv4.decode(Uint8Array.from(octets))).toBe(octets.join('.'));
        }
      }
    }),
    { numRuns: 500 },
  );
});

describe('ipv6', () => {
  const word = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(0xffff), fc.constantFrom(1, 0xffff));
  const words = fc.array(word, { minLength: 8, maxLength: 8 });

  test('is written as inet_ntop does', () => {
    fc.assert(
      fc.property(words, (all) => {
        const bytes = Uint8Array.from(all.flatMap((each) => [each >> 8, each & 0xff]));
        expect(ipv6.decode(bytes)).toBe(libc(all.map((each) => each.toString(16)).join(':')));
        expect(toHex(ipv6.encode(ipv6.decode(bytes)))).toBe(toHex(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  const nearlyAddress = fc
    .array(
      fc.oneof(
        fc.constantFrom(':', ':', '::', '.', '0', '1.2.3.4', '255', '256', '01', 'f', 'ffff', '10000', 'g', ' '),
        words.map((all) => all.map((each) => each.toString(16)).join(':')),
        words.map((all) => ipv6.decode(Uint8Array.from(all.flatMap((each) => [each >> 8, each & 0xff])))),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  test('is read where isIPv6 of node:net says that it is one, to the same address', () => {
    fc.assert(
      fc.property(nearlyAddress, (text) => {
        const hex = encoded(ipv6, text);
        expect([text, hex !== undefined]).toEqual([text, isIPv6(text)]);
        if (hex !== undefined) expect(ipv6.decode(fromHex(hex))).toBe(libc(text));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['1::', '1::'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8'],
    ['1:2:3:4:5:6:1.2.3.4', '1:2:3:4:5:6:102:304'],
    ['0000:0000:0000:0000:0000:ffff:255.255.255.255', '::ffff:255.255.255.255'],
  ])('%s is %s', (given, canonical) => {
    expect(ipv6.decode(ipv6.encode(given))).toBe(canonical);
  });

  test.each(['', ':', ':::', '1', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1::2::3', ':1::', '1:', '1::2:', '12345::'])(
    'refuses %j',
    (text) => {
      expect(isIPv6(text)).toBe(false);
      expect(encoded(ipv6, text)).toBeUndefined();
    },
  );
  test.each(['1:2:3:4:5:6:7::8', '1.2.3.4', '::1.2.3', '::1.2.3.4:5', '1.2.3.4::', '::01.2.3.4', '::256.2.3.4'])(
    'refuses %j',
    (text) => {
      expect(encoded(ipv6, text) !== undefined).toBe(isIPv6(text));
    },
  );
  test.each(['fe80::1%eth0', 'fe80::1%2', '[::1]', ' ::1', '::1\n', '::1/64', 'x'.repeat(100_000)])(
    'refuses a zone and whatever else stands around an address: %.20j',
    (text) => expect(encoded(ipv6, text)).toBeUndefined(),
  );
});

describe('ipv4', () => {
  test('is read where isIPv4 of node:net says that it is one', () => {
    const parts = fc.array(
      fc.oneof(fc.nat(300).map(String), fc.constantFrom('00', '01', '', ' 1', '0x1', '1e1', '-1')),
      {
        minLength: 3,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const text = all.join('.');
        const hex = encoded(ipv4, text);
        expect([text, hex !== undefined]).toEqual([text, isIPv4(text)]);
        if (hex !== undefined) expect(ipv4.decode(fromHex(hex))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['', '1', '1.2.3', '1.2.3.4.5', '1.2.3.256', '01.2.3.4', '1.2.3.4 ', '1..2.3', '1.2.3.4\n', '::1'])(
    'refuses %j',
    (text) => expect(encoded(ipv4, text)).toBeUndefined(),
  );
});

describe('addresses', () => {
  test.each(['0', '00:1', '00:11:', ':00', '00-11', '0011', '00:gg', ' 00', '00:11\n'])('mac refuses %j', (text) => {
    expect(encoded(mac, text)).toBeUndefined();
  });
  test.each([
    '',
    '01234567-89ab-cdef-0123-456789abcde',
    '0123456789abcdef0123456789abcdef',
    '01234567-89ab-cdef-0123-456789abcdefg',
  ])('uuid refuses %j', (text) => expect(encoded(uuid, text)).toBeUndefined());
  test.each(['', '1.2.3', '::g', '1:2'])('ip refuses %j', (text) => expect(encoded(ip, text)).toBeUndefined());

  test('are read in capitals, and written in small letters', () => {
    expect(mac.decode(mac.encode('AA:Bb:cC'))).toBe('aa:bb:cc');
    expect(uuid.decode(uuid.encode('01234567-89AB-CDEF-0123-456789ABCDEF'))).toBe(
      '01234567-89ab-cdef-0123-456789abcdef',
    );
  });

  test.each(Object.entries({ mac, ipv4, ipv6, ip, uuid }))(
    '%s refuses what is no text, and says what it refused',
    (_, codec) => {
      for (const value of [undefined, null, 1, 1n, Uint8Array.of(1, 2, 3, 4), ['1.2.3.4']]) {
        expect(thrownBy(() => codec.encode(value as never))).toBeInstanceOf(TypeError);
      }
      expect(thrownBy(() => codec.encode('\u001b[1m'))).toMatchObject({
        code: 'ERR_NETLINK_ENCODE',
        value: '\u001b[1m',
      });
      // eslint-disable-next-line no-control-regex -- it is what must not be there
      expect(thrownBy(() => codec.encode('\u001b[1m')).message).not.toMatch(/\u001b/);
    },
  );

  test.each([
    ['ipv4', ipv4, 4],
    ['ipv6', ipv6, 16],
    ['uuid', uuid, 16],
  ] as const)('E19, E20: %s needs its bytes, and passes over those after them', (_, codec, size) => {
    const bytes = Uint8Array.from({ length: size + 3 }, (__, i) => i);
    expect(codec.decode(bytes)).toBe(codec.decode(bytes.slice(0, size)));
    for (let end = 0; end < size; end++)
      expect(() => codec.decode(bytes, { end })).toThrow(`${size} bytes needed, ${end} given`);
  });

  test('ip is of four bytes or of sixteen', () => {
    for (let length = 0; length < 20; length++) {
      const decode = (): string => ip.decode(new Uint8Array(length));
      if (length === 4) expect(decode()).toBe('0.0.0.0');
      else if (length === 16) expect(decode()).toBe('::');
      else expect(decode).toThrow(`4 or 16 bytes needed, ${length} given`);
    }
  });
});
