import { spawnSync } from 'node:child_process';

/** Something that a guest needs is not to be had here; the message says what. */
export class Absent extends Error {}

/** Debian's packages of the programs that are needed. */
const PACKAGES = {
  'apt-cache': 'apt',
  'apt-get': 'apt',
  dpkg: 'dpkg',
  depmod: 'kmod',
  modprobe: 'kmod',
  modinfo: 'kmod',
  make: 'make',
  'gcc-12': 'gcc-12',
  xz: 'xz-utils',
  cpio: 'cpio',
  ldd: 'libc-bin',
  busybox: 'busybox-static',
  'qemu-system-x86_64': 'qemu-system-x86',
};

/** The standard output of a command. @throws Absent where there is no such command; Error where it fails. */
export function run(command, args, options = {}) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    ...options,
  });
  if (error?.code === 'ENOENT')
    throw new Absent(`${command} is not installed (Debian: ${PACKAGES[command] ?? command})`);
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** The same for a command that may fail for want of a network or a package list. @throws Absent. */
export function fetch(command, args, options) {
  try {
    return run(command, args, options);
  } catch (error) {
    const [reason = ''] = String(error.message).match(/^E: .*$/m) ?? [String(error.message).split('\n')[0]];
    throw error instanceof Absent ? error : new Absent(reason);
  }
}
