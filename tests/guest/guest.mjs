// Boots a real kernel in QEMU, loads the greet module into it and runs Jest tests there: `npm run test:guest`.
//
//   node tests/guest/guest.mjs                       the 6.1 cloud kernel of Debian, the tests of tests/guest
//   node tests/guest/guest.mjs --kernel 6.12         the full 6.12 kernel
//   node tests/guest/guest.mjs --kernel 6.1-full     the full 6.1 kernel
//   node tests/guest/guest.mjs --modules dummy,veth  with more of Debian's modules loaded
//   node tests/guest/guest.mjs --everything          with all modules that bring families, netdevsim and the standard tools
//   node tests/guest/guest.mjs --mutant text         with a module that the tests must reject: success is their failure
//   node tests/guest/guest.mjs tests/kernel/socket   other tests: a pattern, as Jest takes it
//
// Kernels are Debian's own packages, unpacked into .cache/guest/ and never installed. Nothing but a result line that /init
// prints after the tests counts: QEMU ends with 0 whatever happened inside. Where something is missing that this needs, it
// says so and ends with status 77; NLMSG_REQUIRE=guest makes that a failure. Without netdevsim or the tools a guest with
// everything runs on, which is said; NLMSG_REQUIRE=guest and NLMSG_REQUIRE=tools make it a failure.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Absent } from './absent.mjs';
import { boot } from './boot.mjs';
import { makeInitramfs } from './initramfs.mjs';
import { buildModule, everyModule, MUTANTS, needsOf, prepareKernel } from './kernel.mjs';
import { prepareNetdevsim } from './netdevsim.mjs';
import { prepareTools } from './tools.mjs';

const SKIPPED = 77;
/** The memory of a guest with everything: the archive and what is unpacked from it are in there at once. */
const EVERYTHING_MB = 3072;
const required = new Set((process.env.NLMSG_REQUIRE ?? '').split(','));

const { values, positionals } = parseArgs({
  options: {
    kernel: { type: 'string', default: '6.1' },
    modules: { type: 'string', default: '' },
    mutant: { type: 'string' },
    everything: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/** What it gives, or undefined with the reason where it cannot be had and is not required. */
function optional(feature, what, prepare) {
  try {
    return { value: prepare() };
  } catch (error) {
    if (!(error instanceof Absent) || required.has(feature)) throw error;
    console.log(`guest ${values.kernel}: no ${what}: ${error.message}`);
    return { reason: error.message };
  }
}

/** What a guest with everything has beyond the others. */
function everything(kernel) {
  const tools = optional(required.has('guest') ? 'guest' : 'tools', 'tools', prepareTools);
  const netdevsim = optional('guest', 'netdevsim', () => prepareNetdevsim(kernel));
  const built = netdevsim.value === undefined ? [] : [netdevsim.value];
  const environment = { NLMSG_KERNEL: kernel.series };
  if (tools.reason !== undefined) environment.NLMSG_NO_TOOLS = tools.reason;
  if (netdevsim.reason !== undefined) environment.NLMSG_NO_NETDEVSIM = netdevsim.reason;
  const modules = [...everyModule(kernel), ...built.flatMap(needsOf)];
  return { tools: tools.value, modules, built, environment, quiet: true, name: `-${kernel.series}` };
}

function main() {
  if (values.mutant !== undefined && !(values.mutant in MUTANTS)) {
    throw new Error(`no mutant ${values.mutant}: there are ${Object.keys(MUTANTS).join(', ')}`);
  }
  const kernel = prepareKernel(values.kernel);
  const greet = buildModule(kernel, values.mutant);
  const modules = values.modules.split(',').filter(Boolean);
  const tests = positionals.length > 0 ? positionals : ['tests/guest/'];
  const initramfs = makeInitramfs({ kernel, greet, modules, tests, ...(values.everything ? everything(kernel) : {}) });
  const { status, console: output, seconds } = boot(kernel, initramfs, values.everything ? EVERYTHING_MB : undefined);
  process.stdout.write(output);
  const outcome = status === undefined ? 'no result line' : `status ${status}`;
  console.log(`guest ${kernel.abi}: ${outcome} after ${seconds.toFixed(1)} s`);
  const summary = /^\d+ passed, \d+ failed.*$/m.exec(output)?.[0];
  if (summary && process.env.NLMSG_RESULT_FILE) writeFileSync(process.env.NLMSG_RESULT_FILE, `${summary}\n`);
  if (values.mutant === undefined) return status === 0 ? 0 : 1;
  // A guest that did not come up proves nothing: tests must have run, and some of them failed.
  const rejected = status === 1 && / [1-9]\d* failed/.test(summary ?? '');
  console.log(`mutant ${values.mutant}: ${rejected ? 'rejected, as it must be' : 'NOT rejected'}`);
  return rejected ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof Absent)) throw error;
  console.log(`skipped: guest ${values.kernel}: ${error.message}`);
  process.exitCode = required.has('guest') || required.has('tools') ? 1 : SKIPPED;
}
