// Datagrams that another process of root sends to our sockets: none is believed, none does any harm.

import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';

/**
 * Sends to the port of a client and to a group, with the client's own numbers in the header. sendto(2) by koffi: nothing in
 * nlmsg sends anywhere but to the kernel.
 */
const FORGER = `
  import { createRequire } from 'node:module';
  import { AF_NETLINK, bind, close, SOCK_RAW, socket } from 'nlmsg/ffi';

  const koffi = createRequire(import.meta.url)(KOFFI);
  const sendto = koffi.load(null).func('intptr_t sendto(int, uint8_t *, size_t, int, uint8_t *, uint32_t)');
  export function forger(protocol) {
    const fd = socket(AF_NETLINK, SOCK_RAW, protocol);
    bind(fd);
    return {
      to(portId, groups, bytes) {
        const address = new Uint8Array(12);
        new Uint16Array(address.buffer)[0] = AF_NETLINK;
        new Uint32Array(address.buffer).set([portId, groups], 1);
        if (sendto(fd, bytes, bytes.length, 0, address, 12) !== bytes.length) throw new Error('not sent');
      },
      close: () => close(fd),
    };
  }
`;

const CHECK = `
  import { encodeDone, encodeError, encodeMessage, NetlinkClient, NETLINK_ROUTE, NLM_F_MULTI } from 'nlmsg';
  ${FORGER}

  const client = NetlinkClient.open({ protocol: NETLINK_ROUTE, timeout: 20_000 });
  const events = [];
  const subscription = client.subscribe({ groups: [1] }, (event) => events.push(event));
  const forged = forger(NETLINK_ROUTE);

  // A request that the kernel never answers, and answers to it with every number near its own.
  const first = client.requestSync({ type: 1 });
  let sequence;
  const { subscribe } = await import('node:diagnostics_channel');
  subscribe('nlmsg:sendmsg', ({ message }) => { sequence = new Uint32Array(message.slice(8, 12).buffer)[0]; });
  const silent = client.request({ type: 1, flags: 1 }, { timeout: 500 }).then(() => 'believed', (error) => error.code);
  const request = { length: 16, type: 1, flags: 1, sequence, portId: client.portId };
  const numbers = { sequence, portId: client.portId };
  forged.to(client.portId, 0, encodeError({ error: 0, request, ...numbers }));
  forged.to(client.portId, 0, encodeError({ error: -1, request, ...numbers }));
  forged.to(client.portId, 0, encodeDone({ flags: NLM_F_MULTI, ...numbers }));
  forged.to(client.portId, 0, encodeMessage({ type: 16, ...numbers, payload: new Uint8Array(16) }));
  forged.to(client.portId, 0, new Uint8Array(3));
  forged.to(subscription.portId, 0, encodeMessage({ type: 16, payload: new Uint8Array(16) }));
  forged.to(0, 1, encodeMessage({ type: 16, payload: new Uint8Array(16) }));
  const outcome = await silent;
  const after = await client.request({ type: 1 });
  console.log(JSON.stringify({
    outcome,
    answered: [first.messages.length, after.messages.length],
    foreign: client.counters.foreign,
    heard: subscription.counters.foreign,
    events: events.length,
    closed: [client.closed, subscription.closed],
  }));
  forged.close();
  await client.close();
`;

describeWith('kernel', 'forged datagrams', () => {
  test('G1: from another process of root are dropped and counted, whatever is in them, and end nothing', () => {
    const koffi = createRequire(import.meta.url).resolve('koffi');
    const { stdout, stderr } = runNode(CHECK.replace('KOFFI', () => JSON.stringify(koffi)));
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'ERR_NETLINK_OUTCOME_UNKNOWN',
      answered: [0, 0],
      foreign: 5,
      heard: 2,
      events: 0,
      closed: [false, false],
    });
  });
});
