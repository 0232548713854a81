// netdevsim, the simulated device that devlink needs: Debian's kernels do not have it, but their source does.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Absent, fetch, run } from './absent.mjs';
import { CACHE } from './kernel.mjs';

const SOURCE = 'drivers/net/netdevsim';

/** netdevsim.ko of a kernel, built from the source package of the same version. @throws Absent. */
export function prepareNetdevsim({ abi, root, series }) {
  const home = join(CACHE, abi, 'netdevsim');
  const module = join(home, 'netdevsim.ko');
  if (existsSync(module)) return module;
  const partial = join(CACHE, abi, 'netdevsim-partial');
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  unpackSource(series, partial);
  const headers = join(root, 'usr/src', `linux-headers-${abi}`);
  run('make', ['-C', headers, `M=${partial}`, 'CONFIG_NETDEVSIM=m', 'modules']);
  renameSync(partial, home);
  return module;
}

/** Puts netdevsim's own files into a folder; the package is some 150 MB and is not kept. */
function unpackSource(series, folder) {
  const [version] = series.split('-');
  const name = `linux-source-${version}`;
  fetch('apt-get', ['download', name], { cwd: folder });
  const [deb] = readdirSync(folder);
  if (deb === undefined) throw new Absent(`apt-get downloads no ${name}`);
  const archive = `dpkg --fsys-tarfile ${deb} | tar -xO ./usr/src/${name}.tar.xz | xz -dc`;
  run('sh', ['-c', `${archive} | tar -x --strip-components=4 ${name}/${SOURCE}`], { cwd: folder });
  rmSync(join(folder, deb));
}
