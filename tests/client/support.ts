// What the tests of the client share: requests in bytes, links to change, and looks at what went over the wire.

import { type ChildProcess, spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync, readlinkSync } from 'node:fs';
import { afterAll, beforeAll } from '@jest/globals';
import { type NetlinkClientOptions } from '../../src/client/client-options.ts';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { RawRequest } from '../../src/client/request.ts';
import {
  NETLINK_GENERIC,
  NETLINK_ROUTE,
  NLM_F_ACK,
  NLM_F_CREATE,
  NLM_F_EXCL,
  NLM_F_REQUEST,
} from '../../src/codec/index.ts';
import type { Operation } from '../../src/families/operation.ts';
import { FakeKernel, type FakeKernelOptions } from '../../src/testing/index.ts';

export const [RTM_NEWLINK, RTM_DELLINK, RTM_GETLINK] = [16, 17, 18];
export const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;
/** Long enough to be over only where something is wrong. */
export const LONG = 60_000;

const bytesOf = (value: number): Uint8Array => new Uint8Array(Uint32Array.of(value).buffer);

/** Bytes one after another. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** An attribute: bytes, text with its NUL, or a u32. */
export function attribute(type: number, value: Uint8Array | string | number): Uint8Array {
  const data =
    typeof value === 'string'
      ? new TextEncoder().encode(`${value}\0`)
      : typeof value === 'number'
        ? bytesOf(value)
        : value;
  const bytes = new Uint8Array((4 + data.length + 3) & ~3);
  bytes.set(new Uint8Array(Uint16Array.of(4 + data.length, type).buffer));
  bytes.set(data, 4);
  return bytes;
}

/** The header of messages about links: struct ifinfomsg. */
export function ifinfomsg(index = 0, flags = 0, change = 0): Uint8Array {
  return join(new Uint8Array(4), bytesOf(index), bytesOf(flags), bytesOf(change));
}

/** The loopback interface, which every network namespace has. */
export const GET_LO: RawRequest = { type: RTM_GETLINK, payload: ifinfomsg(1) };
export const NO_SUCH_LINK: RawRequest = { type: RTM_GETLINK, payload: ifinfomsg(99_999) };
export const ALL_LINKS: RawRequest = { type: RTM_GETLINK, payload: ifinfomsg() };
/** A dump that the kernel refuses in NLMSG_DONE: flags in the header of a filter. */
export const REFUSED_DUMP: RawRequest = { type: RTM_GETLINK, payload: ifinfomsg(5, 3, 3) };

/** Makes a bridge, without anything in it. */
export function newBridge(name: string): RawRequest {
  const payload = join(ifinfomsg(), attribute(3, name), attribute(18, attribute(1, 'bridge')));
  return { type: RTM_NEWLINK, flags: REQUEST_ACK | NLM_F_CREATE | NLM_F_EXCL, payload };
}

export function deleteLink(name: string): RawRequest {
  return { type: RTM_DELLINK, payload: join(ifinfomsg(), attribute(3, name)) };
}

/** GENL_CMD_GETFAMILY of the controller of generic netlink. */
export function getFamily(name: string): RawRequest {
  return { type: 16, payload: join(Uint8Array.of(3, 2, 0, 0), attribute(2, name)) };
}

/** The number of a family of generic netlink. */
export function familyId(name: string): number {
  using client = NetlinkClient.open({ protocol: NETLINK_GENERIC });
  const { payload } = client.requestSync(getFamily(name)).messages[0]!;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  for (let at = 4; at + 4 <= payload.length; at += (view.getUint16(at, true) + 3) & ~3) {
    if (view.getUint16(at + 2, true) === 1) return view.getUint16(at + 4, true);
  }
  throw new Error(`the family ${name} has no number`);
}

/** The index in a message about a link. */
export function indexOf({ payload }: { readonly payload: Uint8Array }): number {
  return new DataView(payload.buffer, payload.byteOffset, payload.length).getInt32(4, true);
}

export function route(options: Partial<NetlinkClientOptions> = {}): NetlinkClient {
  return NetlinkClient.open({ protocol: NETLINK_ROUTE, ...options });
}

/**
 * A network namespace for one file of tests, where no other file changes the links that are dumped. Call it in a describe.
 *
 * @returns Opens clients there.
 */
export function namespaceOfItsOwn(): typeof route {
  let keeper: ChildProcess | undefined;
  const name = (pid: number | undefined): string => readlinkSync(`/proc/${String(pid)}/ns/net`);
  beforeAll(async () => {
    keeper = spawn('unshare', ['--net', 'sleep', 'infinity'], { stdio: 'ignore' });
    await until(() => name(keeper?.pid) !== name(process.pid));
  });
  afterAll(() => {
    keeper?.kill();
  });
  return (options) => route({ networkNamespace: { pid: keeper!.pid! }, ...options });
}

/** A client of a fake kernel, which has 31 for its protocol. */
export function fake(
  kernelOptions: FakeKernelOptions = {},
  options: Partial<NetlinkClientOptions> = {},
): { readonly kernel: FakeKernel; readonly client: NetlinkClient } {
  const kernel = new FakeKernel(kernelOptions);
  return { kernel, client: NetlinkClient.open({ protocol: 31, transport: kernel.transport, ...options }) };
}

/** The error that a promise rejects with; one that does not fails the test. */
export async function rejection<T extends Error = Error>(promise: Promise<unknown>): Promise<T> {
  try {
    await promise;
  } catch (error) {
    return error as T;
  }
  throw new Error('expected a rejection, and there was none');
}

/** What is published to a diagnostics channel while `body` runs. */
export async function published<T>(channel: string, body: () => unknown): Promise<T[]> {
  const events: T[] = [];
  const listen = (event: unknown): void => void events.push(event as T);
  subscribe(channel, listen);
  try {
    await body();
  } finally {
    unsubscribe(channel, listen);
  }
  return events;
}

/** How many descriptors the process has open. */
export function descriptors(): number {
  return readdirSync('/proc/self/fd').length;
}

/** Resolves in the next turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when a condition holds, looked at once in each turn of the event loop. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn();
}

/** An operation of type 20, answered in messages of type 21: things with a size, in whatever way they are encoded. */
export function getthing(
  thing: Operation<object, { size?: number }>['request'] & Operation<object, { size?: number }>['reply'],
): Operation<object, { size?: number }> {
  return { name: 'getthing', protocol: 31, type: 20, flags: 0, request: thing, reply: thing, replyType: 21 };
}
