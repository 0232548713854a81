// How each protocol answers, as data. What the kernel really does is in exchange-cases.test.ts.

import { expect, test } from '@jest/globals';
import {
  NETLINK_AUDIT,
  NETLINK_CONNECTOR,
  NETLINK_FIB_LOOKUP,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NETLINK_USERSOCK,
  NetlinkProtocol,
} from '../../src/codec/index.ts';
import { type Profile, profileOf } from '../../src/exchange/profile.ts';

const ALL = Object.values(NetlinkProtocol) as number[];
/** The protocols for which something holds. */
const those = (holds: (profile: Profile) => boolean): number[] => ALL.filter((protocol) => holds(profileOf(protocol)));

test('netlink.md 3.2: requests end at their acknowledgement but where there is none', () => {
  expect(those(({ endsAt }) => endsAt === 'answer')).toEqual([NETLINK_FIB_LOOKUP]);
  expect(those(({ endsAt }) => endsAt === 'sending')).toEqual([NETLINK_USERSOCK, NETLINK_CONNECTOR]);
});

test('netlink.md 3.1: data comes after the acknowledgement for queries of NETLINK_AUDIT alone', () => {
  expect(those(({ dataAfterAck }) => dataAfterAck.size > 0)).toEqual([NETLINK_AUDIT]);
  expect([...profileOf(NETLINK_AUDIT).dataAfterAck]).toEqual([
    [1000, 'one'],
    [1010, 'one'],
    [1013, 'many'],
    [1016, 'one'],
    [1019, 'one'],
  ]);
});

test("types below 16 are netlink's own but where messages of any type are passed on", () => {
  expect(those(({ controlTypes }) => !controlTypes)).toEqual([NETLINK_USERSOCK, NETLINK_FIB_LOOKUP, NETLINK_CONNECTOR]);
});

test('netlink.md 3.6: events of NETLINK_KOBJECT_UEVENT alone have no header', () => {
  expect(those(({ headerless }) => headerless)).toEqual([NETLINK_KOBJECT_UEVENT]);
});

test('G1: the kernel alone is heard on every protocol but NETLINK_USERSOCK', () => {
  expect(those(({ kernelOnly }) => !kernelOnly)).toEqual([NETLINK_USERSOCK]);
  for (const protocol of [3, 31, 255]) expect(profileOf(protocol).kernelOnly).toBe(true);
});

test('netlink.md 2.2: strict checks are for NETLINK_ROUTE', () => {
  expect(those(({ strictCheck }) => strictCheck)).toEqual([NETLINK_ROUTE]);
});

test('a protocol that nobody has described answers as most do', () => {
  expect(profileOf(31)).toEqual({ ...profileOf(NETLINK_ROUTE), strictCheck: false });
});

test('each says what privilege its changes need, where that is one', () => {
  expect(profileOf(NETLINK_ROUTE).capability).toBe('CAP_NET_ADMIN');
  expect(profileOf(NETLINK_KOBJECT_UEVENT).capability).toBe('CAP_SYS_ADMIN');
  expect(profileOf(NETLINK_AUDIT).capability).toMatch(/^CAP_AUDIT_/);
  expect(profileOf(NETLINK_USERSOCK).capability).toBeUndefined();
});
