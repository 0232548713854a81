// koffi is loaded when the first socket is opened, not when nlmsg is imported: it costs milliseconds, exists for some
// machines only, and the codec needs none of it.

import { NetlinkError } from '../codec/errors.ts';
import { require } from './builtin.ts';

/** The machines that koffi 3.3 has binaries for. */
const MACHINES = ['x64', 'arm64', 'arm', 'ia32', 'riscv64', 'loong64', 'ppc64'];

/** The module koffi. */
export type Koffi = typeof import('koffi');

let koffi: Koffi | undefined;

/**
 * Loads koffi, once.
 *
 * @throws NetlinkError `ERR_NETLINK_PLATFORM` where this is not Linux, `ERR_NETLINK_FFI` where koffi cannot be loaded.
 */
export function loadKoffi(): Koffi {
  if (koffi) return koffi;
  if (process.platform !== 'linux') {
    throw new NetlinkError(
      'ERR_NETLINK_PLATFORM',
      `Cannot talk to the Linux kernel: this is ${process.platform}; only nlmsg/codec works here`,
    );
  }
  try {
    koffi = require('koffi') as Koffi;
  } catch (cause) {
    const state = `Cannot load koffi, which makes the system calls: ${(cause as Error).message}`;
    throw new NetlinkError('ERR_NETLINK_FFI', `${state} (${hint()})`, { cause });
  }
  return koffi;
}

/** What is likely missing. */
function hint(): string {
  const { arch, version } = process;
  if (!MACHINES.includes(arch)) return `it has no binary for ${arch}; only nlmsg/codec works here`;
  const needs = `its optional dependency @koromix/koffi-linux-${arch}, and under the permission model --allow-addons`;
  return `on Node ${version} it needs ${needs}`;
}
