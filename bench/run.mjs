// Measures nlmsg beside its peers: README.md says how to read it.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { compare } from './compare.mjs';
import { buildPeers, machine, moveToNamespace } from './environment.mjs';
import { grow, GROWTHS } from './growth.mjs';
import { checkNames } from './names.mjs';
import { makeLinks, makeRoutes } from './network.mjs';
import { comparisons, judge, sentence, table } from './report.mjs';
import { WORKLOADS } from './workloads.mjs';

const ROUTES = 100_000;
/** Where it starts in README.md. */
const TABLE = '## The last full table';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  growth: { type: 'boolean', default: false },
  only: { type: 'string' },
  rounds: { type: 'string', default: '15' },
  write: { type: 'boolean', default: false },
};

const USAGE = `npm run bench [-- OPTIONS]
  --json            the data, and no table
  --check           ends with 1 where a target is missed beyond noise
  --only W1,W2      these workloads (with --growth: these plots)
  --rounds N        from 1; 15 by default
  --write           keeps the table in bench/README.md
  --growth          how time and memory grow, into docs/growth`;

try {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const wanted = values.only?.split(',');
  const rounds = Number(values.rounds);
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new RangeError(`--rounds ${values.rounds} is no number from 1`);
  if (values.growth) checkNames(wanted, GROWTHS);
  else checkNames(wanted, WORKLOADS);
  if (values.write && wanted) throw new RangeError('--write keeps what was measured of everything: leave --only out');
  if (!moveToNamespace()) await (values.growth ? grow(wanted) : main({ ...values, wanted, rounds }));
} catch (error) {
  if (!(error instanceof RangeError) && !error.code?.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`bench: ${error.message}`);
  process.exitCode = 2;
}

async function main({ wanted, rounds, ...options }) {
  const chosen = WORKLOADS.filter(({ name }) => !wanted || wanted.includes(name));
  const tools = buildPeers();
  makeRoutes(0, ROUTES, makeLinks());
  const measured = [];
  const printed = [];
  const print = (text) => {
    printed.push(text);
    if (!options.json) console.log(text);
  };
  const about = Object.entries(machine()).map(([name, value]) => `${name} ${value}`);
  print(`${[...about, `rounds ${rounds}`].join(', ')}\n`);
  for (const workload of chosen) {
    const results = await compare(workload, tools, rounds);
    const rows = judge(workload, results);
    const compared = comparisons(workload, results);
    measured.push({ name: workload.name, title: workload.title, count: workload.count, rows, compared });
    print(table(workload, rows, compared));
  }
  if (options.json) console.log(JSON.stringify({ machine: machine(), rounds, measured }, undefined, 1));
  const targets = measured.flatMap(({ rows, compared }) => [...rows.flatMap((row) => row.target ?? []), ...compared]);
  const missed = targets.filter(({ state }) => state === 'MISSED');
  print(`${targets.length} targets, ${missed.length} missed beyond noise`);
  for (const target of missed) print(sentence(target));
  if (options.write) await keep(printed.join('\n'));
  if (options.check && missed.length > 0) process.exitCode = 1;
}

/** The last full table is a part of README.md. */
async function keep(text) {
  const file = new URL('README.md', import.meta.url);
  const [before, table] = (await readFile(file, 'utf8')).split(TABLE);
  const next = table.search(/^## /m); // another section
  const after = next < 0 ? '' : table.slice(next);
  const style = await resolveConfig(file);
  await writeFile(file, await format(`${before}${TABLE}\n\n${text}\n\n${after}`, { ...style, parser: 'markdown' }));
}
