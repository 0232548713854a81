// A simulated device of netdevsim, which devlink and ethtool need.

import { existsSync, readdirSync, writeFileSync } from 'node:fs';

const BUS = '/sys/bus/netdevsim';

/** Why there is none, or undefined. */
export function whyNoNetdevsim(): string | undefined {
  if (existsSync(`${BUS}/new_device`)) return undefined;
  return process.env['NLMSG_NO_NETDEVSIM'] ?? 'the kernel has no netdevsim';
}

/** Makes one with two ports, and gives the names of their links. */
export function makeNetdevsim(id: number): string[] {
  writeFileSync(`${BUS}/new_device`, `${id} 2`);
  return readdirSync(`${BUS}/devices/netdevsim${id}/net`);
}

export function removeNetdevsim(id: number): void {
  writeFileSync(`${BUS}/del_device`, String(id));
}
