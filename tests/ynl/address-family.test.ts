// Addresses of which the header says the family: another one is refused before it is sent, and what comes is read.

import { describe, expect, test } from '@jest/globals';
import { rtAddr } from '../../src/families/generated/rt-addr.ts';
import { rtLink } from '../../src/families/generated/rt-link.ts';
import { rtNeigh } from '../../src/families/generated/rt-neigh.ts';
import { rtRoute } from '../../src/families/generated/rt-route.ts';
import { rtRule } from '../../src/families/generated/rt-rule.ts';
import { doOperation } from '../../src/families/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { demo } from './demo.ts';

const definitions = `
  - { name: head, type: struct, members: [{ name: head-family, type: u8 }, { name: rest, type: pad, len: 3 }] }`;
const attributes = `
      - { name: dst, type: binary, display-hint: ipv4 }
      - { name: exact, type: binary, display-hint: ipv4, checks: { exact-len: 4 } }
      - { name: inner, type: nest, nested-attributes: sensor }
      - { name: other, type: nest, nested-attributes: other }`;
const sets = `
  - { name: other, attributes: [{ name: dst, type: binary, display-hint: ipv4 }] }`;

describe('behind a header with a family', () => {
  const codec = demo({ definitions, attributes, sets, header: 'head' });

  test.each([
    [{ headFamily: 2, dst: '::1' }, 'dst', '::1 is an IPv6 address, and headFamily is 2'],
    [{ headFamily: 10, dst: '192.0.2.1' }, 'dst', '192.0.2.1 is an IPv4 address, and headFamily is 10'],
    [{ headFamily: 2, inner: { dst: '::1' } }, 'inner.dst', '::1 is an IPv6 address, and headFamily is 2'],
    [{ headFamily: 10, exact: '::1' }, 'exact', '"::1" is no ipv4 address'],
    [{ headFamily: 10, other: { dst: '::1' } }, 'other.dst', '"::1" is no ipv4 address'],
  ])('%j is refused', (value, path, state) => {
    const error = thrownBy(() => codec.encode(value));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path, message: `Cannot encode ${path}: ${state}` });
    expect(error).toBeInstanceOf(RangeError);
  });

  test.each([
    { headFamily: 2, dst: '192.0.2.1', other: { dst: '192.0.2.1' } },
    { headFamily: 10, dst: '::1', inner: { dst: '::2' } },
    { headFamily: 7, dst: '::1', inner: { dst: '192.0.2.1' } },
    { headFamily: 0, dst: '::1' },
  ])('%j goes both ways', (value) => {
    expect(codec.decode(codec.encode(value))).toEqual(value);
  });

  test('what comes is read whatever the header says, and preserved as it came', () => {
    const bytes = codec.encode({ headFamily: 0, dst: '::1' });
    bytes[0] = 2;
    const value = codec.decode(bytes, { preserve: true });
    expect(value).toMatchObject({ headFamily: 2, dst: '::1' });
    expect(codec.encode(value)).toEqual(bytes);
  });
});

test('without one an address has the family of its hint', () => {
  const codec = demo({ attributes, sets });
  expect(thrownBy(() => codec.encode({ dst: '::1' }))).toMatchObject({ path: 'dst' });
});

test('the families that ship refuse an address of another family', () => {
  const refusals: readonly (readonly [() => unknown, string])[] = [
    [() => doOperation(rtAddr, 'newaddr').request.encode({ ifaFamily: 2, local: '2001:db8::1' }), 'local'],
    [() => doOperation(rtRoute, 'newroute').request.encode({ rtmFamily: 2, dst: '2001:db8::' }), 'dst'],
    [
      () => doOperation(rtRoute, 'newroute').request.encode({ rtmFamily: 2, multipath: [{ gateway: '2001:db8::' }] }),
      'multipath[0].gateway',
    ],
    [() => doOperation(rtNeigh, 'newneigh').request.encode({ ndmFamily: 10, dst: '192.0.2.1' }), 'dst'],
    [() => doOperation(rtRule, 'newrule').request.encode({ family: 2, src: '2001:db8::' }), 'src'],
    [
      () =>
        doOperation(rtLink, 'newlink').request.encode({ linkinfo: { kind: 'vxlan', data: { local: '2001:db8::1' } } }),
      'linkinfo.data.local',
    ],
  ];
  for (const [encode, path] of refusals) expect(thrownBy(encode)).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path });
});
