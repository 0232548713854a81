// Asks the kernel that runs what it has, and prints the answer on one line for tests/guest/survey.mjs to collect.

import { release } from 'node:os';
import { expect, test } from '@jest/globals';
import {
  align,
  decodeError,
  decodeMessages,
  type Message,
  NETLINK_GENERIC,
  NETLINK_ROUTE,
  NetlinkSocket,
  NLM_F_ACK,
  NLM_F_CREATE,
  NLM_F_DUMP,
  NLM_F_EXCL,
  NLM_F_REQUEST,
  NLMSG_ERROR,
  NLMSG_MIN_TYPE,
  protocolName,
  Reader,
  Writer,
} from '../../src/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { describeWith } from '../support/requirements.ts';

const MAX_LINKS = 32;
const [RTM_NEWLINK, RTM_DELLINK, IFLA_IFNAME, IFLA_LINKINFO, IFLA_INFO_KIND] = [16, 17, 3, 18, 1] as const;
const [GENL_ID_CTRL, CTRL_CMD_GETFAMILY, CTRL_ATTR_FAMILY_NAME] = [16, 3, 2] as const;
const NAME = 'nlmsg-survey';
const KINDS =
  'none-such amt bareudp batadv bond bridge can dummy erspan geneve gre gretap gtp hsr ifb ip6gre ip6tnl ipip ipvlan ipvtap lowpan ' +
  'macsec macvlan macvtap netdevsim netkit nlmon ovpn rmnet sit team tun vcan veth virt_wifi vlan vrf vsockmon vti vxcan ' +
  'vxlan wireguard wwan xfrm';

function attribute(type: number, value: Uint8Array): Uint8Array {
  return new Writer()
    .u16('nla_len', 4 + value.length)
    .u16('nla_type', type)
    .bytes(value)
    .align()
    .finish();
}

const text = (value: string): Uint8Array => new Writer().text('text', value).u8('NUL', 0).finish();

/** What the kernel sends back to one message, without waiting: everything is there when send returns. */
function answers(socket: NetlinkSocket, type: number, flags: number, payload: Uint8Array): Message[] {
  socket.send({ type, flags: NLM_F_REQUEST | flags, payload });
  const messages: Message[] = [];
  for (let datagram = socket.receive(); datagram; datagram = socket.receive()) {
    messages.push(...decodeMessages(datagram.bytes));
  }
  return messages;
}

function protocols(): string[] {
  const found: string[] = [];
  for (let protocol = 0; protocol < MAX_LINKS; protocol++) {
    try {
      NetlinkSocket.open({ protocol }).close();
      found.push(protocolName(protocol) ?? `${protocol}`);
    } catch (error) {
      expect((error as { code?: string }).code).toBe('EPROTONOSUPPORT');
    }
  }
  return found;
}

/** The names of the generic netlink families. */
function families(): string[] {
  const socket = NetlinkSocket.open({ protocol: NETLINK_GENERIC });
  const header = new Writer().u8('cmd', CTRL_CMD_GETFAMILY).u8('version', 1).u16('reserved', 0).finish();
  const messages = answers(socket, GENL_ID_CTRL, NLM_F_DUMP, header);
  socket.close();
  return messages
    .filter(({ type }) => type >= NLMSG_MIN_TYPE)
    .map(familyName)
    .sort();
}

function familyName({ payload }: Message): string {
  const reader = new Reader(payload, { start: 4 });
  for (;;) {
    const length = reader.u16('nla_len');
    if (reader.u16('nla_type') === CTRL_ATTR_FAMILY_NAME) return reader.text('name', length - 4);
    reader.skip('attribute', align(length) - 4);
  }
}

/** The kinds of links that the kernel knows: it refuses others by a text of its own, and known ones for other reasons. */
function linkKinds(): string[] {
  const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
  const name = attribute(IFLA_IFNAME, text(NAME));
  const known = KINDS.split(' ').filter((kind) => {
    const info = attribute(IFLA_LINKINFO, attribute(IFLA_INFO_KIND, text(kind)));
    const payload = new Writer().bytes(new Uint8Array(16)).bytes(name).bytes(info).finish();
    const [answer] = answers(socket, RTM_NEWLINK, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL, payload);
    expect(answer?.type).toBe(NLMSG_ERROR);
    const { error, extendedAck } = decodeError(answer!);
    if (error === 0) answers(socket, RTM_DELLINK, NLM_F_ACK, new Uint8Array([...new Uint8Array(16), ...name]));
    return extendedAck.message !== 'Unknown device type';
  });
  socket.close();
  return known;
}

// In the namespace of the test run, or in a guest, links may come and go.
describeWith(process.env['NLMSG_GUEST'] === undefined ? 'kernel' : 'netlink', 'a survey of the kernel', () => {
  test('finds what every kernel has, and nothing that none has', () => {
    const survey = { release: release(), protocols: protocols(), families: families(), linkKinds: linkKinds() };
    expect(survey.protocols).toEqual(
      expect.arrayContaining(['NETLINK_ROUTE', 'NETLINK_GENERIC', 'NETLINK_KOBJECT_UEVENT']),
    );
    expect(survey.families).toEqual(expect.arrayContaining(['nlctrl']));
    // A guest has what was loaded into it.
    if (process.env['NLMSG_GUEST'] === undefined) expect(survey.linkKinds).toContain('veth');
    expect(survey.linkKinds).not.toContain('none-such');
    expect(thrownBy(() => NetlinkSocket.open({ protocol: MAX_LINKS })).code).toBe('EPROTONOSUPPORT');
    process.stdout.write(`\nNLMSG-SURVEY ${JSON.stringify(survey)}\n`);
  });
});
