// One run of a guest, under software emulation: /dev/kvm may be there without being usable.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Absent } from './absent.mjs';

const TIMEOUT_MS = 300_000;
/** What /init prints behind the tests' exit status. */
export const RESULT = 'NLMSG-GUEST-RESULT:';

/** Boots and waits for the end: the exit status of the tests, undefined where no result line came. */
export function boot({ abi, root }, initramfs, megabytes = 1536) {
  const args = ['-machine', 'q35', '-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', '1', '-m', `${megabytes}`];
  args.push('-nodefaults', '-no-user-config', '-display', 'none', '-serial', 'stdio', '-no-reboot', '-net', 'none');
  args.push('-kernel', join(root, 'boot', `vmlinuz-${abi}`), '-initrd', initramfs);
  args.push('-append', 'console=ttyS0 panic=-1 quiet mitigations=off');
  const start = performance.now();
  const { error, stdout } = spawnSync('qemu-system-x86_64', args, {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error?.code === 'ENOENT') throw new Absent('qemu-system-x86_64 is not installed (Debian: qemu-system-x86)');
  const seconds = (performance.now() - start) / 1000;
  const output = stdout.replaceAll('\r', '');
  const status = new RegExp(`^${RESULT} (\\d+)$`, 'm').exec(output)?.[1];
  return { status: status === undefined ? undefined : Number(status), console: output, seconds };
}
