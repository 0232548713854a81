// Runs every family on the kernel of this machine and on two of Debian's in QEMU, compares with the standard tools, and writes
// docs/families.md from what the tests recorded.
//
//   npm run proof                                the host and both guests; writes docs/families.md
//   npm run proof -- --only host,6.1-full        some of them; writes nothing
//   npm run proof -- --only 6.12 tests/proof/tc  and some of the tests
//
// Without a guest or the tools it says so and goes on without; NLMSG_REQUIRE=guest,tools makes that a failure.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { Absent } from '../tests/guest/absent.mjs';
import { ROOT } from '../tests/guest/kernel.mjs';
import { prepareTools } from '../tests/guest/tools.mjs';

const MARK = /NLMSG-PROOF (\{.*\})\s*$/;
const TESTS = 'tests/proof/';
const SKIPPED = 77;
const HOST = 'host';
const TITLES = { [HOST]: 'the host', '6.1-full': 'Debian 6.1', 6.12: 'Debian 6.12' };
const required = new Set((process.env.NLMSG_REQUIRE ?? '').split(','));

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const chosen = values.only?.split(',') ?? Object.keys(TITLES);
const tests = positionals.length > 0 ? positionals : [TESTS];

/** Runs one command, passes its lines on and keeps the records among them. */
async function collect(kernel, args, env) {
  const records = [];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const record = MARK.exec(line)?.[1];
    if (record === undefined) console.log(line);
    else records.push(JSON.parse(record));
  }
  const status = child.exitCode ?? (await new Promise((done) => child.once('exit', done)));
  return { kernel, records, status };
}

/** The environment of the host's run, with the tools where they can be had. */
function hostEnvironment() {
  try {
    return { ...process.env, NLMSG_KERNEL: HOST, NLMSG_TOOLS: prepareTools() };
  } catch (error) {
    if (!(error instanceof Absent) || required.has('tools')) throw error;
    console.log(`proof: no tools but those of the machine: ${error.message}`);
    return { ...process.env, NLMSG_KERNEL: HOST, NLMSG_NO_TOOLS: error.message };
  }
}

function run(kernel) {
  console.log(`\n== ${TITLES[kernel]}`);
  if (kernel === HOST) return collect(kernel, ['scripts/test.mjs', '--runInBand', ...tests], hostEnvironment());
  return collect(kernel, ['tests/guest/guest.mjs', '--kernel', kernel, '--everything', ...tests], process.env);
}

