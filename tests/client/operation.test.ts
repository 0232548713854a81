// Requests and dumps of a family's operations: typed values both ways, errors in the schema's words.

import { expect, test } from '@jest/globals';
import { attr, attributes, message, NLM_F_ECHO, padding, struct, u16, u32, u8 } from '../../src/codec/index.ts';
import type { OperationReply } from '../../src/client/reply.ts';
import { KernelError } from '../../src/exchange/kernel-error.ts';
import type { Operation } from '../../src/families/operation.ts';
import {
  dellink,
  getaddr,
  getlink,
  type LinkMessage,
  newaddr,
  newlink,
  setlink,
} from '../../src/families/route/index.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { type Equal, type Expect, expectTypes } from '../types/expect.ts';
import { namespaceOfItsOwn, published, rejection } from './support.ts';

describeWith('kernel', 'an operation', () => {
  const open = namespaceOfItsOwn();

  test('gives typed values', async () => {
    using client = open();
    const reply = await client.request(getlink, { ifiIndex: 1 });
    expectTypes<[Expect<Equal<typeof reply, OperationReply<LinkMessage>>>]>();
    expect(reply.values).toHaveLength(1);
    expect(reply.values[0]).toMatchObject({ ifiIndex: 1, ifname: 'lo', mtu: 65_536 });
    expect(reply.warnings).toEqual([]);
    expect(client.requestSync(getlink, { ifiIndex: 1 }).values[0]?.ifname).toBe('lo');
  });

  test('changes things, and others list them', async () => {
    using client = open();
    const made = await client.request(newlink, { ifname: 'op0', mtu: 1400, linkinfo: { kind: 'bridge' } });
    expect(made.values).toEqual([]);
    const links = await client.dump(getlink, {}).toArray();
    expect(links.map(({ ifname }) => ifname).sort()).toEqual(['lo', 'op0']);
    const { ifiIndex } = links.find(({ ifname }) => ifname === 'op0')!;
    client.requestSync(newaddr, {
      ifaFamily: 2,
      ifaPrefixlen: 24,
      ifaIndex: ifiIndex,
      local: '192.0.2.1',
      address: '192.0.2.1',
    });
    const addresses = client.dumpSync(getaddr, { ifaFamily: 2 }).toArray();
    expect(addresses.filter(({ ifaIndex }) => ifaIndex === ifiIndex)).toMatchObject([{ local: '192.0.2.1' }]);
    client.requestSync(setlink, { ifiIndex, mtu: 1300 });
    expect(client.requestSync(getlink, { ifname: 'op0' }).values[0]?.mtu).toBe(1300);
    await client.request(dellink, { ifiIndex });
    expect(await rejection(client.request(getlink, { ifiIndex }))).toMatchObject({ code: 'ENODEV' });
  });

  test('whose value cannot be encoded is not sent: the error has the path', async () => {
    using client = open();
    const value = { linkinfo: { kind: 'bridge' }, mtu: 2 ** 40 } as const;
    const sent = await published('nlmsg:sendmsg', async () => {
      const errors = [
        await rejection(client.request(newlink, value)),
        thrownBy(() => client.requestSync(newlink, value)),
        thrownBy(() => client.dump(getlink, value)),
        thrownBy(() => client.dumpSync(getlink, value)),
      ];
      for (const error of errors) {
        expect(error).toBeInstanceOf(RangeError);
        expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path: 'mtu', value: 2 ** 40 });
      }
    });
    expect(sent).toEqual([]);
  });

  test('D10: that is refused names the attribute, what it holds and what it should have been', async () => {
    using client = open();
    const request = message({
      header: struct({ family: u8, unused: padding(3), index: u32, flags: u32, change: u32 }),
      attributes: attributes({ mtu: attr(4, u16, { name: 'IFLA_MTU' }) }), // which has 32 bits
    });
    const narrow: Operation<{ index: number; mtu: number }, LinkMessage> = { ...setlink, request };
    const error = await rejection<KernelError>(client.request(narrow, { index: 1, mtu: 1300 }));
    expect(error).toBeInstanceOf(KernelError);
    expect(error).toMatchObject({
      code: 'ERANGE',
      attribute: 'mtu',
      kernelMessage: 'Attribute failed policy validation',
    });
    expect(error.message).toMatch(/^Cannot setlink: ERANGE, .*; attribute mtu \(IFLA_MTU\) has 2 bytes, expected /);
    expect(thrownBy(() => client.requestSync(narrow, { index: 1, mtu: 1300 })).message).toBe(error.message);
    const unknown = await rejection<KernelError>(client.request(newlink, { linkinfo: { kind: 'no-such-kind' } }));
    expect(unknown).toMatchObject({ code: 'EOPNOTSUPP', kernelMessage: 'Unknown device type' });
    expect(unknown.message).toBe('Cannot newlink: EOPNOTSUPP, the kernel says "Unknown device type"');
  });

  test('takes flags beside its own', async () => {
    using client = open();
    client.requestSync(newlink, { ifname: 'op2', linkinfo: { kind: 'bridge' } });
    expect(thrownBy(() => client.requestSync(newlink, { ifname: 'op2', linkinfo: { kind: 'bridge' } }))).toMatchObject({
      code: 'EEXIST',
    });
    const events = await published<{ message: Uint8Array }>('nlmsg:sendmsg', () =>
      client.request(getlink, { ifiIndex: 1 }, { flags: NLM_F_ECHO }),
    );
    expect(new DataView(events[0]!.message.buffer).getUint16(6, true)).toBe(0x000d);
    client.requestSync(dellink, { ifname: 'op2' });
  });
});
