// nlmsg, by the functions that its users call.
import * as nlmsg from 'nlmsg';
import { Route } from 'nlmsg/families/route';
import { require, serve, skip, timed } from './round.mjs';

const { NETLINK_ROUTE, NetlinkClient, NetlinkSocket, NLM_F_REQUEST, NLMSG_NOOP, openFamily } = nlmsg;
const RTNLGRP_IPV4_ROUTE = 7;
/** What the kernel charges the receive buffer for a short notification, in bytes. */
const NOTICE_MEMORY = 900;
const DEPTH = 64;
const payload = new Uint8Array(64).fill(7);
const COLUMNS = ['dst', 'gateway', 'oif', 'priority', 'table'];
const ipv4 = { rtmFamily: 2 };

const once = (make) => {
  let made;
  return () => (made ??= make());
};
const client = once(() => NetlinkClient.open({ protocol: NETLINK_ROUTE }));
const socket = once(() => NetlinkSocket.open({ protocol: NETLINK_ROUTE }));
const links = once(() => openFamily('rt-link'));
const routes = once(() => openFamily('rt-route'));

async function eachRoute(take) {
  const family = await routes();
  return timed(() => take(family));
}

function kept(list, count) {
  const last = list.at(-1);
  require(list.length >= count && last.dst !== undefined && last.oif > 0, 'all routes');
}

function filled({ length, values }, count) {
  require(length >= count && values.oif[length - 1] > 0 && values.dst.at(length - 1) !== undefined, 'all routes');
}

async function getLinks(count, get) {
  const family = await links();
  const { value } = await family.do('getlink', { ifname: 'bench0' });
  const request = { ifiIndex: value.ifiIndex };
  return timed(async () => {
    for (let i = 0; i < count; i++) {
      const answer = await get(family, request);
      require(answer.value.ifname === 'bench0', 'the link');
    }
  });
}

/** How many changes go into one datagram. */
const CHANGES = 50;
/** Where the destination is in the payload of {@link changes}: after struct rtmsg and the header of the attribute. */
const [RTMSG, RTA_DST] = [12, 16];
const changes = once(async () => {
  const route = { rtmFamily: 2, rtmDstLen: 32, rtmTable: 250, rtmProtocol: 4, rtmScope: 253, rtmType: 'unicast' };
  const oif = (await (await links()).do('getlink', { ifname: 'bench0' })).value.ifiIndex;
  return Array.from({ length: CHANGES }, () => {
    const payload = Route.encode({ ...route, dst: '192.168.0.0', oif });
    require(payload.length >= RTA_DST + 4 && payload[RTMSG + 2] === 1, 'a route that begins with its destination');
    return payload;
  });
});

/**
 * Makes and deletes routes while nobody listens, each of which the kernel announces. As the other peers do, with little
 * memory: what it touches meanwhile would push the announcements, which are to be drained, out of the caches.
 */
async function announce(count) {
  const payloads = await changes();
  const add = payloads.map((payload) => ({ type: 24, flags: NLM_F_REQUEST | 0x600, payload }));
  const remove = payloads.map((payload) => ({ type: 25, flags: NLM_F_REQUEST, payload }));
  for (let first = 0; first < count / 2; first += CHANGES) {
    for (let i = 0; i < CHANGES; i++) {
      payloads[i][RTA_DST + 2] = (first + i) >> 8;
      payloads[i][RTA_DST + 3] = (first + i) & 255;
    }
    socket().sendAll(add);
    socket().sendAll(remove);
  }
  require(socket().receive() === undefined, 'changes that are not refused');
}

function check(event) {
  require(event.kind === 'notification' && event.value.dst !== undefined, `a notification, not ${event.kind}`);
}

async function drained(count, drain) {
  const events = (await routes()).subscribe([RTNLGRP_IPV4_ROUTE], { receiveBuffer: 64 << 20 });
  if (events.receiveBuffer < count * NOTICE_MEMORY) skip('net.core.rmem_max is too small for its notifications');
  await announce(count);
  const ns = await timed(() => drain(events));
  events.close();
  return ns;
}

const workloads = {
  pingSync(count) {
    const c = client();
    return timed(() => {
      for (let i = 0; i < count; i++) c.pingSync();
    });
  },
  ping(count) {
    const c = client();
    return timed(async () => {
      for (let i = 0; i < count; i++) await c.ping();
    });
  },
  batchSync(count) {
    const c = client();
    const requests = Array.from({ length: DEPTH }, () => ({ type: NLMSG_NOOP }));
    return timed(() => {
      for (let i = 0; i < count; i += DEPTH)
        require(c.batchSync(requests).every(({ status }) => status === 'fulfilled'), 'acks');
    });
  },
  batch(count) {
    const c = client();
    const requests = Array.from({ length: DEPTH }, () => ({ type: NLMSG_NOOP }));
    return timed(async () => {
      for (let i = 0; i < count; i += DEPTH) {
        require((await c.batch(requests)).every(({ status }) => status === 'fulfilled'), 'acks');
      }
    });
  },
  linkSync: (count) => getLinks(count, (family, request) => family.doSync('getlink', request)),
  link: (count) => getLinks(count, (family, request) => family.do('getlink', request)),
  array: (count) => eachRoute(async (family) => kept(await family.dump('getroute', ipv4).toArray(), count)),
  arraySync: (count) => eachRoute((family) => kept(family.dumpSync('getroute', ipv4).toArray(), count)),
  stream: (count) =>
    eachRoute(async (family) => {
      let [seen, interfaces] = [0, 0];
      for await (const chunk of family.dump('getroute', ipv4).chunks()) {
        for (const route of chunk) {
          seen++;
          interfaces += route.oif ?? 0;
        }
      }
      require(seen >= count && interfaces > 0, 'all routes');
    }),
  streamSync: (count) =>
    eachRoute((family) => {
      let [seen, interfaces] = [0, 0];
      for (const chunk of family.dumpSync('getroute', ipv4).chunks()) {
        for (const route of chunk) {
          seen++;
          interfaces += route.oif ?? 0;
        }
      }
      require(seen >= count && interfaces > 0, 'all routes');
    }),
  columns: (count) => eachRoute(async (family) => filled(await family.dump('getroute', ipv4).columns(COLUMNS), count)),
  columnsSync: (count) => eachRoute((family) => filled(family.dumpSync('getroute', ipv4).columns(COLUMNS), count)),
  unified(count) {
    const { fd } = socket();
    return timed(() => {
      for (let i = 0; i < count; i++) nlmsg.sendNetlinkMessageToKernel(fd, payload, 64, NLMSG_NOOP, NLM_F_REQUEST);
    });
  },
  send(count) {
    const s = socket();
    const message = { type: NLMSG_NOOP, flags: NLM_F_REQUEST, payload };
    return timed(() => {
      for (let i = 0; i < count; i++) s.send(message);
    });
  },
  sendBatch(count) {
    const s = socket();
    const messages = Array.from({ length: 100 }, () => ({ type: NLMSG_NOOP, flags: NLM_F_REQUEST, payload }));
    return timed(() => {
      for (let i = 0; i < count; i += 100) s.sendAll(messages);
    });
  },
  drain: (count) =>
    drained(count, async (events) => {
      let seen = 0;
      for await (const event of events) {
        check(event);
        if (++seen === count) break;
      }
    }),
  drainChunks: (count) =>
    drained(count, async (events) => {
      let seen = 0;
      for await (const chunk of events.chunks()) {
        for (const event of chunk) check(event);
        seen += chunk.length;
        if (seen === count) break;
      }
    }),
};
await serve(workloads);
