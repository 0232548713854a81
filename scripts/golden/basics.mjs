// Acknowledgements, refusals and dumps of every kind, and what is no netlink message at all: the layouts of netlink itself.
import { at, counting, genl, link, text } from './bytes.mjs';
import { ACK, DUMP, GENERIC, REQUEST, ROUTE, UEVENT } from './conversation.mjs';

const [RTM_NEWLINK, RTM_GETLINK, GENL_ID_CTRL, CTRL_CMD_GETFAMILY] = [16, 18, 16, 3];
const first = (datagrams) => datagrams[0];
const last = (datagrams) => datagrams.at(-1);

const IFLA_MTU = 4;
const shortMtu = {
  type: RTM_NEWLINK,
  payload: [link({ index: 1 }), at(IFLA_MTU, counting(2, 1))],
  protocol: ROUTE,
  pick: 'refusal',
};

const dump = { protocol: ROUTE, type: RTM_GETLINK, flags: REQUEST | ACK | DUMP };

export const basics = {
  name: 'basics',
  steps: [
    { name: 'ack', what: 'NLMSG_NOOP on NETLINK_ROUTE, acknowledged', protocol: ROUTE, type: 1, pick: first },
    {
      name: 'uevent-too-big',
      what: '2,100 bytes on NETLINK_KOBJECT_UEVENT, refused',
      protocol: UEVENT,
      type: 20,
      payload: text('x'.repeat(2100)),
      pick: first,
    },
    {
      name: 'uevent-echo',
      on: ['host'], // its text has a number that counts up
      what: '"hello" on NETLINK_KOBJECT_UEVENT, as group 1 receives it: no netlink message',
      protocol: UEVENT,
      type: 20,
      payload: text('hello'),
      options: { groups: [1] },
      pick: first,
    },
    {
      ...shortMtu,
      name: 'policy-capped',
      what: 'RTM_NEWLINK with an IFLA_MTU of two bytes, refused, NETLINK_CAP_ACK on',
    },
    { ...shortMtu, name: 'policy-echoed', what: 'the same with NETLINK_CAP_ACK off', options: { capAck: false } },
    {
      ...shortMtu,
      name: 'error-bare',
      what: 'the same without extended acks, NETLINK_CAP_ACK off',
      options: { capAck: false, extendedAck: false },
    },
    {
      ...dump,
      name: 'dump-refused',
      what: 'RTM_GETLINK dump with ifi_type 1, refused by NETLINK_GET_STRICT_CHK: NLMSG_DONE with an error',
      payload: link({ type: 1, index: 1 }),
      pick: 'refusal',
    },
    { ...dump, name: 'dump', what: 'RTM_GETLINK dump, its end', payload: link(), pick: last },
    {
      name: 'missing-attribute',
      what: 'ETHTOOL_MSG_LINKINFO_GET without ETHTOOL_A_LINKINFO_HEADER, refused',
      protocol: GENERIC,
      family: 'ethtool',
      payload: genl(2),
      pick: 'refusal',
    },
    {
      name: 'dump-families',
      on: ['host'],
      what: 'dump of the generic netlink families, its first datagram: several messages',
      protocol: GENERIC,
      type: GENL_ID_CTRL,
      flags: REQUEST | DUMP,
      payload: genl(CTRL_CMD_GETFAMILY),
      pick: first,
    },
  ],
};
