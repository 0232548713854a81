// One point of one line of growth.mjs, in a process of its own, so that its memory and its garbage are its own. Prints one
// line of JSON.
//
//   node bench/growth-point.mjs LINE SIZE
import { readFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { NETLINK_ROUTE, NetlinkClient, openFamily } from 'nlmsg';
import { attr, attributes, multi, nested, u32 } from 'nlmsg/codec';
import { require, timed } from './peers/round.mjs';
import { quantile } from './statistics.mjs';

const RTNLGRP_IPV4_ROUTE = 7;
const ROUNDS = 7;
/** Milliseconds of work before the first round that counts: the compiler is done then. */
const WARM_UP = 400;
/** Nanoseconds that a round takes at least: shorter work is repeated. */
const ROUND = 5e6;
const IPV4 = { rtmFamily: 2 };
const MAIN = { ...IPV4, rtmTable: 254 };

/** The most memory that this process has had so far, in bytes. Source: VmHWM in proc(5). */
const peakMemory = () => Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
const atStart = peakMemory();

/** Nanoseconds of each round, and the peak memory before the work and after it was done once. */
async function measured(work, atRest = atStart) {
  await timed(work);
  const memory = peakMemory();
  let [spent, times] = [0, 0];
  for (; spent < WARM_UP * 1e6; times++) spent += await timed(work);
  const repeats = Math.ceil((ROUND * times) / spent);
  const ns = [];
  for (let round = 0; round < ROUNDS; round++) ns.push((await repeated(work, repeats)) / repeats);
  return { ns, memory, atRest };
}

/** Work may time a part of itself, and gives the nanoseconds then. */
async function repeated(work, repeats) {
  let own = 0;
  const all = await timed(async () => {
    for (let i = 0; i < repeats; i++) {
      const result = work();
      own += (result instanceof Promise ? await result : result) ?? 0;
    }
  });
  return own || all;
}

/** The first time that a process does work, and what the longest stall is when it does it for the third time. */
async function stalled(work) {
  const first = await watched(work);
  await work();
  return { ...first, later: (await watched(work)).longest };
}

/**
 * What a timer of 1 ms sees while work is done once: the longest time from tick to tick, 99 % of them, and the longest pause
 * of the collector. Time in which other programs had the CPU is not counted, unless it is the collector's threads that waited.
 */
async function watched(work) {
  const pauses = [];
  const observer = new PerformanceObserver((list) => pauses.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  const gaps = [];
  let [last, waited] = [performance.now(), queued()];
  const timer = setInterval(() => {
    const [now, nowWaited] = [performance.now(), queued()];
    gaps.push(now - last - (nowWaited - waited));
    [last, waited] = [now, nowWaited];
  }, 1);
  await sleep(20); // what the start left behind
  gaps.length = 0;
  const ns = await timed(work);
  await sleep(5); // the last gap ends with the tick after the work
  clearInterval(timer);
  await sleep(1);
  observer.disconnect();
  const pause = Math.max(0, ...pauses.map(({ duration }) => duration));
  return { ns, longest: Math.max(...gaps), most: quantile(gaps, 0.99), pause };
}

/** Milliseconds that the thread was ready to run and did not. Source: schedstats of the kernel's documentation. */
const queued = () => Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[1]) / 1e6;

const dumps = {
  array: async (family, size, which = IPV4) =>
    require((await family.dump('getroute', which).toArray()).length >= size, 'all routes'),
  streamed: async (family, size, which = IPV4) => {
    let [seen, interfaces] = [0, 0];
    for await (const chunk of family.dump('getroute', which).chunks()) {
      for (const { oif } of chunk) {
        seen++;
        interfaces += oif ?? 0;
      }
    }
    require(seen >= size && interfaces > 0, 'all routes');
  },
  columns: async (family, size) =>
    require((await family.dump('getroute', IPV4).columns(['dst', 'gateway', 'oif'])).length >= size, 'all routes'),
};

const Nest = attributes({
  value: attr(1, u32),
  nest: attr(
    2,
    nested(() => Nest),
  ),
});
const Wide = attributes({ nest: attr(1, multi(attributes({ value: attr(1, u32) }))) });

function deep(levels) {
  let value = { value: levels };
  for (let level = levels - 1; level > 0; level--) value = { value: level, nest: value };
  return value;
}

const wide = (count) => ({ nest: Array.from({ length: count }, (_, value) => ({ value })) });

function decoding(schema, value) {
  const bytes = schema.encode(value);
  require(JSON.stringify(schema.decode(bytes)) === JSON.stringify(value), 'it decodes to what was encoded');
  return measured(() => void schema.decode(bytes));
}

const encoding = (schema, value) => measured(() => void schema.encode(value));

/** Subscriptions of one client, all told of one change; the time until the kernel has acknowledged it, or all were told. */
async function subscribers(count, untilAcknowledged) {
  if (mostDescriptors() < count + 100) return { skipped: `the limit of open files is ${mostDescriptors()}` };
  const routes = await openFamily('rt-route');
  const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
  const atRest = peakMemory();
  let [missing, finish] = [0, undefined];
  const onEvent = ({ kind }) => {
    require(kind === 'message', `a notification, not ${kind}`);
    if (--missing === 0) finish();
  };
  const told = Array.from({ length: count }, () => client.subscribe({ groups: [RTNLGRP_IPV4_ROUTE] }, onEvent));
  const target = { ...IPV4, rtmDstLen: 32, rtmTable: 250, table: 250, rtmProtocol: 4, rtmScope: 'universe' };
  const route = { ...target, rtmType: 'blackhole', dst: '192.168.0.1' };
  let isThere = false;
  const change = () => {
    routes.doSync(isThere ? 'delroute' : 'newroute', route);
    isThere = !isThere;
  };
  const result = await measured(async () => {
    const all = new Promise((resolve) => (finish = resolve));
    missing = count;
    const ns = await timed(change);
    await all;
    return untilAcknowledged ? ns : undefined;
  }, atRest);
  for (const subscription of told) subscription.close();
  if (isThere) change();
  return result;
}

/** Node has raised the limit to the highest that it may. Source: proc(5), limits. */
const mostDescriptors = () =>
  Number(/^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'latin1'))?.[1] ?? Infinity);

