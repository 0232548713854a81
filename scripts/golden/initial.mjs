// What only the first network namespace of a machine has: a guest's, never the host's.
// Numbers of commands and attributes: linux/audit.h, cn_proc.h, net_dropmon.h and nl80211.h.
import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readdirSync, writeFileSync } from 'node:fs';
import { NetlinkSocket } from '../../dist/index.js';
import { at, cat, genl, link, n32, n8, struct, text, zero } from './bytes.mjs';
import {
  ACK,
  AUDIT,
  CONNECTOR,
  drain,
  DUMP,
  family,
  GENERIC,
  isControl,
  LISTENER_PORT_ID,
  PORT_ID,
  REQUEST,
  ROUTE,
  SEQUENCE,
  UEVENT,
} from './conversation.mjs';
import { hear } from './run.mjs';

const GUESTS = ['6.1', '6.12'];
const [AUDIT_GET, AUDIT_SET, AUDIT_USER] = [1000, 1001, 1005];
/** The answer, which a thread of the kernel sends some time after the acknowledgement. */
async function auditStatus() {
  const socket = NetlinkSocket.open({ protocol: AUDIT, portId: PORT_ID });
  try {
    socket.send({ type: AUDIT_GET, flags: REQUEST | ACK, sequence: SEQUENCE });
    return await hear(socket, (bytes) => !isControl(bytes));
  } finally {
    socket.close();
  }
}

const audit = [
  { name: 'get', what: 'AUDIT_GET: struct audit_status, which comes after its acknowledgement', run: auditStatus },
  { what: 'auditing on', type: AUDIT_SET, payload: struct('IIIIIIIIIII', 1, 1) },
  {
    what: 'a message of a user',
    event: 'event-user',
    groups: [1],
    heard: (bytes) => bytes[4] === (AUDIT_USER & 255),
    type: AUDIT_USER,
    payload: text('op=golden res=success'),
  },
  { what: 'auditing off', type: AUDIT_SET, payload: struct('IIIIIIIIIII', 1, 0) },
].map((step) => ({ folder: 'audit', protocol: AUDIT, ...step }));

const uevents = [
  {
    folder: 'uevent',
    name: 'synthetic',
    what: 'an event of a device that was asked for by its file uevent, with SYNTH_ARG_ variables',
    run: syntheticEvent,
  },
];

async function syntheticEvent() {
  const listener = NetlinkSocket.open({ protocol: UEVENT, portId: LISTENER_PORT_ID, groups: [1] });
  try {
    writeFileSync('/sys/class/net/lo/uevent', 'change 01234567-89ab-cdef-0123-456789abcdef NAME=value');
    return await hear(listener);
  } finally {
    listener.close();
  }
}

const [NLMSG_DONE, CN_PROC, LISTEN, IGNORE] = [3, 1, 1, 2];
/** struct cn_msg, and the operation. */
const connector = (operation) => cat(struct('IIIIHH', CN_PROC, CN_PROC, 1, 0, 4, 0), n32(operation));
const WHAT_AT = 16 + 20; // struct proc_event begins with what it is
const happenings = { fork: 1, exec: 2, exit: 0x80000000 };

/** The event of one kind out of the life of a process. */
async function processEvent(kind) {
  const socket = NetlinkSocket.open({ protocol: CONNECTOR, portId: PORT_ID, groups: [CN_PROC] });
  const tell = (operation) => socket.send({ type: NLMSG_DONE, sequence: SEQUENCE, payload: connector(operation) });
  try {
    tell(LISTEN);
    spawnSync('true');
    const wanted = n32(happenings[kind]);
    return await hear(socket, (bytes) => wanted.every((byte, index) => bytes[WHAT_AT + index] === byte));
  } finally {
    tell(IGNORE);
    socket.close();
  }
}
const processes = Object.keys(happenings).map((kind) => ({
  folder: 'connector',
  name: `process-${kind}`,
  what: `a process event of NETLINK_CONNECTOR: ${kind}. Not the end of a dump, though its type is that of NLMSG_DONE`,
  run: () => processEvent(kind),
}));

const ask = (name, command, ...attributes) => ({ family: name, payload: [genl(command), ...attributes] });
const dump = (name, command, ...attributes) => ({ flags: REQUEST | ACK | DUMP, ...ask(name, command, ...attributes) });

