// How the steps of a conversation are printed.

import type { Annotation } from '../codec/annotate.ts';
import { errnoName } from '../codec/errno.ts';
import { inspect, layOut } from '../codec/inspect.ts';
import { protocolName } from '../codec/names.ts';
import { hex } from '../codec/text.ts';
import { AF_NETLINK } from '../ffi/constants.ts';
import { greetName } from '../greet.ts';
import type { StructSnapshot } from '../ffi/arena.ts';
import type { Datagram } from '../socket/netlink-socket.ts';
import type { SendmsgEvent } from '../socket/trace.ts';

/** Prints a line, or several joined by newlines. */
export type Print = (text: string) => void;

const MEANINGS: Readonly<Record<string, string>> = {
  iov_base: 'address of the netlink header',
  iov_len: 'bytes, from the header to the end of the payload',
  msg_name: 'address of the struct sockaddr_nl',
  msg_namelen: 'bytes, its size',
  msg_iov: 'address of the struct iovec',
  msg_iovlen: 'one iovec',
  msg_control: 'no ancillary data',
  msg_controllen: '',
  msg_flags: '',
  nl_pad: '',
  nl_pid: 'port id of the kernel',
  nl_groups: 'to no multicast group',
};

/** Steps 1 to 4: what was handed to sendmsg, and what it returned. */
export function narrateSend({ fd, message, structs, result }: SendmsgEvent, print: Print): void {
  print(`\n1. The message: netlink header, then payload\n${inspect(message, { typeName })}`);
  const [iovec, msghdr, address] = structs;
  if (iovec) print(`\n2. Its address and total length, in one ${structText(iovec)}`);
  if (msghdr) print(`\n3. The iovec, in a ${structText(msghdr)}`);
  if (address) print(`   and the destination, a ${structText(address)}`);
  const outcome =
    result < 0 ? `failed: ${errnoName(result) ?? result}` : `returned ${result}, the bytes that it accepted`;
  print(`\n4. sendmsg(${fd}, &msghdr, 0) ${outcome}`);
}

/** A datagram of netlink messages. */
export function narrateAnswer({ bytes, portId }: Datagram, print: Print): void {
  print(`From port id ${portId}${portId === 0 ? ', the kernel' : ''}, ${bytes.length} bytes:`);
  print(inspect(bytes, { typeName }));
}

/** A datagram of a group that carries text without a header. */
export function narrateEvent({ bytes, portId, groups }: Datagram, payload: Uint8Array, print: Print): void {
  const from = `From port id ${portId}${portId === 0 ? ', the kernel' : ''}, to group mask ${groups}`;
  print(`${from}, ${bytes.length} bytes of text without a netlink header:`);
  print(layOut(bytes, annotateEvent(bytes, payload)));
}

/** `NETLINK_ROUTE (protocol 0)` */
export function protocolText(protocol: number): string {
  const name = protocolName(protocol);
  return name === undefined ? `netlink protocol ${protocol}` : `${name} (protocol ${protocol})`;
}

/** The names of greet, as the specification writes them. */
function typeName(type: number): string | undefined {
  const name = greetName(type);
  return name === undefined ? undefined : `greet.${name}`;
}

/** The text that was sent, and what the kernel appended to it. */
function annotateEvent(bytes: Uint8Array, payload: Uint8Array): Annotation[] {
  const ours = payload.every((byte, index) => bytes[index] === byte) ? payload.length : 0;
  const rest = bytes.length - ours;
  const fields = [
    { offset: 0, length: ours, field: 'the text' },
    { offset: ours, length: rest, field: ours > 0 ? 'appended' : 'text' },
  ];
  return fields.filter(({ length }) => length > 0).map((part) => ({ message: 0, meaning: undefined, ...part }));
}

function structText({ struct, address, bytes, fields }: StructSnapshot): string {
  const annotations: Annotation[] = [];
  let end = 0;
  const add = (field: string, offset: number, length: number, meaning: string): void => {
    if (length > 0) annotations.push({ message: 0, offset, length, field, meaning });
    end = offset + length;
  };
  for (const { name, offset, length, value } of fields) {
    add('padding', end, offset - end, '');
    add(name, offset, length, fieldText(name, value));
  }
  add('padding', end, bytes.length - end, '');
  return `${struct} of ${bytes.length} bytes at 0x${hex(address, 1)}\n${layOut(bytes, annotations)}`;
}

function fieldText(name: string, value: number): string {
  if (name === 'nl_family') return value === AF_NETLINK ? `${value} AF_NETLINK` : `${value}`;
  const isAddress = value !== 0 && ['iov_base', 'msg_name', 'msg_iov', 'msg_control'].includes(name);
  return [isAddress ? `0x${hex(value, 1)}` : `${value}`, MEANINGS[name]].filter(Boolean).join('  ');
}
