// What every peer written in JavaScript shares: the conversation with the bench (see ../README.md).
/** Stops the peer: a benchmark of work that is wrong is worth nothing. */
export function require(holds, what) {
  if (!holds) throw new Error(`wrong: ${what}`);
}

/** How long it takes until V8 has compiled what runs often. */
const WARM_UP_MS = 500;

/** Ends a peer that cannot do its work here. */
export function skip(reason) {
  console.log(`skip ${reason}`);
  process.exit(0);
}

/** Nanoseconds that `work` takes; it may be asynchronous. */
export async function timed(work) {
  const start = process.hrtime.bigint();
  const result = work();
  if (result instanceof Promise) await result;
  return Number(process.hrtime.bigint() - start);
}

/**
 * Answers each line "round" with one line of JSON, until the input ends. `workloads` maps a name to a function of the count
 * that does the work once and gives the nanoseconds it took, or a promise of them.
 */
export async function serve(workloads, warmUps = 3) {
  const [name, count] = [process.argv[2], Number(process.argv[3])];
  const run = workloads[name];
  if (!run) return console.log(`skip this peer has no ${name}`);
  require(count > 0, 'usage: peer WORKLOAD COUNT');
  if (process.env.NLMSG_BENCH_ONCE) return void (await run(count));
  const { createInterface } = await import('node:readline');
  const warm = performance.now() + WARM_UP_MS;
  for (let i = 0; i < warmUps || performance.now() < warm; i++) await run(count);
  console.log('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    require(line === 'round', `a line that says ${line}`);
    const ns = await run(count);
    console.log(JSON.stringify({ ns: ns / count, count }));
  }
}
