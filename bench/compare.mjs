// Runs the peers of one workload side by side. A round has all of them, in an order that is shuffled anew, so that whatever
// else the machine does falls on all alike; what counts are the ratios within rounds.
import { fileURLToPath } from 'node:url';
import { Command, Peer, Skip } from './peer.mjs';
import { spread } from './statistics.mjs';

/**
 * Then its process ends and another takes its place: what a compiler made of a program in its first seconds, and where its
 * memory came to lie, stays for as long as it runs, and makes some per cent.
 */
const ROUNDS_OF_A_PROCESS = 5;
/** Rounds of a peer that takes more time than all others together. */
const ROUNDS_OF_SLOW = 3;
/** Without these there is nothing to compare. */
const OURS = new Set(['bare', 'codec', 'first', 'nlmsg']);
const ISOLATED = fileURLToPath(new URL('isolated.mjs', import.meta.url));

/**
 * Measures a workload.
 *
 * @returns One result for each of its runners: the nanoseconds of each round, the peak memory, or why it was skipped.
 */
export async function compare(workload, tools, rounds) {
  const results = workload.runners.map((runner) => ({ ...runner, ns: [] }));
  for (let round = 0; round < rounds; round += ROUNDS_OF_A_PROCESS) {
    await spell(results, workload, tools, round, Math.min(round + ROUNDS_OF_A_PROCESS, rounds));
  }
  return results;
}

/** Rounds by one process of each. */
async function spell(results, workload, tools, first, end) {
  const running = [];
  try {
    for (const result of results) {
      if (result.skipped || (result.slow && first >= ROUNDS_OF_SLOW)) continue;
      try {
        running.push([result, await start(result, workload, tools)]);
      } catch (error) {
        if (!(error instanceof Skip) && OURS.has(result.peer)) throw error;
        [result.ns, result.skipped] = [[], error.message];
      }
    }
    for (let round = first; round < end; round++) {
      for (const [result, peer] of shuffled(running)) {
        if (result.skipped || (result.slow && round >= ROUNDS_OF_SLOW)) continue;
        try {
          result.ns.push(await peer.round());
        } catch (error) {
          if (OURS.has(result.peer)) throw error;
          // A peer that breaks off is a result, too: some do.
          [result.ns, result.skipped] = [[], error.message];
        }
      }
    }
    for (const [result, peer] of running) {
      // Of an isolated peer it would be the memory of what started it.
      if (result.skipped || workload.isolated || peer.peakMemory === undefined) continue;
      result.memory = Math.max(result.memory ?? 0, peer.peakMemory);
    }
  } finally {
    for (const [, peer] of running) await peer.stop();
  }
}

async function start({ label, peer, work, command, once }, { count, isolated }, { commands, env }) {
  if (command) return new Command(command, count, env);
  const found = commands[peer];
  if (found.skipped) throw new Skip(found.skipped);
  if (once) return new Command([...found, work, '1'], count, env);
  const alone = isolated ? ['unshare', '--net', process.execPath, ISOLATED] : [];
  return Peer.start(label, [...alone, ...found, work, String(count)], env);
}

/** What one runner takes in terms of another, round by round: median and quartiles; undefined where one was skipped. */
export function ratio(results, label, to) {
  const [one, other] = [label, to].map((wanted) => results.find((result) => result.label === wanted));
  if (!one?.ns.length || !other?.ns.length) return undefined;
  return spread(one.ns.map((ns, round) => ns / other.ns[round]));
}

/** What one runner takes more than another, in nanoseconds, round by round. */
export function difference(results, label, to) {
  const [one, other] = [label, to].map((wanted) => results.find((result) => result.label === wanted));
  if (!one?.ns.length || !other?.ns.length) return undefined;
  return spread(one.ns.map((ns, round) => ns - other.ns[round]));
}

function shuffled(list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
