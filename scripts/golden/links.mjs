// Links: their statistics, their names, and dumps of them.
import { at, cat, link, n32, nest, text, zero } from './bytes.mjs';
import { DUMP, REQUEST, ROUTE } from './conversation.mjs';
import { openTunnel } from './libc.mjs';
import { kinds } from './link-kinds.mjs';
import {
  fetchLink,
  FILTER_SKIP_STATS,
  FILTER_VF,
  IFLA,
  linkInfo,
  NEW,
  RTM_GETLINK,
  RTM_NEWLINK,
  set,
  UP,
  vethRequest,
} from './link-requests.mjs';

const IFLA_PROP_LIST = 52;
const IFLA_ALT_IFNAME = 53;

const taps = [
  { what: 'a tun device', run: () => openTunnel('tun9', 0x1001) },
  { ...fetchLink('link-tun', 'tun9'), on: ['host'], what: 'the link of kind tun, of type tun, with statistics' },
  { what: 'a tap device', run: () => openTunnel('tap9', 0x1102) },
  {
    ...fetchLink('link-tap', 'tap9', FILTER_VF | FILTER_SKIP_STATS),
    on: ['host', '6.12'],
    what: 'the link of kind tun, of type tap',
  },
];

const vethSteps = [
  { what: 'RTM_NEWLINK of kind veth', request: 'new-link-veth.request', ...vethRequest(300, 'veth8', 'veth9') },
  { ...fetchLink('link-veth', 'veth9'), what: 'a veth device that is up, with statistics' },
  { what: 'veth8 up', ...set(300, UP) },
  { what: 'veth9 up', ...set(301, UP) },
  { what: 'a second pair of veth', ...vethRequest(302, 'veth6', 'veth7') },
  { ...fetchLink('link-lo', 'lo'), on: ['host'], what: 'the loopback device, with statistics' },
];

const named = (index, name) => ({
  type: RTM_NEWLINK,
  flags: NEW,
  payload: [link({ index }), at(IFLA.IFNAME, name), at(IFLA.MTU, n32(1000)), linkInfo('ifb')],
});
const LEAN = FILTER_VF | FILTER_SKIP_STATS;

/** Names and aliases that a careless decoder gets wrong: what is no UTF-8, what is long, what JavaScript knows already. */
const oddNames = [
  {
    what: 'an alias that is no UTF-8',
    request: 'alias-odd.request',
    ...set(1, at(IFLA.ALIAS, text('a'), Uint8Array.of(255, 254), text('b'))),
  },
  { ...fetchLink('link-alias-odd', 'lo', LEAN), what: 'the loopback device with the alias a FF FE b' },
  { what: 'an alias of 255 bytes FF', ...set(1, at(IFLA.ALIAS, new Uint8Array(255).fill(255))) },
  { ...fetchLink('link-alias-long', 'lo', LEAN), what: 'the loopback device with an alias of 255 bytes FF' },
  { what: 'a link with the name __proto__', request: 'new-link-proto.request', ...named(180, zero('__proto__')) },
  { ...fetchLink('link-proto', '__proto__', LEAN), what: 'a link with the name __proto__' },
  { what: 'a link with a name that is no UTF-8', ...named(181, cat(Uint8Array.of(0xff, 0x80, 0x61), zero(''))) },
  {
    name: 'link-name-odd',
    what: 'a link with the name FF 80 a',
    type: RTM_GETLINK,
    payload: [link({ index: 181 }), at(IFLA.EXT_MASK, n32(LEAN))],
  },
  {
    what: 'two alternative names',
    request: 'new-alternative-names.request',
    type: 108,
    flags: NEW,
    payload: [
      link({ index: 181 }),
      nest(
        IFLA_PROP_LIST,
        at(IFLA_ALT_IFNAME, zero('a-name-longer-than-sixteen-bytes')),
        at(IFLA_ALT_IFNAME, zero('second')),
      ),
    ],
  },
  { ...fetchLink('link-alternative-names', 'second', LEAN), what: 'a link with two alternative names' },
].map((step) => ({ ...step, on: ['host'] }));

const dumps = [
  {
    name: 'links-dump',
    what: 'RTM_GETLINK dump without IFLA_EXT_MASK, a part of it: several messages',
    type: RTM_GETLINK,
    flags: REQUEST | DUMP,
    payload: link(),
    on: ['host'],
    pick: (datagrams) => datagrams[0],
  },
  {
    name: 'links-dump-filtered',
    what: 'RTM_GETLINK dump of one kind, filtered by the kernel (NLM_F_DUMP_FILTERED)',
    type: RTM_GETLINK,
    flags: REQUEST | DUMP,
    payload: [link(), at(IFLA.EXT_MASK, n32(LEAN)), linkInfo('ifb')],
  },
];

export const links = {
  name: 'links',
  folder: 'route',
  protocol: ROUTE,
  steps: [...vethSteps, ...kinds, ...taps, ...dumps, ...oddNames],
};
