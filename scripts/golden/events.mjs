// Events of devices, and protocols that know one kind of request.
// Numbers of commands and attributes: linux/cryptouser.h and rdma/rdma_netlink.h.
import { at, cat, link, n32, struct, text, zero } from './bytes.mjs';
import { ACK, CRYPTO, DUMP, RDMA, REQUEST, ROUTE, UEVENT } from './conversation.mjs';
import { RTM_DELLINK, set, UP, vethRequest } from './link-requests.mjs';
import { onRoute } from './controller.mjs';

const starts = (words) => (bytes) => Buffer.from(bytes).toString('latin1').startsWith(words);
const uevents = [
  {
    what: 'a device is added',
    event: 'add',
    from: UEVENT,
    groups: [1],
    heard: starts('add@/devices/virtual/net/one'),
    ...vethRequest(50, 'one', 'two'),
  },
  {
    what: 'a device is removed',
    event: 'remove',
    from: UEVENT,
    groups: [1],
    heard: starts('remove@/devices/virtual/net/one'),
    type: RTM_DELLINK,
    payload: link({ index: 50 }),
  },
];

export const eventSection = {
  name: 'events',
  folder: 'uevent',
  protocol: ROUTE,
  steps: uevents.map((step) => ({ ...step, on: ['host'] })),
};

const CRYPTO_MSG_GETALG = 19;
const named = (name, size) => cat(text(name), new Uint8Array(size - name.length));
/** struct crypto_user_alg. */
const algorithm = (name, driver = '') => cat(named(name, 64), named(driver, 64), named('', 64), struct('IIII'));
const algorithms = [
  ...[
    ['sha256', 'sha256-generic'],
    ['cbc(aes)', 'cbc(aes-generic)'],
    ['gcm(aes)', 'gcm_base(ctr(aes-generic),ghash-generic)'],
    ['stdrng', 'drbg_nopr_hmac_sha512'],
    ['deflate', 'deflate-generic'],
  ].map(([name, driver]) => ({
    name: `algorithm-${name.replaceAll(/\W+/g, '-').replace(/-$/, '')}`,
    what: `CRYPTO_MSG_GETALG of ${driver}`,
    type: CRYPTO_MSG_GETALG,
    payload: algorithm(name, driver),
  })),
  {
    name: 'refused',
    what: 'CRYPTO_MSG_GETALG of an algorithm that there is not',
    pick: 'refusal',
    type: CRYPTO_MSG_GETALG,
    payload: algorithm('none-such'),
  },
];

export const cryptoSection = { name: 'crypto', folder: 'crypto', protocol: CRYPTO, initial: true, steps: algorithms };

const nldev = (command) => (5 << 10) | command;
const [NLDEV_GET, NEWLINK, PORT_GET, SYS_GET, RES_GET] = [1, 3, 5, 6, 9];
const rdma = (name, command, flags, ...payload) => ({
  name: `nldev-${name}`,
  what: `RDMA_NLDEV_CMD_${name.toUpperCase().replaceAll('-', '_')}${flags & DUMP ? ' dump' : ''}`,
  type: nldev(command),
  flags,
  payload,
});
const device = at(1, n32(0));
export const rdmaSection = {
  name: 'rdma',
  folder: 'rdma',
  protocol: RDMA,
  initial: true,
  steps: [
    ...onRoute([
      { what: 'a pair of devices', ...vethRequest(500, 'rdma1', 'rdma2') },
      { what: 'rdma1 up', ...set(500, UP) },
    ]),
    {
      what: 'a device of RDMA over Ethernet',
      type: nldev(NEWLINK),
      payload: [at(2, zero('rxe0')), at(65, zero('rxe')), at(51, zero('rdma1'))],
    },
    rdma('sys-get', SYS_GET, REQUEST),
    rdma('get', NLDEV_GET, REQUEST | ACK | DUMP),
    rdma('port-get', PORT_GET, REQUEST | ACK | DUMP, device),
    rdma('res-get', RES_GET, REQUEST | ACK | DUMP),
    rdma('res-qp-get', 10, REQUEST | ACK | DUMP, device),
    rdma('stat-get', 17, REQUEST | ACK, device, at(3, n32(1))),
  ],
};
