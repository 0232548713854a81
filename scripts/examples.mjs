// Type-checks and runs every TypeScript example of the documents and of the doc comments: `npm run examples`.
//
// What an example says that it prints (see printed.mjs) must come. Examples run in a namespace of their own.
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { notPrinted } from './printed.mjs';

const execute = promisify(execFile);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
// Inside the checkout, so that the name `nlmsg` leads to its own package.json.
const FOLDER = join(ROOT, '.cache', 'examples');
const UNSHARE = ['unshare', '--user', '--map-root-user', '--net'];
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...filesUnder('docs', '.md')];
const SOURCES = filesUnder('src', '.ts');

function filesUnder(folder, ending) {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith(ending)).map((file) => join(folder, file));
}

/** The examples of a file: where each starts, and its code. */
function examplesIn(file) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const fence = file.endsWith('.ts') ? /^ *\* ```ts\n([^]*?)^ *\* ```$/gm : /^```ts\n([^]*?)^```$/gm;
  return Array.from(text.matchAll(fence), ({ 1: code, index }) => ({
    place: `${file}:${text.slice(0, index).split('\n').length}`,
    code: file.endsWith('.ts') ? code.replace(/^ *\* ?/gm, '') : code,
  }));
}

const examples = [...DOCUMENTS, ...SOURCES].flatMap(examplesIn);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
examples.forEach(({ place, code }, i) => writeFileSync(join(FOLDER, `${i}.ts`), `// ${place}\n${code}\nexport {};\n`));
const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'esnext.disposable'],
  module: 'nodenext',
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  outDir: 'out',
  rootDir: '.',
};
writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', FOLDER], { stdio: 'inherit' });

const prefix = spawnSync(UNSHARE[0], [...UNSHARE.slice(1), 'true']).status === 0 ? UNSHARE : [];
/** Runs an example in a process of its own; resolves to why it failed, or to undefined. */
async function run({ place, code }, i) {
  const [program, ...args] = [...prefix, process.execPath, '--expose-gc', join(FOLDER, 'out', `${i}.js`)];
  const { status, stdout, stderr } = await execute(program, args, { timeout: 60_000 }).then(
    (output) => ({ status: 0, ...output }),
    (error) => ({ status: error.code ?? error.signal, stdout: error.stdout, stderr: error.stderr }),
  );
  const absent = notPrinted(code, stdout);
  if (status === 0 && absent === undefined) return undefined;
  const why = status === 0 ? `did not print: ${absent}` : `ended with status ${status}`;
  return `${place}: ${why}\n${stdout}${stderr}`;
}

let failed = 0;
const queue = examples.entries();
async function work() {
  for (const [i, example] of queue) {
    const failure = await run(example, i);
    if (failure === undefined) continue;
    failed++;
    console.error(failure);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(
  `${examples.length - failed} of ${examples.length} examples run${prefix.length ? '' : ', without a namespace'}`,
);
process.exitCode = failed > 0 || examples.length === 0 ? 1 : 0;
