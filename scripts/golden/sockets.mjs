// What NETLINK_SOCK_DIAG says about sockets.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { NetlinkSocket } from '../../dist/index.js';
import { cat, struct } from './bytes.mjs';
import { DUMP, LISTENER_PORT_ID, REQUEST, ROUTE, SOCK_DIAG } from './conversation.mjs';
import { openSocket } from './libc.mjs';
import { hear } from './run.mjs';
import { AF_INET, AF_INET6, DEVICE, devices } from './addresses.mjs';
import { onRoute } from './controller.mjs';

const SOCK_DIAG_BY_FAMILY = 20;
const [AF_UNIX, AF_NETLINK, AF_PACKET, AF_VSOCK, TCP, UDP, RAW, ALL] = [1, 16, 17, 40, 6, 17, 3, 0xffffffff];
const EVERYTHING = 0xff; // all eight of the extensions that a request can ask for
const PATH = '/tmp/nlmsg-golden.sock';
const ANY_COOKIE = [ALL, ALL];

const inet = (family, protocol, states = ALL, port = 0) =>
  cat(
    struct('BBBxI', family, protocol, EVERYTHING, states),
    struct('nn', port),
    new Uint8Array(36),
    struct('II', ...ANY_COOKIE),
  );
const others = (family, protocol, show, states) =>
  cat(
    struct('BBxx', family, protocol),
    ...(states === undefined ? [] : [struct('I', states)]),
    struct('III', 0, show),
    struct('II', ...ANY_COOKIE),
  );
const dump = (name, what, payload) => ({ name, what, type: SOCK_DIAG_BY_FAMILY, flags: REQUEST | DUMP, payload });

/** A connection of TCP by fixed ports, and one socket of each other kind; they stay until the process ends. */
async function openAll() {
  const server = createServer((socket) => socket.write('hello')).listen(4040, '127.0.0.1', 5);
  const server6 = createServer().listen(4041, '::1');
  await Promise.all([once(server, 'listening'), once(server6, 'listening')]);
  const client = connect({ port: 4040, host: '127.0.0.1', localPort: 4050 });
  await once(client, 'data');
  const udp = createSocket({ type: 'udp6', reuseAddr: true }).bind(4042, '::1');
  await once(udp, 'listening');
  const unix = createServer().listen('\0nlmsg');
  const named = createServer().listen(PATH);
  await Promise.all([once(unix, 'listening'), once(named, 'listening')]);
  rmSync(PATH); // the socket keeps the name
  connect('\0nlmsg').on('error', () => undefined);
  NetlinkSocket.open({ protocol: ROUTE, portId: LISTENER_PORT_ID, groups: [1, 5, 33] });
}

const [SOL_PACKET, PACKET_ADD_MEMBERSHIP, PROMISCUOUS] = [263, 1, 1];
/** A packet socket of a device that it makes promiscuous. */
const openPacket = () =>
  openSocket({
    domain: AF_PACKET,
    type: RAW,
    protocol: 0x0300,
    address: cat(struct('Hni', AF_PACKET, 3, DEVICE), new Uint8Array(12)), // struct sockaddr_ll
    options: [[SOL_PACKET, PACKET_ADD_MEMBERSHIP, cat(struct('iHH', DEVICE, PROMISCUOUS), new Uint8Array(8))]],
  });

/** The sockets of a closed connection, as they are told of when they go. */
async function closing() {
  const listener = NetlinkSocket.open({ protocol: SOCK_DIAG, portId: LISTENER_PORT_ID + 1, groups: [1] });
  const client = connect({ port: 4040, host: '127.0.0.1', localPort: 4051 });
  await once(client, 'data');
  client.resetAndDestroy();
  try {
    return await hear(listener);
  } finally {
    listener.close();
  }
}

export const socketSection = {
  name: 'sockets',
  folder: 'sock-diag',
  protocol: SOCK_DIAG,
  steps: [
    ...onRoute(devices),
    { what: 'sockets', run: openAll },
    { what: 'a packet socket', run: openPacket },
    {
      what: 'a socket for virtual machines',
      run: () => openSocket({ domain: AF_VSOCK, type: 1, address: struct('HHIIxxxx', AF_VSOCK, 0, 4040, ALL) }),
    },
    dump('tcp-listening', 'a dump of listening TCP sockets, with all extensions', inet(AF_INET, TCP, 1 << 10)),
    dump(
      'tcp-established',
      'a dump of an established TCP connection, with all extensions',
      inet(AF_INET, TCP, 1 << 1, 4050),
    ),
    dump('tcp6', 'a dump of TCP sockets of IPv6, with all extensions', inet(AF_INET6, TCP)),
    dump('udp6', 'a dump of UDP sockets of IPv6, with all extensions', inet(AF_INET6, UDP)),
    dump('unix', 'a dump of Unix sockets, with everything', others(AF_UNIX, 0, 0x7f, ALL)),
    dump('netlink', 'a dump of netlink sockets, with everything', others(AF_NETLINK, 255, 0x0f)),
    dump('packet', 'a dump of packet sockets, with everything', others(AF_PACKET, 0, 0x3f)),
    dump('vsock', 'a dump of sockets for virtual machines', others(AF_VSOCK, 0, 0, ALL)),
    { name: 'tcp-destroyed', what: 'what SKNLGRP_INET_TCP_DESTROY hears of a connection that ends', run: closing },
    {
      name: 'refused',
      what: 'a request for a family that there is not, refused',
      type: SOCK_DIAG_BY_FAMILY,
      pick: 'refusal',
      payload: others(255, 0, 0),
    },
  ],
};
