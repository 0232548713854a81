// Puts the modules of dist together in dist/bundle, which is what users load: a process that imports nlmsg reads a few files
// instead of 170, each of which takes Node a third of a millisecond. What the entries have in common is in one chunk for
// each layer, so that there is one of each class however many entries are loaded, and the codec comes without the rest.
import { readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { rollup } from 'rollup';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DIST = join(ROOT, 'dist');
const BUNDLE = join(DIST, 'bundle');
const { exports: subpaths, bin, dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

/** Loaded by their path, in a thread of their own or when they are first needed. */
const BY_PATH = ['client/offload-worker.js', 'ynl-client/family-of-spec.js'];

const entries = [...Object.values(subpaths).flatMap((target) => target.default ?? []), ...Object.values(bin)]
  .map((path) => relative(BUNDLE, join(ROOT, path)))
  .concat(BY_PATH);

/** The source maps of the compiler, so that those of the bundle lead to the sources. */
const sourceMaps = {
  name: 'source-maps',
  async load(id) {
    if (!id.startsWith(DIST + sep)) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return { code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map };
  },
};

/** `import.meta.url` means where a module was before it became a part of a chunk. */
const places = {
  name: 'places',
  resolveImportMeta(property, { chunkId, moduleId }) {
    if (property !== 'url') return null;
    const way = relative(dirname(chunkId), relative(DIST, moduleId)).split(sep).join('/');
    return `new URL(${JSON.stringify(way.startsWith('.') ? way : `./${way}`)}, import.meta.url).href`;
  },
};

/**
 * Comments and indents are for readers of the sources, to which the source maps lead; Node would read them at every start.
 * Names stay, and lines of some length, so that a stack trace can be read without the maps too.
 */
const compact = {
  name: 'compact',
  renderChunk: (code) =>
    transform(code, {
      target: 'node20.19',
      legalComments: 'none',
      minifyWhitespace: true,
      lineLimit: 120,
      sourcemap: true,
    }),
};

/** All that a module is made of without `import()`: itself, what it imports, what that imports. */
function madeOf(id, { getModuleInfo }, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of getModuleInfo(id).importedIds) madeOf(imported, { getModuleInfo }, found);
  return found;
}

/**
 * The chunk of a module that is no entry; undefined where it is left to who imports it. There are two, since each file
 * takes Node half a millisecond: one of what is pure, and one of what else `nlmsg` needs.
 */
function chunkOf(id, graph) {
  const path = relative(DIST, id).split(sep).join('/');
  if (entries.includes(path)) return undefined;
  if (/^families\/[^/]+$/.test(path)) return 'pure';
  if (!madeOf(join(DIST, 'index.js'), graph).has(id)) return undefined;
  return /^(codec|families)\//.test(path) ? 'pure' : 'core';
}

const bundle = await rollup({
  input: Object.fromEntries(entries.map((entry) => [entry.replace(/\.js$/, ''), join(DIST, entry)])),
  external: (id) => id.startsWith('node:') || Object.keys(dependencies).includes(id),
  plugins: [sourceMaps, places, compact],
  onwarn: (warning) => {
    throw new Error(`Cannot bundle: ${warning.message}`);
  },
});
// Made beside the old one, which is in place until this is whole.
const made = `${BUNDLE}.new`;
await rm(made, { recursive: true, force: true });
await bundle.write({
  dir: made,
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  manualChunks: chunkOf,
  sourcemap: true,
  sourcemapExcludeSources: true,
  onlyExplicitManualChunks: true,
  hoistTransitiveImports: false,
});
await bundle.close();
await rm(BUNDLE, { recursive: true, force: true });
await rename(made, BUNDLE);
