// Runs Jest, where possible in a user and network namespace of its own: tests then speak to the running kernel with every
// privilege inside that namespace and none outside, root or not. Arguments go to Jest.
import { spawn, spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const JEST = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const UNSHARE = ['unshare', '--user', '--map-root-user', '--net'];

/** Why there is no namespace to be had here, or undefined. */
function namespaceRefusal() {
  if (process.platform !== 'linux') return `this is ${process.platform}, not Linux`;
  const { error, status, stderr } = spawnSync(UNSHARE[0], [...UNSHARE.slice(1), 'true'], { encoding: 'utf8' });
  if (error) return `unshare cannot be run: ${error.message}`;
  return status === 0 ? undefined : stderr.trim();
}

const refusal = namespaceRefusal();
const environment = refusal
  ? { NLMSG_NO_NAMESPACE: refusal }
  : { NLMSG_OUTER_NETNS: readlinkSync('/proc/self/ns/net') };
const command = [process.execPath, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning', JEST];
const [program, ...args] = [...(refusal ? [] : UNSHARE), ...command, ...process.argv.slice(2)];
const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
child.once('exit', (status, signal) => {
  process.exitCode = signal ? 1 : status;
});
