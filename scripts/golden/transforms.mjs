// NETLINK_XFRM: states, policies and what is told of them.
// Numbers of commands and attributes: linux/xfrm.h.
import { createSocket } from 'node:dgram';
import { NetlinkSocket } from '../../dist/index.js';
import { at, cat, counting, ip, n32, struct, text } from './bytes.mjs';
import { DUMP, LISTENER_PORT_ID, REQUEST, XFRM } from './conversation.mjs';
import { NEW } from './link-requests.mjs';
import { hear } from './run.mjs';
import { AF_INET, AF_INET6, devices } from './addresses.mjs';
import { onRoute } from './controller.mjs';

const [NEWSA, DELSA, GETSA, NEWPOLICY, GETPOLICY, ALLOCSPI, GETSADINFO, GETSPDINFO, GETDEFAULT] = [
  16, 17, 18, 19, 21, 22, 35, 37, 40,
];
const [ESP, AH, TRANSPORT, TUNNEL] = [50, 51, 0, 1];
const [FROM, TO, FROM6, TO6] = [ip('192.0.2.1'), ip('192.0.2.2'), ip('2001:db8::1'), ip('2001:db8::2')];
const INFINITY = 2n ** 64n - 1n;

const wide = (address) => cat(address, new Uint8Array(16 - address.length));
const familyOf = (address) => (address.length === 4 ? AF_INET : AF_INET6);
/** struct xfrm_selector. */
const selector = (from, to, prefix = to.length * 8) =>
  cat(wide(to), wide(from), struct('nnnnHBBBxxxiI', 0, 0, 0, 0, familyOf(to), prefix, prefix, 0));
const lifetimes = cat(
  struct('QQQQ', INFINITY, INFINITY, INFINITY, INFINITY),
  struct('QQQQ', 0, 0, 3600, 0),
  struct('QQQQ'),
);
/** struct xfrm_usersa_info. */
const state = (from, to, { spi, protocol = ESP, mode = TRANSPORT, replay = 32, flags = 0 }) =>
  cat(
    selector(from, to),
    cat(wide(to), struct('NBxxx', spi, protocol)),
    wide(from),
    lifetimes,
    struct('III'),
    struct('IIHBBBxxxxxxx', 0, 100, familyOf(to), mode, replay, flags),
  );
const named = (name) => cat(text(name), new Uint8Array(64 - name.length));
const algorithm = (type, name, key) => at(type, named(name), n32(key.length * 8), key);
const truncated = (type, name, key, bits) => at(type, named(name), n32(key.length * 8), n32(bits), key);
/** struct xfrm_user_tmpl. */
const template = (from, to, { protocol = ESP, mode = TUNNEL } = {}) =>
  cat(
    wide(to),
    struct('NBxxx', 0x1234, protocol),
    struct('Hxx', familyOf(to)),
    wide(from),
    struct('IBBBxIII', 100, mode, 0, 0, 0xffffffff, 0xffffffff, 0xffffffff),
  );
/** struct xfrm_userpolicy_info. */
const policy = (from, to, direction) =>
  cat(selector(from, to), lifetimes, struct('IIBBBBxxxx', 2000, 0, direction, 0, 0, 0));

const make = (what, type, ...payload) => ({ what, type, flags: NEW, payload });
const dump = (type, payload = []) => ({ type, flags: REQUEST | DUMP, payload });
const IN_GROUP = { states: 3, policies: 4, acquire: 1 };

const states = [
  {
    ...make(
      'XFRM_MSG_NEWSA of ESP with two algorithms, in UDP',
      NEWSA,
      state(FROM, TO, { spi: 0x100 }),
      truncated(20, 'hmac(sha256)', counting(32), 128),
      algorithm(2, 'cbc(aes)', counting(16, 64)),
      at(4, struct('Hnnxx', 2, 4500, 4500), new Uint8Array(16)),
      at(21, struct('II', 5, 0xff)),
    ),
    request: 'new-state.request',
    event: 'event-new-state',
    groups: [IN_GROUP.states],
  },
  make(
    'a state of ESP with an AEAD and a wide window',
    NEWSA,
    state(FROM6, TO6, { spi: 0x200, mode: TUNNEL, replay: 0, flags: 128 }),
    truncated(18, 'rfc4106(gcm(aes))', counting(20), 128),
    at(23, struct('IIIIII', 4, 0, 0, 0, 0, 128), new Uint8Array(16)),
    at(31, n32(77)),
  ),
  make('a state of AH', NEWSA, state(FROM, TO, { spi: 0x300, protocol: AH }), algorithm(1, 'hmac(sha1)', counting(20))),
  { name: 'states', what: 'XFRM_MSG_GETSA dump', ...dump(GETSA) },
  {
    name: 'allocated-spi',
    what: 'XFRM_MSG_ALLOCSPI',
    type: ALLOCSPI,
    payload: [state(TO, FROM, { spi: 0 }), struct('II', 0x1000, 0x1000)],
  },
];

const [IN, OUT, FORWARD] = [0, 1, 2];
const policies = [
  {
    ...make('XFRM_MSG_NEWPOLICY with a template', NEWPOLICY, policy(FROM, TO, OUT), at(5, template(FROM, TO))),
    request: 'new-policy.request',
    event: 'event-new-policy',
    groups: [IN_GROUP.policies],
  },
  make(
    'a policy with two templates and a mark',
    NEWPOLICY,
    policy(FROM6, TO6, IN),
    at(5, template(FROM6, TO6), template(FROM6, TO6, { protocol: AH, mode: TRANSPORT })),
    at(21, struct('II', 5, 0xff)),
  ),
  make('a policy of IPv4 that forwards', NEWPOLICY, policy(TO, FROM, FORWARD)),
  { name: 'policies', what: 'XFRM_MSG_GETPOLICY dump', ...dump(GETPOLICY) },
];

/** A packet that a policy wants encrypted, where there is no state for it: somebody is asked to make one. */
async function acquired() {
  const listener = NetlinkSocket.open({ protocol: XFRM, portId: LISTENER_PORT_ID, groups: [IN_GROUP.acquire] });
  const sender = createSocket('udp4');
  sender.on('error', () => undefined);
  sender.send('a payload', 4040, '192.0.2.2');
  try {
    return await hear(listener);
  } finally {
    sender.close();
    listener.close();
  }
}

const rest = [
  { name: 'sad-info', what: 'XFRM_MSG_GETSADINFO', type: GETSADINFO, payload: n32(0xffffffff) },
  { name: 'spd-info', what: 'XFRM_MSG_GETSPDINFO', type: GETSPDINFO, payload: n32(0xffffffff) },
  { name: 'default', what: 'XFRM_MSG_GETDEFAULT', type: GETDEFAULT, payload: struct('BBBx') },
  { name: 'event-acquire', what: 'XFRM_MSG_ACQUIRE: what its group hears', run: acquired },
  {
    what: 'XFRM_MSG_DELSA',
    event: 'event-delete-state',
    groups: [IN_GROUP.states],
    type: DELSA,
    payload: [wide(TO), struct('NHBx', 0x300, AF_INET, AH)],
  },
  {
    name: 'refused',
    pick: 'refusal',
    ...make(
      'XFRM_MSG_NEWSA of a cipher that there is not, refused',
      NEWSA,
      state(FROM, TO, { spi: 0x400 }),
      algorithm(2, 'none-such', counting(16)),
    ),
  },
];

export const transformSection = {
  name: 'transforms',
  folder: 'xfrm',
  protocol: XFRM,
  steps: [...onRoute(devices), ...states, ...policies, ...rest],
};
