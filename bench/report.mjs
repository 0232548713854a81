// The figures as tables, and as targets that are met or missed.
import { difference, ratio } from './compare.mjs';
import { median } from './statistics.mjs';

const MIB = 1024 * 1024;

/** Each runner of a workload with its ratio, and whether a target is missed: beyond the limit in three quarters of rounds. */
export function judge(workload, results) {
  const base = results[0].label;
  return results.map((result) => {
    const to = result.base ?? base;
    // Undefined for the base itself, and where there is no base to compare with.
    const against = result.label === to ? undefined : ratio(results, result.label, to);
    return {
      ...result,
      isBase: result.label === to,
      against,
      target: result.atMost && target(`${result.label} / ${to}`, against, result.atMost),
    };
  });
}

/** The targets against others than the base. */
export function comparisons({ faster = [], memory = [], slower = [] }, results) {
  const find = (label) => results.find((result) => result.label === label);
  return [
    ...faster.map(({ label, than, times }) => target(`${label} / ${than}`, ratio(results, label, than), 1 / times)),
    ...slower.map(({ label, than, milliseconds }) => {
      const found = difference(results, label, than);
      const scaled = found && Object.fromEntries(Object.entries(found).map(([name, ns]) => [name, ns / 1e6]));
      return target(`${label} - ${than}, ms`, scaled, milliseconds);
    }),
    ...memory.map(({ label, than, atMost }) => {
      const [one, other] = [find(label)?.memory, find(than)?.memory];
      const value = one && other ? one / other : undefined;
      return target(`${label} / ${than}, memory`, value && { median: value, lower: value, upper: value }, atMost);
    }),
  ];
}

function target(what, found, atMost) {
  if (!found || !Number.isFinite(found.median)) return { what, atMost, state: 'not measured' };
  const state = found.median <= atMost ? 'met' : found.lower <= atMost ? 'within noise' : 'MISSED';
  return { what, atMost, ...found, state };
}

/** One workload as a table in Markdown. */
export function table({ name, title }, rows, compared) {
  const lines = [
    `### ${name}: ${title}`,
    '',
    '| | ns each | times the base | quartiles | target | peak memory |',
    '|---|--:|--:|---|---|--:|',
  ];
  for (const { label, ns, skipped, isBase, against, target: wanted, memory } of rows) {
    if (skipped) lines.push(`| ${label} | skipped: ${skipped} | | | | |`);
    else {
      const cells = [
        label,
        figure(median(ns)),
        against ? `${against.median.toFixed(2)}` : isBase ? 'base' : '',
        against ? `${against.lower.toFixed(2)} to ${against.upper.toFixed(2)}` : '',
        wanted ? `${wanted.atMost}: ${wanted.state}` : '',
        memory ? `${Math.round(memory / MIB)} MB` : '',
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  lines.push('', ...compared.map(sentence), ...(compared.length ? [''] : []));
  return lines.join('\n');
}

export function sentence({ what, median: middle, lower, upper, atMost, state }) {
  if (middle === undefined) return `- ${what}: ${state} (at most ${digits(atMost)})`;
  return `- ${what}: ${digits(middle)} (${digits(lower)} to ${digits(upper)}; at most ${digits(atMost)}): ${state}`;
}

const digits = (value) => value.toFixed(2);

const figure = (ns) => (ns >= 100 ? Math.round(ns).toLocaleString('en-US') : ns.toFixed(1));
