// The settings of network devices.
// Numbers of commands and attributes: linux/ethtool_netlink.h.
import { at, genl, n32, nest, zero } from './bytes.mjs';
import { ACK, DUMP, GENERIC, REQUEST } from './conversation.mjs';
import { vethRequest } from './link-requests.mjs';
import { openTunnel } from './libc.mjs';
import { devices } from './addresses.mjs';
import { onRoute } from './controller.mjs';

const HEADER = 1;
const [COMPACT, STATS] = [1, 4];
const header = (device, flags = 0) => nest(HEADER, at(2, zero(device)), ...(flags ? [at(3, n32(flags))] : []));
const get = (name, command, device, { flags, more = [] } = {}) => ({
  name: `ethtool-${name}`,
  what: `ETHTOOL_MSG_${name.replace('-compact', '').replaceAll('-', '_').toUpperCase()}_GET of ${device}${flags === COMPACT ? ', compact' : ''}`,
  family: 'ethtool',
  payload: [genl(command), header(device, flags), ...more],
});
const sets = (...ids) => nest(2, ...ids.map((id) => nest(1, at(1, n32(id)))));

const gets = [
  get('strset', 1, 'one', { more: [sets(1, 10)] }), // names of statistics and of message types
  get('linkinfo', 2, 'tap9'),
  get('linkmodes', 4, 'tap9'),
  get('linkmodes-compact', 4, 'tap9', { flags: COMPACT }),
  get('linkstate', 6, 'one'),
  get('debug', 7, 'tap9'),
  get('wol', 9, 'one'),
  get('features-compact', 11, 'one', { flags: COMPACT }),
  get('privflags', 13, 'one'),
  get('rings', 15, 'one'),
  get('channels', 17, 'one'),
  get('coalesce', 19, 'tap9'),
  get('pause', 21, 'one', { flags: STATS }),
  get('eee', 23, 'one'),
  get('tsinfo', 25, 'one'),
  get('tunnel-info', 28, 'one'),
  get('fec', 29, 'one'),
  get('phc-vclocks', 33, 'one'),
];

/** A device with two queues in each direction. */
const queues = {
  what: 'a device of two queues',
  ...vethRequest(54, 'many', 'more', at(31, n32(2)), at(32, n32(2))),
};

const bits = (...names) => nest(3, ...names.map((name) => nest(1, at(2, zero(name)))));
const changes = [
  {
    name: 'ethtool-features-set',
    what: 'ETHTOOL_MSG_FEATURES_SET of one',
    request: 'ethtool-features-set.request',
    event: 'ethtool-features-event',
    from: 'ethtool',
    groups: ['monitor'],
    family: 'ethtool',
    payload: [genl(12), header('one'), nest(3, bits('tx-checksum-ip-generic', 'rx-gro'))],
  },
  {
    name: 'ethtool-refused',
    what: 'ETHTOOL_MSG_FEATURES_SET of a feature that there is not: an offset and a text',
    pick: 'refusal',
    family: 'ethtool',
    payload: [genl(12), header('one'), nest(3, bits('none-such'))],
  },
  {
    what: 'ETHTOOL_MSG_CHANNELS_SET',
    event: 'ethtool-channels-event',
    from: 'ethtool',
    groups: ['monitor'],
    family: 'ethtool',
    payload: [genl(18), header('many'), at(6, n32(1)), at(7, n32(1))],
  },
  {
    name: 'ethtool-linkstate-dump',
    what: 'ETHTOOL_MSG_LINKSTATE_GET dump',
    family: 'ethtool',
    flags: REQUEST | ACK | DUMP,
    payload: [genl(6), nest(HEADER)],
  },
];

export const ethtoolSection = {
  name: 'ethtool',
  folder: 'generic',
  protocol: GENERIC,
  steps: [
    ...onRoute([...devices, queues]),
    { what: 'a tap device', run: () => openTunnel('tap9', 0x1102) },
    ...gets,
    ...changes,
  ],
};
