// NETLINK_AUDIT, which alone sends its data after the acknowledgement, at the kernel of a guest: elsewhere who is not in the
// initial namespaces may not ask.

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { KernelError, NETLINK_AUDIT, NetlinkClient } from '../../src/index.ts';
import { rejection } from '../client/support.ts';
import { describeInGuest } from '../support/requirements.ts';

const [AUDIT_GET, AUDIT_LIST_RULES, AUDIT_GET_FEATURE, AUDIT_ADD_RULE] = [1000, 1013, 1019, 1011];
/** The status has a mask, whether it is enabled, what happens on failure, and the process id of the daemon first. */
const words = (bytes: Uint8Array | undefined): number[] => [...new Uint32Array(bytes!.slice(0, 32).buffer)];

describeInGuest('the audit subsystem', () => {
  let client: NetlinkClient;
  beforeEach(() => {
    client = NetlinkClient.open({ protocol: NETLINK_AUDIT });
  });
  afterEach(() => client.close());

  test('D14: a request ends with its data, which comes after its acknowledgement', async () => {
    const { messages } = await client.request({ type: AUDIT_GET });
    expect(messages.map(({ type }) => type)).toEqual([AUDIT_GET]);
    expect(words(messages[0]?.payload)).toHaveLength(8);
    expect(client.requestSync({ type: AUDIT_GET }).messages.map(({ payload }) => words(payload))).toEqual([
      words(messages[0]?.payload),
    ]);
    expect((await client.request({ type: AUDIT_GET_FEATURE })).messages.map(({ type }) => type)).toEqual([
      AUDIT_GET_FEATURE,
    ]);
    expect(client.counters).toMatchObject({ late: 0, malformed: 0 });
  });

  test('many at a time get each its own', async () => {
    const types = [AUDIT_GET, AUDIT_GET_FEATURE, AUDIT_GET, AUDIT_GET_FEATURE, AUDIT_GET];
    const replies = await Promise.all(types.map((type) => client.request({ type })));
    expect(replies.map(({ messages }) => messages.map(({ type }) => type))).toEqual(types.map((type) => [type]));
    // The data of AUDIT_GET_FEATURE has the sequence number of the first request in its datagram.
    const batch = await client.batch(types.map((type) => ({ type })));
    expect(
      batch.map((result) => result.status === 'fulfilled' && result.value.messages.map(({ type }) => type)),
    ).toEqual(types.map((type) => [type]));
    expect(client.counters.late).toBe(0);
  });

  test('a list ends by NLMSG_DONE, also where it is empty', async () => {
    expect((await client.request({ type: AUDIT_LIST_RULES })).messages).toEqual([]);
    expect((await client.request({ type: AUDIT_GET })).messages).toHaveLength(1);
  });

  test('what is refused ends by its refusal, and no data is waited for', async () => {
    const error = await rejection(client.request({ type: AUDIT_ADD_RULE, payload: new Uint8Array(4) }));
    expect(error).toBeInstanceOf(KernelError);
    expect(error).toMatchObject({ code: 'EINVAL' });
  });

  test('a ping is a sign of life', async () => {
    expect(await client.ping()).toBeGreaterThanOrEqual(0);
  });
});
