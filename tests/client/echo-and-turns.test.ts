// What a client does beyond the plain request: echoes, warnings of dumps, turns of the event loop.

import { expect, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import { NETLINK_ROUTE, NLM_F_ECHO } from '../../src/codec/index.ts';
import { dellink, getlink, newlink } from '../../src/families/route/index.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { fake } from './support.ts';

const open = (): NetlinkClient => NetlinkClient.open({ protocol: NETLINK_ROUTE });

describeWith('kernel', 'NLM_F_ECHO', () => {
  test('gives what is announced of the change as values of the operation', async () => {
    using client = open();
    const value = { ifname: 'echo0', linkinfo: { kind: 'veth' } } as const;
    const { values } = await client.request(newlink, value, { flags: NLM_F_ECHO });
    try {
      expect(values.map(({ ifname }) => ifname)).toContain('echo0');
      const [link] = (await client.request(getlink, { ifname: 'echo0' })).values;
      expect(values.map(({ ifiIndex }) => ifiIndex)).toContain(link?.ifiIndex);
    } finally {
      const gone = await client.request(dellink, { ifname: 'echo0' });
      expect(gone.values).toEqual([]);
    }
  });

  test('is no flag for a request in bytes, which has its own', () => {
    using client = open();
    expect(thrownBy(() => client.requestSync({ type: 1 }, { flags: NLM_F_ECHO }))).toBeInstanceOf(TypeError);
    expect(thrownBy(() => client.batchSync([{ type: 1 }], { flags: NLM_F_ECHO }))).toBeInstanceOf(TypeError);
  });
});

test('E5: what is said beside success at the end of a dump is a warning of the dump', async () => {
  const { client, kernel } = fake();
  kernel.handle(20, (_, reply) => reply.dump([{ type: 21 }], { extendedAck: { message: 'mind the gap' } }));
  const dump = client.dump({ type: 20 });
  expect(dump.warnings).toEqual([]);
  expect(await dump.toArray()).toHaveLength(1);
  expect(dump.warnings).toEqual(['mind the gap']);
  const sync = client.dumpSync({ type: 20 });
  expect(sync.toArray()).toHaveLength(1);
  expect(sync.warnings).toEqual(['mind the gap']);
  client.destroy();
});

test('a loop of requests that are answered at once does not hold up the event loop', async () => {
  const { client } = fake();
  const over = new AbortController();
  setTimeout(() => over.abort(), 0);
  while (!over.signal.aborted) await client.request({ type: 1 }); // without turns for others this never ends
  expect(over.signal.aborted).toBe(true);
  client.destroy();
});