/** What the group of the controller hears when a module goes, or comes back. */
async function moduleEvent(command, name) {
  const file = readdirSync('/modules').find((each) => each.endsWith(`-${name}.ko`));
  const argument = command === 'rmmod' ? name : `/modules/${file}`;
  const listener = NetlinkSocket.open({
    protocol: GENERIC,
    portId: LISTENER_PORT_ID,
    groups: [family('nlctrl').groups.notify],
  });
  try {
    const { status, stderr } = spawnSync(command, [argument], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr.trim());
    return await hear(listener);
  } finally {
    listener.close();
  }
}

const families = [
  {
    name: 'family-event-delete',
    what: 'CTRL_CMD_DELFAMILY, heard when the module of ila goes',
    run: () => moduleEvent('rmmod', 'ila'),
  },
  {
    name: 'family-event-new',
    what: 'CTRL_CMD_NEWFAMILY, heard when the module of ila comes',
    run: () => moduleEvent('insmod', 'ila'),
  },
  { name: 'taskstats-get', what: 'TASKSTATS_CMD_GET of a process', ...ask('TASKSTATS', 1, at(1, n32(1))) },
  { name: 'nbd-status', what: 'NBD_CMD_STATUS of all devices', ...ask('nbd', 5) },
];

/** A packet that nobody takes, as the drop monitor tells of it. */
async function dropped() {
  const socket = NetlinkSocket.open({ protocol: GENERIC, portId: PORT_ID, groups: [family('NET_DM').groups.events] });
  const tell = (command, ...attributes) =>
    socket.send({ type: family('NET_DM').id, flags: REQUEST | ACK, payload: cat(genl(command), ...attributes) });
  const sender = createSocket('udp4');
  try {
    tell(2, at(1, n8(1)), at(9, n32(64))); // packets, cut off after 64 bytes
    tell(3, at(20));
    drain(socket);
    sender.send('a payload', 4999, '127.0.0.1');
    return await hear(socket, (bytes) => bytes[16] === 5);
  } finally {
    tell(4, at(20));
    sender.close();
    socket.close();
  }
}
const monitor = [
  { name: 'drop-monitor-config-get', what: 'NET_DM_CMD_CONFIG_GET', ...ask('NET_DM', 6) },
  { name: 'drop-monitor-packet-alert', what: 'NET_DM_CMD_PACKET_ALERT: a packet that nobody takes', run: dropped },
  { name: 'drop-monitor-stats-get', what: 'NET_DM_CMD_STATS_GET', ...ask('NET_DM', 8) },
];

const [GET_WIPHY, GET_INTERFACE, NEW_INTERFACE, GET_REG, GET_PROTOCOL_FEATURES] = [1, 5, 7, 31, 95];
const SPLIT = at(174);
const WIPHY = at(1, n32(0));
/** Of the parts of a radio's description: the shortest. */
const shortest = (datagrams) => datagrams.filter((bytes) => !isControl(bytes)).sort((a, b) => a.length - b.length)[0];
const wireless = [
  {
    name: 'nl80211-get-protocol-features',
    what: 'NL80211_CMD_GET_PROTOCOL_FEATURES',
    ...ask('nl80211', GET_PROTOCOL_FEATURES),
  },
  {
    name: 'nl80211-get-wiphy',
    what: 'NL80211_CMD_GET_WIPHY dump, split: one of its parts',
    pick: shortest,
    ...dump('nl80211', GET_WIPHY, SPLIT),
  },
  {
    what: 'NL80211_CMD_NEW_INTERFACE',
    name: 'nl80211-new-interface',
    event: 'nl80211-event-interface',
    from: 'nl80211',
    groups: ['config'],
    ...ask('nl80211', NEW_INTERFACE, WIPHY, at(4, zero('mon9')), at(5, n32(6))),
  },
  { name: 'nl80211-get-interface', what: 'NL80211_CMD_GET_INTERFACE dump', ...dump('nl80211', GET_INTERFACE) },
  { name: 'nl80211-get-reg', what: 'NL80211_CMD_GET_REG', ...ask('nl80211', GET_REG) },
  { name: 'hwsim-get-radio', what: 'HWSIM_CMD_GET_RADIO dump', ...dump('MAC80211_HWSIM', 6) },
];

const loopback = {
  what: 'the loopback device up',
  protocol: ROUTE,
  type: 19,
  payload: link({ index: 1, flags: 1, change: 1 }),
};
const generic = [...families, ...monitor, ...wireless].map((step) => ({
  folder: 'generic',
  protocol: GENERIC,
  ...step,
}));

export const initialSection = {
  name: 'initial',
  initial: true,
  folder: 'generic',
  steps: [loopback, ...audit, ...uevents, ...processes, ...generic].map((step) => ({ on: GUESTS, ...step })),
};
