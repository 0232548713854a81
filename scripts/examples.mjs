// Type-checks and runs every TypeScript example of the documents and of the doc comments: `npm run examples`.
//
// A comment behind a console.log says what it prints; `, then` stands between what several turns of a loop print, and a
// clause after a comma or `where` explains. The lines must come in that order. Examples run in a namespace of their own.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** What the comments say that is printed, as patterns. */
function expectations(code) {
  const comments = Array.from(code.matchAll(/console\.log\(.*\);? *\/\/ (.*)$/gm), ([, comment]) => comment);
  return comments.flatMap((comment) => comment.split(', then '));
}

function agrees(expected, line) {
  return expected === line || [', ', ' where '].some((clause) => expected.startsWith(line + clause));
}

/** The first expectation that is not printed in its turn, or undefined. */
function missing(expected, lines) {
  let at = 0;
  return expected.find((each) => {
    const found = lines.slice(at).findIndex((line) => agrees(each, line));
    at += found + 1;
    return found < 0;
  });
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
let failed = 0;
examples.forEach(({ place, code }, i) => {
  const [program, ...args] = [...prefix, process.execPath, '--expose-gc', join(FOLDER, 'out', `${i}.js`)];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  const absent = missing(expectations(code), stdout.split('\n'));
  if (status === 0 && absent === undefined) return;
  failed++;
  const why = status === 0 ? `did not print: ${absent}` : `ended with status ${status}`;
  console.error(`${place}: ${why}\n${stdout}${stderr}`);
});
console.log(
  `${examples.length - failed} of ${examples.length} examples run${prefix.length ? '' : ', without a namespace'}`,
);
process.exitCode = failed > 0 || examples.length === 0 ? 1 : 0;
