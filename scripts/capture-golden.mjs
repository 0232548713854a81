// Captures what kernels answer, for tests that need no kernel.
//
//   npm run build && unshare -Urn node scripts/capture-golden.mjs     the running kernel: tests/golden/*.hex and tests/golden/host
//   npm run build && node scripts/capture-golden.mjs --guest 6.12     a kernel in QEMU: tests/golden/6.12
//   npm run build && node scripts/capture-golden.mjs --guest 6.1      an older one, last: what is like the others is not kept
//
// Each capture is a file: a comment with what it is, the command and the kernel, then the bytes of one datagram in hex, as they
// were received, or sent where the name ends with .request.hex. Folders are kernels and, in them, protocols. What a kernel does
// not have is left out, and said. The captures are described in scripts/golden: a section is what shares a network namespace.
import { spawnSync } from 'node:child_process';
import { readlinkSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runSection } from './golden/run.mjs';
import { FOLDER, save } from './golden/save.mjs';
import { SECTIONS } from './golden/sections.mjs';

const HOST = 'host';
const { values } = parseArgs({
  options: { guest: { type: 'string' }, kernel: { type: 'string', default: HOST }, section: { type: 'string' } },
});

const NAMESPACE = readlinkSync('/proc/self/ns/net');
const needsNamespace = ({ initial }) => !initial || process.env.NLMSG_GUEST !== '1';

/** Runs one section in a process of its own, as a rule in a network namespace of its own. */
function inItsOwnProcess(section) {
  const args = [fileURLToPath(import.meta.url), '--kernel', values.kernel, '--section', section.name];
  const [program, ...rest] = [...(needsNamespace(section) ? ['unshare', '-n'] : []), process.execPath, ...args];
  const env = { ...process.env, NLMSG_OUTER_NETNS: NAMESPACE };
  const { status, signal } = spawnSync(program, rest, { stdio: 'inherit', env });
  if (status !== 0) throw new Error(`section ${section.name} ended with ${status ?? signal}`);
}

/** Runs one section here. It makes and deletes devices, so it must not be where the caller's are. */
async function here(section) {
  if (needsNamespace(section) && [undefined, NAMESPACE].includes(process.env.NLMSG_OUTER_NETNS)) {
    throw new Error(`section ${section.name} needs a network namespace of its own: leave out --section`);
  }
  await runSection(section, values.kernel, (name, what, bytes) => save(values.kernel, name, what, bytes));
  process.exit(); // devices and sockets that are still open end here
}

if (values.guest) {
  const { captureInGuest } = await import('./golden/guest.mjs');
  captureInGuest(values.guest);
} else if (values.section) {
  await here(SECTIONS.find(({ name }) => name === values.section));
} else {
  rmSync(new URL(`${values.kernel}/`, FOLDER), { recursive: true, force: true });
  SECTIONS.forEach(inItsOwnProcess);
}