async function inFlight(count, make) {
  const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
  const links = await openFamily('rt-link');
  const { ifiIndex } = (await links.do('getlink', { ifname: 'lo' })).value;
  const requests = { ping: () => client.ping(), link: () => links.do('getlink', { ifiIndex }) };
  return measured(async () => void (await Promise.all(Array.from({ length: count }, requests[make]))));
}

const routes = (measure, dump, which) => async (size) => {
  const family = await openFamily('rt-route');
  return measure(() => dumps[dump](family, size, which));
};

async function allLinks(size) {
  const family = await openFamily('rt-link');
  return measured(async () => require((await family.dump('getlink').toArray()).length === size, 'all links'));
}

const LINES = {
  'routes array': routes(measured, 'array'),
  'routes streamed': routes(measured, 'streamed'),
  'routes columns': routes(measured, 'columns'),
  'stall array': routes(stalled, 'array'),
  'stall streamed': routes(stalled, 'streamed'),
  'stall array of main': routes(stalled, 'array', MAIN),
  'stall streamed of main': routes(stalled, 'streamed', MAIN),
  'stall nothing': () => stalled(() => sleep(500)),
  'links array': allLinks,
  'deep decode': (levels) => decoding(Nest, deep(levels)),
  'deep encode': (levels) => encoding(Nest, deep(levels)),
  'wide decode': (count) => decoding(Wide, wide(count)),
  'wide encode': (count) => encoding(Wide, wide(count)),
  'subscribers acknowledged': (count) => subscribers(count, true),
  'subscribers told': (count) => subscribers(count, false),
  'in flight ping': (count) => inFlight(count, 'ping'),
  'in flight link': (count) => inFlight(count, 'link'),
};

console.log(JSON.stringify(await LINES[process.argv[2]](Number(process.argv[3]))));
