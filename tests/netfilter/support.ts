// What the tests of batches share: a little of nf_tables, a network namespace of their own, transports that look at what
// goes through or behave like another kernel.

import { type ChildProcess, spawn } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { afterAll, beforeAll } from '@jest/globals';
import type { NetlinkClientOptions } from '../../src/client/client-options.ts';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { OperationRequest, RawRequest } from '../../src/client/request.ts';
import {
  attr,
  attributes,
  type Codec,
  decodeMessages,
  encodeMessages,
  type InferInput,
  message,
  type Message,
  type MessageInit,
  NETLINK_NETFILTER,
  NLM_F_CREATE,
  NLM_F_ECHO,
  NLM_F_EXCL,
  NLM_F_REQUEST,
  bytes,
  string,
  struct,
  u16be,
  u32be,
  u64be,
  u8,
} from '../../src/codec/index.ts';
import { BatchEdge, NFNL_MSG_BATCH_BEGIN, NFNL_MSG_BATCH_END } from '../../src/families/nfnetlink/index.ts';
import type { Operation } from '../../src/families/operation.ts';
import { socketTransports } from '../../src/socket/socket-transports.ts';
import type { Transport, TransportFactory } from '../../src/socket/transport.ts';
import { until } from '../client/support.ts';

export const NFTABLES = 10;
export const typeOf = (message: number): number => (NFTABLES << 8) | message;
export const NFT_MSG_NEWTABLE = typeOf(0);
export const NFPROTO_IPV4 = 2;
export const NFPROTO_NETDEV = 5;

const header = struct({ family: u8, version: u8, resourceId: u16be });

export const Table = message({
  name: 'nfgenmsg',
  header,
  attributes: attributes({
    name: attr(1, string, { name: 'NFTA_TABLE_NAME' }),
    flags: attr(2, u32be, { name: 'NFTA_TABLE_FLAGS' }),
    use: attr(3, u32be),
    handle: attr(4, u64be),
    userdata: attr(6, bytes, { name: 'NFTA_TABLE_USERDATA' }),
    owner: attr(7, u32be),
  }),
});
export const Chain = message({
  name: 'nfgenmsg',
  header,
  attributes: attributes({
    table: attr(1, string, { name: 'NFTA_CHAIN_TABLE' }),
    handle: attr(2, u64be),
    name: attr(3, string, { name: 'NFTA_CHAIN_NAME' }),
    hook: attr(4, attributes({ number: attr(1, u32be), priority: attr(2, u32be), device: attr(3, string) }), {
      name: 'NFTA_CHAIN_HOOK',
    }),
    policy: attr(5, u32be, { name: 'NFTA_CHAIN_POLICY' }),
    type: attr(7, string),
    flags: attr(10, u32be),
  }),
});
export const Generation = message({ name: 'nfgenmsg', header, attributes: attributes({ id: attr(1, u32be) }) });

function operation<In, Out>(
  name: string,
  message: number,
  flags: number,
  schema: Codec<Out, In>,
  reply: number,
): Operation<In, Out> {
  return {
    name,
    protocol: NETLINK_NETFILTER,
    type: typeOf(message),
    flags,
    request: schema,
    reply: schema,
    replyType: typeOf(reply),
  };
}

export const newtable = operation('newtable', 0, NLM_F_CREATE | NLM_F_EXCL, Table, 0);
export const settable = operation('newtable', 0, NLM_F_CREATE, Table, 0);
export const gettable = operation('gettable', 1, 0, Table, 0);
export const deltable = operation('deltable', 2, 0, Table, 2);
export const newchain = operation('newchain', 3, NLM_F_CREATE, Chain, 3);
export const getgen = operation('getgen', 16, 0, Generation, 15);

/** The request to make a table, which is refused with EEXIST where it is there. */
export function make(name: string): OperationRequest<InferInput<typeof Table>> {
  return { operation: newtable, value: { family: NFPROTO_IPV4, name } };
}
export function remove(name: string): OperationRequest<InferInput<typeof Table>> {
  return { operation: deltable, value: { family: NFPROTO_IPV4, name } };
}
/** The same in bytes. */
export function makeRaw(name: string, flags: number = NLM_F_REQUEST | NLM_F_CREATE | NLM_F_EXCL): RawRequest {
  return { type: NFT_MSG_NEWTABLE, flags, payload: Table.encode({ family: NFPROTO_IPV4, name }) };
}
export const ECHO = { flags: NLM_F_ECHO } as const;

/** What is in the kernel: names of tables, sorted. */
export function tables(client: NetlinkClient): string[] {
  return client
    .dumpSync(gettable, {})
    .toArray()
    .map(({ name }) => name!)
    .sort();
}

/** The generation that nf_tables is at. */
export function generation(client: NetlinkClient): number {
  return client.requestSync(getgen, {}).values[0]!.id!;
}

