// The structs and numbers of sock_diag against the kernel's own headers.

import { expect, test } from '@jest/globals';
import type { AnyCodec } from '../../src/codec/index.ts';
import type { FieldShape, MemberShape, Plan } from '../../src/codec/schema/plan.ts';
import {
  InetRequest,
  InetSocket,
  MptcpSocket,
  NetlinkDiagSocket,
  NetlinkRequest,
  PacketRequest,
  PacketSocket,
  SctpSocket,
  SOCK_DESTROY,
  SOCK_DIAG_BY_FAMILY,
  SockDiagGroup,
  TcpInfo,
  UnixRequest,
  UnixSocket,
  VsockRequest,
  VsockSocket,
} from '../../src/families/sock-diag/index.ts';
import { describeWith } from '../support/requirements.ts';
import { header, type HeaderMember, layoutOf, numbersOf } from './sock-diag-headers.ts';

type Shape = ReturnType<NonNullable<Plan<unknown>['shape']>>;

function shapeOf(plan: Plan<unknown>): Shape {
  return plan.shape!();
}

/** The members of a struct, or of a message's header. */
function membersOf(plan: Plan<unknown>): readonly MemberShape[] {
  const shape = shapeOf(plan);
  if (shape.kind === 'array') return membersOf(shape.item);
  if (shape.kind !== 'struct' && shape.kind !== 'message') throw new Error(`${shape.kind} has no members`);
  return shape.members;
}

function fieldsOf(plan: Plan<unknown>): FieldShape[] {
  const shape = shapeOf(plan);
  if (shape.kind !== 'attributes' && shape.kind !== 'message') return [];
  return Array.from({ length: 64 }, (_, type) => shape.fieldOf(type)).filter((field) => field !== undefined);
}

/** The plan of an attribute by its kernel name. */
function field(codec: AnyCodec, name: string): Plan<unknown> {
  return fieldsOf(codec.plan as Plan<unknown>).find(({ options }) => options.name === name)!.plan;
}

/** The places of what means something: as in the schema, and as in the header. */
function places(plan: Plan<unknown>): [number, number | undefined][] {
  return membersOf(plan)
    .filter(({ padding }) => !padding)
    .map(({ offset, size }) => [offset, size]);
}

const RESERVED = /^(pad|__?reserved\d?|reserved)$/;
function headerPlaces(members: readonly HeaderMember[]): [number, number][] {
  return members.filter(({ name }) => !RESERVED.test(name)).map(({ offset, size }) => [offset, size]);
}

const requests = [
  ['inet_diag.h', 'inet_diag_req_raw', InetRequest],
  ['inet_diag.h', 'inet_diag_msg', InetSocket],
  ['unix_diag.h', 'unix_diag_msg', UnixSocket],
  ['netlink_diag.h', 'netlink_diag_msg', NetlinkDiagSocket],
  ['packet_diag.h', 'packet_diag_msg', PacketSocket],
  ['vm_sockets_diag.h', 'vsock_diag_msg', VsockSocket],
] as const;

const attributes = [
  ['inet_diag.h', 'inet_diag_meminfo', field(InetSocket, 'INET_DIAG_MEMINFO')],
  ['inet_diag.h', 'tcpvegas_info', field(InetSocket, 'INET_DIAG_VEGASINFO')],
  ['inet_diag.h', 'tcp_dctcp_info', field(InetSocket, 'INET_DIAG_DCTCPINFO')],
  ['inet_diag.h', 'tcp_bbr_info', field(InetSocket, 'INET_DIAG_BBRINFO')],
  ['tcp.h', 'tcp_diag_md5sig', field(InetSocket, 'INET_DIAG_MD5SIG')],
  ['sctp.h', 'sctp_info', field(SctpSocket, 'INET_DIAG_INFO')],
  ['unix_diag.h', 'unix_diag_vfs', field(UnixSocket, 'UNIX_DIAG_VFS')],
  ['unix_diag.h', 'unix_diag_rqlen', field(UnixSocket, 'UNIX_DIAG_RQLEN')],
  ['netlink_diag.h', 'netlink_diag_ring', field(NetlinkDiagSocket, 'NETLINK_DIAG_RX_RING')],
  ['packet_diag.h', 'packet_diag_info', field(PacketSocket, 'PACKET_DIAG_INFO')],
  ['packet_diag.h', 'packet_diag_mclist', field(PacketSocket, 'PACKET_DIAG_MCLIST')],
  ['packet_diag.h', 'packet_diag_ring', field(PacketSocket, 'PACKET_DIAG_TX_RING')],
] as const;

