// The file system of a guest: busybox, Node, the built package with what it depends on, the tests and Jest.

import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Absent, run } from './absent.mjs';
import { RESULT } from './boot.mjs';
import { CACHE, moduleFiles, ROOT } from './kernel.mjs';
import { libraryPath, programs } from './tools.mjs';

/** What the tests import besides the package itself; the compiler and its companions stay at home. */
const PACKAGES = ['koffi', 'jest', '@jest/globals', 'fast-check', 'yaml'];

const INIT = ({ tests, environment, quiet }) => `#!/bin/busybox sh
/bin/busybox mkdir -p /proc /sys /dev /tmp
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
ip link set lo up
${quiet ? 'dmesg -n 1\n' : ''}for module in /modules/*.ko; do insmod "$module"; done
export PATH=/tools:/bin HOME=/tmp CI=true NO_COLOR=1 NLMSG_GUEST=1 NLMSG_REQUIRE=greet,netlink
${Object.entries(environment)
  .map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`)
  .join('\n')}
cd /app
# Through a pipe, so that Jest does not paint as on a terminal.
{
  node --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js \\
    --runInBand --no-cache --watchman=false ${tests.map((test) => `'${test}'`).join(' ')} 2>&1
  echo $? >/tmp/status
} | cat
echo "${RESULT} $(cat /tmp/status)"
poweroff -f
`;

const JEST_CONFIG = `export default {
  testMatch: ['<rootDir>/tests/**/*.test.js'],
  testEnvironment: 'node',
  transform: {},
  testTimeout: 120000,
  reporters: ['default', '<rootDir>/tests/support/plain-reporter.mjs'],
};
`;

/**
 * Makes the archive, uncompressed: unpacking would be the slowest part of the boot. `built` are modules that are not the
 * kernel's own, loaded last; `tools` is the folder of {@link prepareTools}; `name` keeps archives of different kinds
 * apart; `quiet` hides what the kernel has to say about hundreds of modules.
 */
export function makeInitramfs(options) {
  const { kernel, greet, modules, tests, built = [], tools, environment = {}, quiet = false, name = '' } = options;
  const stage = join(CACHE, `stage${name}`);
  rmSync(stage, { recursive: true, force: true });
  for (const folder of ['bin', 'modules', 'app']) mkdirSync(join(stage, folder), { recursive: true });
  writeFileSync(join(stage, 'init'), INIT({ tests, environment, quiet }), { mode: 0o755 });
  copyProgram(stage, staticBusybox(), 'bin/busybox');
  copyProgram(stage, process.execPath, 'bin/node');
  if (tools !== undefined) copyTools(stage, tools);
  [...moduleFiles(kernel, modules), ...built, greet].forEach((file, index) => {
    copyModule(
      file,
      join(stage, 'modules', `${String(index).padStart(3, '0')}-${basename(file).replace(/\.xz$/, '')}`),
    );
  });
  copyApplication(join(stage, 'app'));
  for (const addon of nativeAddons(join(stage, 'app'))) copyLibraries(stage, addon);
  const archive = join(CACHE, `initramfs${name}.cpio`);
  run('sh', ['-c', `find . | cpio --quiet -o -H newc > '${archive}'`], { cwd: stage });
  return archive;
}

function staticBusybox() {
  const path = run('sh', ['-c', 'command -v busybox || true']).trim();
  if (path === '') throw new Absent('busybox is not installed (Debian: busybox-static)');
  return path;
}

function copyProgram(stage, from, to, tools) {
  copyFileSync(from, join(stage, to));
  chmodSync(join(stage, to), 0o755);
  copyLibraries(stage, from, tools);
}

/** The standard tools, before busybox in the PATH, with their libraries and iproute2's files of names. */
function copyTools(stage, tools) {
  mkdirSync(join(stage, 'tools'));
  for (const program of programs(tools)) copyProgram(stage, program, join('tools', basename(program)), tools);
  cpSync(join(tools, 'etc/iproute2'), join(stage, 'etc/iproute2'), { recursive: true });
}

/** Compiled addons, but those for another C library. */
function nativeAddons(app) {
  const files = readdirSync(app, { recursive: true }).filter(
    (file) => file.endsWith('.node') && !file.includes('musl'),
  );
  return files.map((file) => join(app, file));
}

/** The shared libraries of a program, at the places where it looks for them, those of the tools' packages too. */
function copyLibraries(stage, program, tools) {
  const listed = linkedLibraries(program, tools);
  for (const [path] of listed.matchAll(/\/\S+/g)) {
    const place = tools !== undefined && path.startsWith(`${tools}/`) ? path.slice(tools.length) : path;
    mkdirSync(join(stage, dirname(place)), { recursive: true });
    copyFileSync(path, join(stage, place));
  }
}

/** What ldd says; it refuses a program that is linked statically. */
function linkedLibraries(program, tools) {
  const env = tools === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraryPath(tools) };
  try {
    return run('ldd', [program], { env });
  } catch (error) {
    if (error instanceof Absent) throw error;
    return '';
  }
}

function copyModule(from, to) {
  if (from.endsWith('.xz')) writeFileSync(to, run('xz', ['-dc', from], { encoding: 'buffer' }));
  else copyFileSync(from, to);
}

/** The built package and its tests, compiled, with the packages that they need. */
function copyApplication(app) {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  // Types are checked elsewhere: a guest may run while something else does not compile.
  const options = ['--noEmit', 'false', '--noCheck', '--outDir', app, '--rootDir', ROOT, '--declaration', 'false'];
  run(process.execPath, [compiler, '-p', join(ROOT, 'tsconfig.json'), ...options], { cwd: ROOT });
  cpSync(join(ROOT, 'dist'), join(app, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(app, 'package.json'));
  cpSync(join(ROOT, 'tests/support/plain-reporter.mjs'), join(app, 'tests/support/plain-reporter.mjs'));
  for (const path of ['tests/golden', 'docs/guide', 'scripts/printed.mjs']) {
    cpSync(join(ROOT, path), join(app, path), { recursive: true });
  }
  writeFileSync(join(app, 'jest.config.mjs'), JEST_CONFIG);
  for (const path of closure()) cpSync(join(ROOT, path), join(app, path), { recursive: true, dereference: true });
}

/** The folders of the packages and of all that they depend on, as package-lock.json places them. */
function closure() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const installed = JSON.parse(readFileSync(join(ROOT, 'node_modules/.package-lock.json'), 'utf8')).packages;
  const found = new Set();
  const visit = (name, from) => {
    const path = placeOf(packages, name, from);
    if (path === undefined || found.has(path) || !(path in installed)) return; // optional, for another machine
    found.add(path);
    const { dependencies = {}, optionalDependencies = {} } = packages[path];
    for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) visit(dependency, path);
  };
  for (const name of PACKAGES) visit(name, '');
  return [...found].filter((path) => !isInside(path, found));
}

/** Where Node finds a package that another one imports: in its own folder, or in one above. */
function placeOf(packages, name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder}${folder && '/'}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return undefined;
  }
}

/** A folder that comes along with one around it. */
function isInside(path, paths) {
  const outer = path.lastIndexOf('/node_modules/');
  return outer > 0 && paths.has(path.slice(0, outer));
}
