// Runs the tests on every version of Node that `engines` promises: `npm run test:nodes`. Each comes from npm as the
// package `node-linux-<arch>`, into a cache folder of the checkout. Arguments go to Jest.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache', 'nodes');
const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** The newest of each range: of `^20.19`, `^22.12`, `^24` and `^26`. */
const RANGES = engines.node.split(' || ');

function nodeOf(range) {
  const home = join(CACHE, range.replace('^', ''));
  const name = `node-linux-${process.arch}`;
  const bin = join(home, 'node_modules', name, 'bin', 'node');
  if (!existsSync(bin)) {
    execFileSync('npm', ['install', '--prefix', home, '--no-save', `${name}@${range}`], {
      cwd: ROOT,
      stdio: 'inherit',
    });
  }
  return bin;
}

/** The first releases that `engines` admits, where `require` of ES modules begins. */
const FIRST = ['20.19.0', '22.12.0'];
/** What can differ from one Node to the next. */
const SOME = [
  'tests/(package|ffi)/',
  'tests/kernel/(send|socket|socket-groups)\\.test',
  'tests/socket/readiness\\.test',
  'tests/client/(dump|request|subscription|watch|worker)\\.test',
  'tests/codec/(control|message|platform|reader)',
  'tests/codec/schema/(binary|enum|message|scalar|struct|sub|text)',
];

/** What the newest runs too: all that uses more of Node than the language. */
const MORE = ['tests/(cli|client|kernel|repl|socket|testing)/'];

/** Whether a range's newest release is the Node that runs this. */
function isOurs(range) {
  return execFileSync(nodeOf(range), ['--version'], { encoding: 'utf8' }).trim() === process.version;
}

function test(range, tests) {
  const node = nodeOf(range);
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`\nNode ${version}`);
  // CI asks for a file of results from each version: % stands for the version.
  const resultFile = process.env.NLMSG_RESULT_FILE?.replace('%', version);
  const { status } = spawnSync(node, [join(ROOT, 'scripts/test.mjs'), ...tests], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...(resultFile && { NLMSG_RESULT_FILE: resultFile }) },
  });
  console.log(`Node ${version}: ${status === 0 ? 'passed' : 'FAILED'}`);
  return status === 0;
}

const args = process.argv.slice(2);
const newest = RANGES.at(-1);
const passed = [...RANGES, ...FIRST].map((version) => {
  if (args.length > 0) return test(version, args);
  if (isOurs(version)) return true; // npm test has run everything on it
  return test(version, version === newest ? [...SOME, ...MORE] : SOME);
});
process.exitCode = passed.every(Boolean) ? 0 : 1;
