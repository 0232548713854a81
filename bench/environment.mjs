// What the peers need: a network namespace of its own with a link and routes, and the peers themselves, built and installed
// in .cache/bench from here. What cannot be had on this machine is a reason to skip, not to fail.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = fileURLToPath(new URL('../.cache/bench/', import.meta.url));
const NETLINK = join(CACHE, 'netlink');
const peerFile = (name) => join(HERE, 'peers', name);

/**
 * Runs this program again in a network namespace of its own, unless it is in one. What comes from the network is fetched
 * before.
 *
 * @returns Whether it did.
 */
export function moveToNamespace() {
  if (process.env.NLMSG_BENCH_NAMESPACE) return false;
  installNetlink();
  const own = process.getuid() === 0 ? ['--net'] : ['--user', '--map-root-user', '--net'];
  const { error, status } = spawnSync(
    'unshare',
    [...own, process.execPath, ...process.execArgv, ...process.argv.slice(1)],
    {
      stdio: 'inherit',
      env: { ...process.env, NLMSG_BENCH_NAMESPACE: '1' },
    },
  );
  if (error) throw error;
  process.exitCode = status ?? 1;
  return true;
}

/** What one peer is started with, or why it cannot be. */
export function buildPeers() {
  mkdirSync(CACHE, { recursive: true });
  const commands = {
    bare: compiled('bare', ['bare.c', 'bare-decode.h', 'round.h'], (out) => [
      'cc',
      '-O2',
      '-o',
      out,
      peerFile('bare.c'),
    ]),
    mnl: compiled('mnl', ['mnl.c', 'mnl-decode.h', 'round.h'], (out) => [
      'cc',
      '-O2',
      '-o',
      out,
      peerFile('mnl.c'),
      '-lmnl',
    ]),
    mdlayher: compiled(
      'mdlayher',
      ['mdlayher/main.go', 'mdlayher/decode.go'],
      (out) => ['go', 'build', '-o', out, 'main.go', 'decode.go'],
      { GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOCACHE: join(CACHE, 'go-build') },
      peerFile('mdlayher'),
    ),
    first: [process.execPath, peerFile('first.mjs')],
    codec: [process.execPath, peerFile('codec.mjs')],
    koffi: [process.execPath, peerFile('koffi.mjs')],
    nlmsg: [process.execPath, peerFile('nlmsg.mjs')],
    netlink: npmNetlink(),
    pyroute2: answers('/usr/bin/python3', ['-c', 'import pyroute2'], 'python3-pyroute2 is not installed') ?? [
      '/usr/bin/python3',
      peerFile('pyroute2.py'),
    ],
  };
  return { commands, env: { NLMSG_BENCH_MODULES: join(NETLINK, 'node_modules') } };
}

/** Compiles where the sources have changed since. */
function compiled(name, sources, command, env = {}, cwd = HERE) {
  const digest = createHash('sha256');
  for (const source of sources) digest.update(existsSync(peerFile(source)) ? readFileSync(peerFile(source)) : '');
  const out = join(CACHE, `${name}-${digest.digest('hex').slice(0, 12)}`);
  if (existsSync(out)) return [out];
  const [program, ...args] = command(`${out}.new`);
  const { error, status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, ...env },
  });
  if (error) return { skipped: `${program} is not installed` };
  if (status !== 0) return { skipped: `${program} failed: ${stderr.trim().split('\n')[0]}` };
  renameSync(`${out}.new`, out);
  return [out];
}

function npmNetlink() {
  if (existsSync(join(NETLINK, 'node_modules', 'netlink'))) return [process.execPath, peerFile('netlink.mjs')];
  return { skipped: 'npm could not install netlink@0.3.0' };
}

/** The npm package, beside nlmsg's own packages and not among them; does nothing where it is there. */
function installNetlink() {
  if (existsSync(join(NETLINK, 'node_modules', 'netlink'))) return;
  mkdirSync(NETLINK, { recursive: true });
  const args = ['install', '--prefix', NETLINK, '--no-audit', '--no-fund', '--silent', 'netlink@0.3.0'];
  spawnSync('npm', args, { stdio: 'ignore', timeout: 60_000 });
}

function answers(program, args, otherwise) {
  const { error, status } = spawnSync(program, args);
  return error || status !== 0 ? { skipped: otherwise } : undefined;
}

/** The machine, for those who read the figures. */
export function machine() {
  const { model } = os.cpus()[0];
  const koffi = JSON.parse(readFileSync(new URL('../node_modules/koffi/package.json', import.meta.url))).version;
  return {
    cpu: `${os.cpus().length} x ${model.trim()}`,
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    kernel: `${os.type()} ${os.release()}`,
    node: process.version,
    koffi,
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8', cwd: HERE }).trim(),
  };
}
