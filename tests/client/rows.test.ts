// What a client sends, as the kernel needs it, and names as the kernel allows them.

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import { align, NETLINK_ROUTE, walkMessages } from '../../src/codec/index.ts';
import { dellink, getlink, newlink } from '../../src/families/route/index.ts';
import { sendmsg } from '../../src/ffi/index.ts';
import type { SendmsgEvent } from '../../src/index.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { attribute, ifinfomsg, join, rejection } from './support.ts';

const open = (): NetlinkClient => NetlinkClient.open({ protocol: NETLINK_ROUTE });

describeWith('kernel', 'a client', () => {
  test('D1, D2: sends no datagram without a message, and refuses to', async () => {
    using client = open();
    expect(await client.batch([])).toEqual([]);
    expect(thrownBy(() => sendmsg(0, new Uint8Array(0)))).toBeInstanceOf(RangeError);
  });

  test('D2, D3: sends as many bytes as its messages say, whatever their lengths', async () => {
    using client = open();
    const sent: Uint8Array[] = [];
    const note = (event: unknown): void => void sent.push((event as SendmsgEvent).message);
    subscribe('nlmsg:sendmsg', note);
    try {
      for (let size = 0; size < 10; size++) await client.request({ type: 1, payload: new Uint8Array(size) });
      await client.batch(Array.from({ length: 10 }, (_, size) => ({ type: 1, payload: new Uint8Array(size) })));
    } finally {
      unsubscribe('nlmsg:sendmsg', note);
    }
    expect(sent).toHaveLength(11);
    for (const datagram of sent) {
      let end = 0;
      for (const { offset, length } of walkMessages(datagram)) {
        expect(offset).toBe(align(end));
        end = offset + length;
      }
      expect(end).toBe(datagram.length);
    }
  });

  test('D14: has the kernel refuse attributes that it does not know, and refuses keys that the schema has not', async () => {
    using client = open();
    const payload = join(ifinfomsg(1), attribute(600, 1));
    const error = await rejection(client.dump({ type: 18, payload: join(ifinfomsg(), attribute(600, 1)) }).toArray());
    expect(error).toMatchObject({ code: 'EINVAL', kernelMessage: expect.stringMatching(/Unknown attribute type/) });
    expect(await rejection(client.request({ type: 18, payload }))).toMatchObject({ code: 'EINVAL' });
    expect(await rejection(client.request(getlink, { nmae: 'lo' } as never))).toMatchObject({
      code: 'ERR_NETLINK_ENCODE',
      path: 'nmae',
    });
  });

  test.each(['__proto__', 'constructor', '$(id)', '-rf', '\x01\x1b[31m', 'a\udcff\udcfeb', 'h\u00e4'])(
    'D18, E22: makes a link of the name %j, and finds it by that',
    async (name) => {
      using client = open();
      await client.request(newlink, { ifname: name, linkinfo: { kind: 'veth' } });
      try {
        const links = await client.dump(getlink, {}).toArray();
        expect(links.map(({ ifname }) => ifname)).toContain(name);
        expect((await client.request(getlink, { ifname: name })).values[0]?.ifname).toBe(name);
      } finally {
        await client.request(dellink, { ifname: name });
      }
    },
  );

  test.each(['a b', 'a/b', 'a:b', '..', 'a\n'])('D18: the kernel refuses the name %j', async (name) => {
    using client = open();
    const error = await rejection(client.request(newlink, { ifname: name, linkinfo: { kind: 'veth' } }));
    expect(error).toMatchObject({ code: 'EINVAL', outcome: 'refused' });
  });

  test('D18: a name with a % is a template to the kernel', async () => {
    using client = open();
    await client.request(newlink, { ifname: 'tmpl%d', linkinfo: { kind: 'veth' } });
    await client.request(dellink, { ifname: 'tmpl0' });
  });
});
