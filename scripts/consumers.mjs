// The package as others get it: packed, unpacked into a project of its own, compiled there by several versions of
// TypeScript with all checks on, and run both as an ES module and through require().
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache', 'typescript');
// The oldest that the README promises, the one that builds the package, and the newest.
const VERSIONS = ['5.2', readManifest().devDependencies.typescript, '7.0'];
const LINKED = ['koffi', '@koromix', '@types', 'undici-types'];

const CONSUMER = `
import { type Datagram, greet, inspect, NetlinkSocket, type Payload, sendNetlinkMessageToKernel } from 'nlmsg';
import { decodeMessage, encodeMessage, type Message } from 'nlmsg/codec';
import { AF_NETLINK, type SocketName } from 'nlmsg/ffi';

const message: Message = decodeMessage(encodeMessage({ type: greet.HELLO, payload: Uint8Array.of(1) }));
const payload: Payload = message.payload;
export const name: SocketName = { family: AF_NETLINK, portId: 1, groups: 0 };
export const receive = (socket: NetlinkSocket): Datagram | undefined => socket.receive();
export const send = (fd: number): number => sendNetlinkMessageToKernel(fd, payload, 1, 20, 1, { sequence: 7 });
// @ts-expect-error a type is a number
export const wrong = (): unknown => encodeMessage({ type: '20' });
console.log(inspect(encodeMessage({ type: 1 })).split('\\n').length, name.family);
`;

function readManifest() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}

function run(program, args, cwd) {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The compiler of a version, installed into the cache the first time. */
function compiler(version) {
  const home = join(CACHE, version);
  const bin = join(home, 'node_modules/typescript/bin/tsc');
  if (!existsSync(bin)) run('npm', ['install', '--prefix', home, '--no-save', `typescript@${version}`], ROOT);
  return bin;
}

/** A project that has the packed package among its modules. */
function makeProject(folder) {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'nlmsg'), { recursive: true });
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT),
  );
  run('tar', ['xzf', join(folder, filename), '-C', join(modules, 'nlmsg'), '--strip-components=1'], folder);
  for (const name of LINKED) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
  return files.map(({ path }) => path);
}

function checkContents(files) {
  const strays = files.filter(
    (path) => !/^(dist|src)\/.*\.(js|ts|map)$|^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(path),
  );
  if (strays.length > 0) throw new Error(`does not belong into the package: ${strays.join(', ')}`);
}

const OPTIONS = [
  '--strict',
  '--target',
  'es2022',
  '--module',
  'nodenext',
  '--moduleResolution',
  'nodenext',
  '--lib',
  'es2022',
  '--types',
  'node',
];
const folder = mkdtempSync(join(tmpdir(), 'nlmsg-consumer-'));
try {
  const files = makeProject(folder);
  checkContents(files);
  console.log(`packed: ${files.length} files`);
  for (const version of VERSIONS) {
    run(process.execPath, [compiler(version), ...OPTIONS, 'consumer.ts'], folder);
    const printed = run(process.execPath, ['consumer.js'], folder).trim();
    if (printed !== '5 16') throw new Error(`TypeScript ${version}: printed ${printed}`);
    console.log(`TypeScript ${version}: compiles without skipLibCheck, and runs`);
  }
  const required = `console.log(require('nlmsg').greet.HELLO, typeof require('nlmsg/codec').inspect)`;
  writeFileSync(join(folder, 'consumer.cjs'), required);
  const printed = run(process.execPath, ['--disable-warning=ExperimentalWarning', 'consumer.cjs'], folder).trim();
  if (printed !== '20 function') throw new Error(`require() printed ${printed}`);
  console.log('require() works');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
