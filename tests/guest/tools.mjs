// The standard tools that netlink answers are compared with: Debian's own packages, unpacked into .cache/guest/ with the
// libraries that the machine lacks, and never installed.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Absent, fetch, run } from './absent.mjs';
import { CACHE } from './kernel.mjs';

const PACKAGES = ['iproute2', 'ethtool', 'nftables', 'wireguard-tools', 'iw', 'conntrack'];

/** The programs that are used, by their names. */
export const PROGRAMS = ['ip', 'tc', 'devlink', 'ss', 'bridge', 'ethtool', 'nft', 'wg', 'iw', 'conntrack'];

/** Where packages have programs, and where they have libraries. */
const PROGRAM_FOLDERS = ['sbin', 'bin', 'usr/sbin', 'usr/bin'];
const LIBRARY_FOLDERS = ['lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu'];

/** The folder that the packages are unpacked in: downloaded anew when apt knows other versions. @throws Absent. */
export function prepareTools() {
  const folder = join(CACHE, 'tools');
  const root = join(folder, 'root');
  const stamp = join(folder, 'packages.txt');
  const packages = [...PACKAGES, ...missingLibraries()];
  const uris = fetch('apt-get', ['download', '--print-uris', ...packages]);
  const files = Array.from(uris.matchAll(/^'\S+' (\S+\.deb) /gm), ([, file]) => file).sort();
  const wanted = `${files.join('\n')}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return root;
  const partial = join(CACHE, 'tools-partial');
  for (const each of [folder, partial]) rmSync(each, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  fetch('apt-get', ['download', ...packages], { cwd: partial });
  for (const file of readdirSync(partial)) {
    run('dpkg', ['-x', join(partial, file), join(partial, 'root')]);
    rmSync(join(partial, file), { recursive: true });
  }
  writeFileSync(join(partial, 'packages.txt'), wanted);
  renameSync(partial, folder);
  return root;
}

/** The libraries that the packages depend on and that this machine does not have. */
function missingLibraries() {
  const kinds = ['conflicts', 'breaks', 'replaces', 'enhances', 'recommends', 'suggests'].map((kind) => `--no-${kind}`);
  const listed = fetch('apt-cache', ['depends', '--recurse', ...kinds, ...PACKAGES]);
  const libraries = [...new Set(listed.match(/^lib[\w.+-]+$/gm) ?? [])];
  const format = '${db:Status-Abbrev}${Package}\n';
  const installed = run('sh', ['-c', `dpkg-query -W -f='${format}' "$@" 2>/dev/null || true`, 'sh', ...libraries]);
  const here = new Set(Array.from(installed.matchAll(/^ii (\S+)$/gm), ([, name]) => name));
  return libraries.filter((name) => !here.has(name));
}

/** The path of each program below the folder. */
export function programs(root) {
  return PROGRAMS.map((name) => {
    const paths = PROGRAM_FOLDERS.map((folder) => join(root, folder, name));
    const path = paths.find((each) => existsSync(each));
    if (path === undefined) throw new Absent(`Debian's packages have no ${name}`);
    return path;
  });
}

/** What LD_LIBRARY_PATH has to be for a program below the folder. */
export function libraryPath(root) {
  return LIBRARY_FOLDERS.map((folder) => join(root, folder)).join(':');
}
