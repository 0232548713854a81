// Signs of life.

import { describe, expect, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import {
  NETLINK_AUDIT,
  NETLINK_CONNECTOR,
  NETLINK_FIB_LOOKUP,
  NETLINK_GENERIC,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_NETFILTER,
  NETLINK_ROUTE,
  NETLINK_SELINUX,
  NETLINK_SOCK_DIAG,
  NETLINK_USERSOCK,
  NETLINK_XFRM,
  NLMSG_NOOP,
} from '../../src/codec/index.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { fake, published, rejection } from './support.ts';

describeWith('kernel', 'a ping', () => {
  test.each([
    ['ROUTE', NETLINK_ROUTE],
    ['SOCK_DIAG', NETLINK_SOCK_DIAG],
    ['XFRM', NETLINK_XFRM],
    ['GENERIC', NETLINK_GENERIC],
    ['KOBJECT_UEVENT', NETLINK_KOBJECT_UEVENT],
    ['NETFILTER', NETLINK_NETFILTER],
    ['AUDIT, which refuses it', NETLINK_AUDIT],
  ])('is answered by %s: milliseconds', async (_, protocol) => {
    using client = NetlinkClient.open({ protocol });
    const events = await published<{ message: Uint8Array }>('nlmsg:sendmsg', async () => {
      expect(await client.ping()).toBeGreaterThan(0);
      expect(client.pingSync()).toBeGreaterThan(0);
    });
    expect(events.map(({ message }) => message[4])).toEqual([NLMSG_NOOP, NLMSG_NOOP]);
  });

  test('KOBJECT_UEVENT: what comes back besides is a notification', async () => {
    using client = NetlinkClient.open({ protocol: NETLINK_KOBJECT_UEVENT });
    await client.ping();
    expect(client.counters).toMatchObject({ malformed: 0, late: 0 });
  });

  test.each([
    ['CONNECTOR', NETLINK_CONNECTOR],
    ['FIB_LOOKUP', NETLINK_FIB_LOOKUP],
    ['USERSOCK', NETLINK_USERSOCK],
  ])('is not made of %s, which acknowledges nothing', async (_, protocol) => {
    using client = NetlinkClient.open({ protocol });
    const events = await published('nlmsg:sendmsg', async () => {
      expect(await rejection(client.ping())).toBeInstanceOf(RangeError);
      expect(thrownBy(() => client.pingSync())).toBeInstanceOf(RangeError);
    });
    expect(events).toEqual([]);
  });

  test('of SELINUX finds nobody there', async () => {
    using client = NetlinkClient.open({ protocol: NETLINK_SELINUX });
    const error = await rejection(client.ping());
    expect(error).toMatchObject({ code: 'ECONNREFUSED', outcome: 'not sent' });
    expect(error.message).toMatch(/^Cannot ping the kernel: send 16 bytes/);
    expect(thrownBy(() => client.pingSync())).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('a ping of a kernel that is silent', () => {
  test('ends at its deadline', async () => {
    const { kernel, client } = fake({}, { timeout: 5 });
    kernel.stall();
    expect(await rejection(client.ping())).toMatchObject({ reason: 'deadline' });
    expect(await rejection(client.ping({ timeout: 1 }))).toMatchObject({ reason: 'deadline' });
    expect(thrownBy(() => client.pingSync())).toMatchObject({ reason: 'deadline' });
    await client.close();
  });

  test.each([[{ offload: true }], [{ flags: 8 }], [{ timeout: 'soon' }], [5]])('%p are no options', async (options) => {
    const { kernel, client } = fake();
    expect(await rejection(client.ping(options as never))).toBeInstanceOf(TypeError);
    expect(thrownBy(() => client.pingSync(options as never))).toBeInstanceOf(TypeError);
    expect(kernel.requests).toEqual([]);
    client.destroy();
  });
});