/** Opens clients in a network namespace that one file of tests has for itself. Call it in a describe. */
export function namespaceOfItsOwn(): {
  open(options?: Partial<NetlinkClientOptions>, through?: (transport: Transport) => Transport): NetlinkClient;
  transports(): TransportFactory;
} {
  let keeper: ChildProcess | undefined;
  const name = (pid: number | undefined): string => readlinkSync(`/proc/${String(pid)}/ns/net`);
  beforeAll(async () => {
    keeper = spawn('unshare', ['--net', 'sleep', 'infinity'], { stdio: 'ignore' });
    await until(() => name(keeper?.pid) !== name(process.pid));
  });
  afterAll(() => {
    keeper?.kill();
  });
  const transports = (): TransportFactory => socketTransports({ networkNamespace: { pid: keeper!.pid! } });
  return {
    transports,
    open(options = {}, through = (transport) => transport) {
      const open = transports();
      return NetlinkClient.open({
        protocol: NETLINK_NETFILTER,
        transport: (settings) => through(open(settings)),
        ...options,
      });
    },
  };
}

/** A transport that hands all to another, but for what is given. */
export function through(
  transport: Transport,
  { send, receive }: { send?: (bytes: Uint8Array) => Uint8Array; receive?: (bytes: Uint8Array) => boolean },
): Transport {
  const own: Partial<Transport> = {
    send(length) {
      if (send === undefined) return transport.send(length);
      const changed = send(transport.outgoing(length).slice(0, length));
      transport.outgoing(changed.length).set(changed);
      const result = transport.send(changed.length);
      return result === changed.length ? length : result;
    },
    receive() {
      for (;;) {
        const result = transport.receive();
        const { bytes, length } = transport.incoming;
        if (result <= 0 || receive === undefined || receive(bytes.slice(0, length))) return result;
      }
    },
  };
  return new Proxy(transport, {
    get(target, key) {
      const value: unknown = Reflect.get(own, key) ?? Reflect.get(target, key);
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}

/** Behaves like a kernel before 6.10: no BATCH_BEGIN and BATCH_END is acknowledged. */
export function likeOldKernels(transport: Transport): Transport {
  return through(transport, {
    receive: (bytes) =>
      decodeMessages(bytes).every(({ type, payload }) => type !== 2 || errorOf(payload) !== 0 || !isEdge(payload)),
  });
}

/** The error in the payload of NLMSG_ERROR. */
export function errorOf(payload: Uint8Array): number {
  return new DataView(payload.buffer, payload.byteOffset).getInt32(0, true);
}

function isEdge(payload: Uint8Array): boolean {
  const type = new DataView(payload.buffer, payload.byteOffset).getUint16(8, true);
  return type === NFNL_MSG_BATCH_BEGIN || type === NFNL_MSG_BATCH_END;
}

let sequence = 1000;
/** A message with a sequence number of its own. */
export function numbered({ type, flags = NLM_F_REQUEST, payload }: RawRequest): MessageInit {
  return { type, flags, sequence: sequence++, payload: payload as Uint8Array };
}
export function begin(options: { flags?: number; generation?: number; subsystem?: number } = {}): MessageInit {
  const { flags = NLM_F_REQUEST, subsystem = NFTABLES, ...rest } = options;
  return numbered({ type: NFNL_MSG_BATCH_BEGIN, flags, payload: BatchEdge.encode({ subsystem, ...rest }) });
}
export function end(flags: number = NLM_F_REQUEST): MessageInit {
  return numbered({ type: NFNL_MSG_BATCH_END, flags, payload: BatchEdge.encode({ subsystem: NFTABLES }) });
}

/** Sends messages in one datagram, as they are, and receives what waits: messages, and errnos of recvmsg. */
export function exchangeRaw(transport: Transport, ...messages: readonly MessageInit[]): (Message | number)[] {
  const datagram = encodeMessages(messages);
  transport.outgoing(datagram.length).set(datagram);
  const sent = transport.send(datagram.length);
  if (sent !== datagram.length) return [sent];
  const received: (Message | number)[] = [];
  for (;;) {
    const result = transport.receive();
    if (result === 0) return received;
    if (result < 0) received.push(result);
    else received.push(...decodeMessages(transport.incoming.bytes.slice(0, transport.incoming.length)));
  }
}

/** Of answers, the error of each acknowledgement or refusal and the type that it is for. */
export function judgements(answers: readonly (Message | number)[]): [number, number][] {
  return answers.flatMap((answer) =>
    typeof answer === 'number' || answer.type !== 2
      ? []
      : [[new DataView(answer.payload.buffer, answer.payload.byteOffset).getUint16(8, true), errorOf(answer.payload)]],
  );
}