/** The records of all runs, by family: its operations, and for each of them what each kernel did. */
function families(runs) {
  const found = new Map();
  for (const { kernel, records } of runs) {
    for (const { family, operations = [], operation, missing, ...note } of records) {
      if (!found.has(family)) found.set(family, { missing: new Map(), operations: new Map() });
      const entry = found.get(family);
      if (missing !== undefined) entry.missing.set(kernel, missing);
      for (const name of operation === undefined ? operations : [operation]) {
        if (!entry.operations.has(name)) entry.operations.set(name, new Map());
        if (operation === undefined) continue;
        const kernels = entry.operations.get(name);
        kernels.set(kernel, [...(kernels.get(kernel) ?? []), note]);
      }
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const HOST_LACKS = 'what it would be done with is not to be had in the kernel of this machine';
const RANKS = ['equal', 'ran', 'refused', 'not run'];

/** What of an operation is shown: the best that came of it, and how often where that is more than once. */
function cell(notes, footnote) {
  const best = RANKS.find((rank) => notes.some(({ outcome }) => outcome === rank));
  const chosenNotes = notes.filter(({ outcome }) => outcome === best);
  const details = [...new Set(chosenNotes.map(({ detail }) => detail).filter(Boolean))];
  if (best === 'refused' || best === 'not run') return `${best}${footnote(details.join('; '))}`;
  return details.length > 1 ? `${best} (${details.length})` : best;
}

/** The operations of one family in a table, with what they were done with and why some were not run. */
function section(name, { missing, operations }, kernels) {
  const notes = [];
  const footnote = (text) => {
    if (text === '') return '';
    if (!notes.includes(text)) notes.push(text);
    return ` [${notes.indexOf(text) + 1}]`;
  };
  const rows = Array.from(operations, ([operation, byKernel]) => {
    const cells = kernels.map((kernel) => {
      if (byKernel.has(kernel)) return cell(byKernel.get(kernel), footnote);
      if (missing.has(kernel)) return `no family${footnote(missing.get(kernel))}`;
      return `not run${footnote(kernel === HOST ? HOST_LACKS : '')}`;
    });
    return `| \`${operation}\` | ${cells.join(' | ')} |`;
  });
  const lines = [`## ${name}`, '', `| | ${kernels.map((kernel) => TITLES[kernel]).join(' | ')} |`];
  lines.push(`| --- |${' --- |'.repeat(kernels.length)}`, ...rows, '');
  const done = withWhat(operations, kernels);
  if (done.length > 0) lines.push(...done, '');
  if (notes.length > 0)
    lines.push(...notes.map((text, index) => `${index === 0 ? '' : '\n'}[${index + 1}] ${text}`), '');
  return lines.join('\n');
}

/** What operations were done with, and on which kernels where not on all. Operations with the same have one line. */
function withWhat(operations, kernels) {
  const lines = new Map();
  for (const [operation, byKernel] of operations) {
    const text = kindsOf(byKernel, kernels);
    if (text !== '') lines.set(text, [...(lines.get(text) ?? []), `\`${operation}\``]);
  }
  return Array.from(lines, ([text, names]) => `- ${names.join(', ')}: ${text}`);
}

function kindsOf(byKernel, kernels) {
  const kinds = new Map();
  for (const [kernel, notes] of byKernel) {
    for (const { outcome, detail } of notes) {
      if (!detail || (outcome !== 'equal' && outcome !== 'ran')) continue;
      kinds.set(detail, (kinds.get(detail) ?? new Set()).add(kernel));
    }
  }
  const groups = new Map();
  for (const [kind, on] of kinds) {
    const where =
      on.size === kernels.length ? '' : kernels.filter((kernel) => on.has(kernel)).map((kernel) => TITLES[kernel]);
    groups.set(String(where), [...(groups.get(String(where)) ?? []), kind]);
  }
  const sorted = [...groups].sort(([a], [b]) => a.length - b.length);
  return sorted
    .map(
      ([where, names]) => `${where === '' ? '' : `on ${where.replaceAll(',', ' and ')}: `}${names.sort().join('; ')}`,
    )
    .join('. And ');
}

/** What neither ran nor has a reason not to, and what has both. */
function gaps(found, kernels) {
  const list = [];
  for (const [family, { missing, operations }] of found) {
    for (const [operation, byKernel] of operations) {
      for (const kernel of kernels) {
        const outcomes = (byKernel.get(kernel) ?? []).map(({ outcome }) => outcome);
        // The kernel of this machine is any kernel; what Debian's have is known.
        if (outcomes.length === 0 && !missing.has(kernel) && kernel !== HOST)
          list.push(`${kernel}: ${family} ${operation} was not run`);
        if (outcomes.includes('not run') && new Set(outcomes).size > 1) {
          list.push(`${kernel}: ${family} ${operation} ran, but is said not to`);
        }
      }
    }
  }
  return list;
}

const HEAD = `# Families, operations, kernels

Written by \`npm run proof\` from what the tests of tests/proof recorded, on three kernels: the one of the machine that ran them,
in a network namespace of its own, and two of Debian's in QEMU, with their modules, netdevsim and the standard tools.

- **equal**: carried out, and what was read is what was written, or what the standard tool shows, field by field. In brackets,
  with how many kinds of things; they are listed below the table.
- **ran**: carried out; there is nothing to compare it with.
- **refused**: the kernel refuses it, as it has to here; the note says how.
- **not run**, **no family**: the note says why.
`;

const started = performance.now();
const runs = [];
for (const kernel of chosen) {
  if (!(kernel in TITLES)) throw new Error(`no kernel ${kernel}: there are ${Object.keys(TITLES).join(', ')}`);
  const from = performance.now();
  const result = await run(kernel);
  console.log(
    `proof: ${TITLES[kernel]}: status ${result.status} after ${((performance.now() - from) / 1000).toFixed(0)} s`,
  );
  if (result.status !== SKIPPED) runs.push(result);
}
const kernels = runs.map(({ kernel }) => kernel);
const found = families(runs);
const missed = positionals.length > 0 ? [] : gaps(found, kernels);
for (const gap of missed) console.log(`proof: ${gap}`);
const failed = runs.some(({ status }) => status !== 0) || missed.length > 0;
const complete = positionals.length === 0 && Object.keys(TITLES).every((kernel) => kernels.includes(kernel));
if (complete && !failed) {
  const file = join(ROOT, 'docs/families.md');
  const text = [HEAD, ...Array.from(found, ([name, entry]) => section(name, entry, kernels))].join('\n');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
console.log(`proof: ${failed ? 'failed' : 'done'} after ${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = failed || runs.length === 0 ? 1 : 0;