describeWith('headers', 'structs of sock_diag', () => {
  test.each(requests)('have the members of %s: struct %s', (file, name, codec) => {
    const { size, members } = layoutOf(header(file), name);
    expect(places(codec.plan as Plan<unknown>)).toEqual(headerPlaces(members));
    const needed = codec === InetRequest ? { family: 'inet', header: {} } : {};
    expect(codec.encode(needed as never)).toHaveLength(size);
  });

  test.each(attributes)('have the members of %s: struct %s', (file, name, plan) => {
    const { size, members } = layoutOf(header(file), name);
    expect(places(plan)).toEqual(headerPlaces(members));
    const own = membersOf(plan);
    expect(own.at(-1)!.offset + own.at(-1)!.size!).toBe(size);
  });

  test('that left out what the kernel wants to be zero are as long as the kernel wants', () => {
    for (const [file, name, codec] of [
      ['unix_diag.h', 'unix_diag_req', UnixRequest],
      ['netlink_diag.h', 'netlink_diag_req', NetlinkRequest],
      ['packet_diag.h', 'packet_diag_req', PacketRequest],
      ['vm_sockets_diag.h', 'vsock_diag_req', VsockRequest],
    ] as const) {
      const { size, members } = layoutOf(header(file), name);
      expect([name, codec.encode({}).length]).toEqual([name, size]);
      const wanted = headerPlaces(members).map(String);
      for (const place of places(codec.plan as Plan<unknown>)) expect(wanted).toContain(String(place));
    }
  });

  test.each([
    ['tcp.h', 'tcp_info', TcpInfo.plan as Plan<unknown>, 220],
    ['mptcp.h', 'mptcp_info', field(MptcpSocket, 'INET_DIAG_INFO'), 40],
  ])('that have grown start with the members of %s: struct %s', (file, name, plan, least) => {
    const { size, members } = layoutOf(header(file), name);
    const wanted = headerPlaces(members);
    expect(size).toBeGreaterThan(least);
    // The header may be newer, too.
    const count = Math.min(wanted.length, places(plan).length);
    expect(places(plan).slice(0, count)).toEqual(wanted.slice(0, count));
  });

  test('struct inet_diag_sockid is the same in requests and answers', () => {
    const { members } = layoutOf(header('inet_diag.h'), 'inet_diag_sockid');
    for (const codec of [InetRequest, InetSocket]) {
      const id = membersOf(codec.plan as Plan<unknown>).find(({ key }) => key === 'id')!;
      expect(places(id.plan)).toEqual(headerPlaces(members));
    }
  });
});

describeWith('headers', 'numbers of sock_diag', () => {
  const numbers = new Map(
    ['sock_diag.h', 'inet_diag.h', 'unix_diag.h', 'netlink_diag.h', 'packet_diag.h', 'mptcp.h', 'tls.h'].flatMap(
      (file) => [...numbersOf(file)],
    ),
  );

  /** Every attribute of a schema, however deep. */
  const named = (plan: Plan<unknown>): [string, number][] => {
    const found: [string, number][] = [];
    const shape = plan.shape?.();
    if (shape?.kind !== 'attributes' && shape?.kind !== 'message') return found;
    for (let type = 0; type < 64; type++) {
      const inner = shape.fieldOf(type);
      if (inner !== undefined) found.push([inner.options.name!, type], ...named(inner.plan));
    }
    return found;
  };

  test('attributes have the numbers that the headers give to their names', () => {
    const all = [InetRequest, InetSocket, UnixSocket, NetlinkDiagSocket, PacketSocket].flatMap((codec) =>
      named(codec.plan as Plan<unknown>),
    );
    expect(all.length).toBeGreaterThan(60);
    for (const [name, type] of all) expect([name, type]).toEqual([name, numbers.get(name)]);
  });

  test('types and groups', () => {
    expect(numbers.get('SOCK_DIAG_BY_FAMILY')).toBe(SOCK_DIAG_BY_FAMILY);
    expect(numbers.get('SOCK_DESTROY')).toBe(SOCK_DESTROY);
    for (const [name, group] of Object.entries(SockDiagGroup)) expect([name, group]).toEqual([name, numbers.get(name)]);
  });
});
