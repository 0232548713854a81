// Refusals by the running kernel, told in the words of the request's schema.

import { expect, test } from '@jest/globals';
import {
  type AnyCodec,
  attr,
  attributes,
  decodeError,
  decodeMessage,
  decodeMessages,
  encodeMessage,
  message,
  NETLINK_GENERIC,
  NETLINK_ROUTE,
  NetlinkSocket,
  NLM_F_ACK,
  NLM_F_REQUEST,
  NLMSG_ERROR,
  padding,
  string,
  struct,
  u16,
  u32,
  u8,
} from '../../src/index.ts';
import { KernelError } from '../../src/exchange/kernel-error.ts';
import { runNode, LEAVES_SOCKETS_OPEN } from '../support/child.ts';
import { doOperation } from '../../src/families/family.ts';
import { nlctrl } from '../../src/families/generated/nlctrl.ts';
import { Link } from '../../src/families/route/index.ts';
import { fromHex } from '../support/golden.ts';
import { describeWith } from '../support/requirements.ts';

const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;
const [RTM_NEWLINK, GENL_ID_CTRL] = [16, 16];

interface Asked {
  readonly protocol?: number;
  readonly type: number;
  readonly schema: AnyCodec;
  /** What is encoded with the schema; bytes are sent as they are. */
  readonly value: unknown;
}

/** Asks the kernel for what it refuses. */
function refusalOf({ protocol = NETLINK_ROUTE, type, schema, value }: Asked): KernelError {
  const payload = value instanceof Uint8Array ? value : schema.encode(value);
  const request = encodeMessage({ type, flags: REQUEST_ACK, sequence: 7, payload });
  const socket = NetlinkSocket.open({ protocol });
  try {
    socket.send({ type, flags: REQUEST_ACK, sequence: 7, payload });
    const [answer] = decodeMessages(socket.receive()!.bytes);
    expect(answer?.type).toBe(NLMSG_ERROR);
    const { error, extendedAck } = decodeError(answer!);
    const capability = 'CAP_NET_ADMIN';
    return new KernelError({ action: 'do it', error, extendedAck, request, schema, sequence: 7, type, capability });
  } finally {
    socket.close();
  }
}

/** The number of a generic family. */
function familyId(familyName: string): number {
  const socket = NetlinkSocket.open({ protocol: NETLINK_GENERIC });
  try {
    const { request, reply } = doOperation(nlctrl, 'getfamily', GENL_ID_CTRL);
    const payload = request.encode({ familyName });
    socket.send({ type: GENL_ID_CTRL, flags: NLM_F_REQUEST, payload });
    return reply!.decode(decodeMessage(socket.receive()!.bytes).payload).familyId!;
  } finally {
    socket.close();
  }
}

/** ETHTOOL_MSG_LINKINFO_GET, whose index has the wrong width here. */
const LinkInfoGet = message({
  name: 'ethtool',
  header: struct({ command: u8, version: u8, gap: padding(2) }),
  attributes: attributes({
    header: attr(
      1,
      attributes({
        index: attr(1, u8),
        name: attr(2, string, { name: 'ETHTOOL_A_HEADER_DEV_NAME' }),
        flags: attr(3, u32, { name: 'ETHTOOL_A_HEADER_FLAGS' }),
      }),
      { name: 'ETHTOOL_A_LINKINFO_HEADER' },
    ),
  }),
});
const ethtool = (): Pick<Asked, 'protocol' | 'type' | 'schema'> => ({
  ...{ protocol: NETLINK_GENERIC, type: familyId('ethtool'), schema: LinkInfoGet },
});

describeWith('kernel', 'a refusal by the kernel', () => {
  test('names the attribute, what it has and what it needs', () => {
    const Wrong = message({
      header: struct({ family: u8, gap: padding(3), index: u32, flags: u32, change: u32 }),
      attributes: attributes({ mtu: attr(4, u16, { name: 'IFLA_MTU' }) }),
    });
    const refusal = refusalOf({ type: RTM_NEWLINK, schema: Wrong, value: { index: 1, mtu: 1500 } });
    expect(refusal).toMatchObject({ code: 'ERANGE', errno: -34, outcome: 'refused', attribute: 'mtu' });
    expect(refusal.message).toBe(
      'Cannot do it: ERANGE, the kernel says "Attribute failed policy validation"; ' +
        'attribute mtu (IFLA_MTU) has 2 bytes, expected a u32',
    );
    expect(refusal.inspectRequest()).toMatch(/^> 0024 {2}dc 05 .*IFLA_MTU +1500$/m);
  });

  test.each([
    ['its bits', { flags: 0x100 }, 'header.flags (ETHTOOL_A_HEADER_FLAGS) is 256'],
    [
      'its length',
      { name: 'x'.repeat(200) },
      'header.name (ETHTOOL_A_HEADER_DEV_NAME) has 200 bytes, expected at most 127 bytes',
    ],
    ['its width', { index: 1 }, 'header.index has 1 byte, expected a u32'],
  ])('names an attribute in a nest, and what is wrong with it: %s', (_, header, message) => {
    const refusal = refusalOf({ ...ethtool(), value: { command: 2, version: 1, header } });
    expect(refusal.message).toContain(`; attribute ${message}`);
  });

  test('D16: names the attribute that is missing', () => {
    const refusal = refusalOf({ ...ethtool(), value: { command: 2, version: 1 } });
    expect(refusal.message).toBe('Cannot do it: EINVAL; attribute header (ETHTOOL_A_LINKINFO_HEADER) is missing');
  });

  test('names by its number what the schema does not know', () => {
    const payload = fromHex('02 01 00 00 08 00 5d 00 01 00 00 00');
    const refusal = refusalOf({ ...ethtool(), value: payload });
    expect(refusal.message).toContain('; it points at attribute 93');
    expect(refusal.attribute).toBe('attribute 93');
  });
});

describeWith('kernel', 'a process without privileges', () => {
  test('D24: is told which one it lacks', () => {
    const payload = Link.encode({ ifiIndex: 1, mtu: 1500 });
    const source = `
      import { NetlinkSocket, NLM_F_ACK, NLM_F_REQUEST } from 'nlmsg';
      const socket = NetlinkSocket.open({ protocol: ${NETLINK_ROUTE} });
      const payload = Uint8Array.of(${payload.join()});
      socket.send({ type: ${RTM_NEWLINK}, flags: NLM_F_REQUEST | NLM_F_ACK, payload });
      process.stdout.write(Buffer.from(socket.receive().bytes).toString('hex'));
    `;
    // Root of the namespace still, but a program that it starts gets no capability.
    const { stdout, stderr } = runNode(source, {
      nodeArgs: [LEAVES_SOCKETS_OPEN],
      prefix: ['setpriv', '--bounding-set=-all', '--inh-caps=-all'],
    });
    expect(stderr).toBe('');
    const { error, extendedAck, request } = decodeError(decodeMessage(fromHex(stdout)));
    const refusal = new KernelError({
      ...{ action: 'set a link', error, extendedAck, schema: Link, sequence: request.sequence, type: request.type },
      ...{ request: encodeMessage({ ...request, payload }), capability: 'CAP_NET_ADMIN' },
    });
    expect(refusal).toMatchObject({ code: 'EPERM', errno: -1, outcome: 'refused', capability: 'CAP_NET_ADMIN' });
    expect(refusal.message).toMatch(
      /^Cannot set a link: EPERM; this usually needs CAP_NET_ADMIN in the user namespace /,
    );
  });
});
