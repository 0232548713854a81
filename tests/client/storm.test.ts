// Notifications as fast as the kernel makes them, into buffers of all sizes: what was delivered and what was reported lost
// is together what was sent, in every run.

import { expect, test } from '@jest/globals';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';

/** A worker thread adds and deletes routes, 100 to a datagram and unacknowledged; the main thread listens. */
const STORM = `
  import { Worker, isMainThread, parentPort } from 'node:worker_threads';
  import { encodeMessages, NetlinkClient, NetlinkSocket, NETLINK_ROUTE } from 'nlmsg';
  import { sendmsg } from 'nlmsg/ffi';
  import { Route, RouteGroup } from 'nlmsg/families/route';

  const EVENTS = 200_000;
  const BATCH = 100;

  function write() {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const payload = (n) => Route.encode({ rtmFamily: 2, dst: '10.0.0.' + n, rtmDstLen: 32, table: 100, rtmType: 'blackhole' });
    const all = (type, flags) => encodeMessages(Array.from({ length: BATCH }, (_, n) => ({ type, flags, payload: payload(n) })));
    const [add, remove] = [all(24, 0x601), all(25, 1)];
    for (let sent = 0; sent < EVENTS; sent += 2 * BATCH) {
      sendmsg(socket.fd, add);
      sendmsg(socket.fd, remove);
    }
    const refusal = socket.receive();
    socket.close();
    parentPort.postMessage(refusal === undefined ? 'done' : 'refused');
  }

  const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

  async function listen(receiveBuffer) {
    const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
    let delivered = 0;
    let lost = 0;
    let losses = 0;
    const subscription = client.subscribe({ groups: [RouteGroup.RTNLGRP_IPV4_ROUTE], receiveBuffer }, (event) => {
      if (event.kind === 'loss') { lost += event.count; losses++; } else delivered++;
      // Else it may keep pace with the writer, even with a buffer of some twenty messages.
      if (receiveBuffer === 8192 && delivered % 10000 === 1) pause();
    });
    const worker = new Worker(new URL(import.meta.url));
    const written = await new Promise((resolve) => worker.once('message', resolve));
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    while (delivered + lost < EVENTS) await turn();
    for (let i = 0; i < 20; i++) await turn(); // whatever is more than was sent
    const asked = subscription.receiveBuffer >= receiveBuffer;
    await client.close();
    return { written, sum: delivered + lost, hadLosses: losses > 0, heard: delivered > 0, asked };
  }

  if (isMainThread) console.log(JSON.stringify(await listen(Number(process.argv[2] ?? RECEIVE_BUFFER))));
  else write();
`;

describeWith('kernel', 'a storm of 200,000 events', () => {
  test.each([
    [8 * 1024, true],
    [128 * 1024, undefined],
    [1024 * 1024, undefined],
    [8 * 1024 * 1024, undefined],
  ])(
    'F1, F2, F3, F6: into a buffer of %d bytes: delivered and reported losses are all that was sent',
    (size, loses) => {
      const { stdout, stderr } = runNode(STORM.replace('RECEIVE_BUFFER', String(size)));
      expect(stderr).toBe('');
      const { hadLosses, ...result } = JSON.parse(stdout) as Record<string, unknown>;
      expect(result).toEqual({ written: 'done', sum: 200_000, heard: true, asked: true });
      if (loses !== undefined) expect(hadLosses).toBe(loses);
    },
  );
});
