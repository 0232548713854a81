// How time and memory grow with what is asked for: measured point by point, each in a process of its own, and drawn.
//
//   npm run bench -- --growth                    everything, some four minutes
//   npm run bench -- --growth --only routes,links    these anew, the others as they were measured last
//
// What was measured lies in .cache/bench/growth.json, docs/growth is made from all of it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openFamilySync } from 'nlmsg';
import { machine } from './environment.mjs';
import { writeGrowth } from './growth-report.mjs';
import { makeLinks, makeRoutes } from './network.mjs';

const POINT = fileURLToPath(new URL('growth-point.mjs', import.meta.url));
const CACHE = fileURLToPath(new URL('../.cache/bench/', import.meta.url));
const DATA = `${CACHE}growth.json`;
/** How long one point may take, in milliseconds. */
const PATIENCE = 120_000;
/** A stall is of one moment, and chance adds to it: its median is of so many processes. */
const TRIES = 5;
const AT_ONCE = 100;
const ROUTES = [1000, 10_000, 100_000, 1_000_000];

/** What grows. `prepare` makes the network so large; `lines` are those of growth-point.mjs. */
export const GROWTHS = [
  { name: 'deep', sizes: [1, 2, 4, 8, 16, 32, 64], lines: ['decode', 'encode'] },
  { name: 'wide', sizes: [1, 10, 100, 1000, 10_000], lines: ['decode', 'encode'] },
  { name: 'in flight', sizes: [1, 2, 4, 8, 16, 32, 64], lines: ['ping', 'link'] },
  { name: 'subscribers', sizes: [1, 10, 100, 1000], lines: ['told', 'acknowledged'] },
  { name: 'routes', sizes: ROUTES, lines: ['array', 'streamed', 'columns'], prepare: growRoutes },
  {
    name: 'stall',
    sizes: ROUTES,
    lines: ['array', 'streamed', 'array of main', 'streamed of main', 'nothing'],
    prepare: growRoutes,
    tries: TRIES,
  },
  { name: 'links', sizes: [10, 100, 1000], lines: ['array'], prepare: growLinks },
];

/** Measures those that are wanted, or all, in the network namespace that this process is in; writes docs/growth. */
export async function grow(wanted) {
  mkdirSync(CACHE, { recursive: true });
  const data = existsSync(DATA) ? JSON.parse(readFileSync(DATA)) : {};
  network.oif = makeLinks();
  // Routes are not taken away again: all that wants few of them comes before all that wants more.
  const chosen = GROWTHS.filter(({ name }) => !wanted || wanted.includes(name));
  const points = chosen.flatMap((growth) => growth.sizes.map((size) => ({ growth, size })));
  const isGrown = ({ growth }) => Number(growth.prepare === growRoutes);
  points.sort((a, b) => isGrown(a) - isGrown(b) || (isGrown(a) ? a.size - b.size : 0));
  for (const { name } of chosen) data[name] = { machine: machine(), lines: {} };
  for (const { growth, size } of points) {
    growth.prepare?.(size);
    for (const line of growth.lines) {
      const results = Array.from({ length: growth.tries ?? 1 }, () => point(`${growth.name} ${line}`, size));
      (data[growth.name].lines[line] ??= []).push({ size, results });
      console.log(`${growth.name} ${size} ${line}: ${JSON.stringify(results)}`);
    }
  }
  writeFileSync(DATA, JSON.stringify(data));
  const missing = GROWTHS.map(({ name }) => name).filter((name) => !(name in data));
  if (missing.length === 0) await writeGrowth(data);
  else console.log(`docs/growth is left as it is: there is no data of ${missing.join(', ')} yet`);
}

function point(line, size) {
  const { status, stdout, error } = spawnSync(process.execPath, [POINT, line, String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: PATIENCE,
  });
  if (error || status !== 0) throw error ?? new Error(`${line} ${size} ended with ${status}`);
  return JSON.parse(stdout);
}

const network = { oif: 0, routes: 0 };

function growRoutes(count) {
  makeRoutes(network.routes, count, network.oif);
  network.routes = count;
}

/** Bridges, until there are `count` links with those of the namespace itself. */
function growLinks(count) {
  const links = openFamilySync('rt-link');
  try {
    let made = links.dumpSync('getlink').toArray().length;
    while (made < count) {
      const names = Array.from({ length: Math.min(AT_ONCE, count - made) }, (_, i) => `growth${made + i}`);
      const values = names.map((ifname) => ({ operation: 'newlink', value: { ifname, linkinfo: { kind: 'bridge' } } }));
      for (const { status, reason } of links.batchSync(values)) if (status === 'rejected') throw reason;
      made += names.length;
    }
  } finally {
    links.destroy();
  }
}
