// docs/growth: the figures of growth.mjs as charts and tables.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plot } from './plot.mjs';
import { median } from './statistics.mjs';

const OUT = fileURLToPath(new URL('../docs/growth/', import.meta.url));

const time = (scale) => (results) => median(results.map(({ ns }) => median(ns))) / scale;
const each = (scale) => (results, size) => time(scale)(results) / size;
const memory = ([{ memory: peak, atRest }]) => (peak - atRest) / 1e6;
const of = (name) => (results) => median(results.map((result) => result[name]));

/** A page has these in this order. A measure with a `file` is drawn, each is in the table. */
const SECTIONS = [
  {
    name: 'routes',
    title: 'Routes',
    x: 'routes in the table',
    labels: { array: 'dump().toArray()', streamed: 'dump().chunks()', columns: 'dump().columns()' },
    measures: [
      { file: 'routes-time', title: 'Time of a dump of routes', unit: 'ms', value: time(1e6), guide: true },
      { title: 'Time for each', unit: 'ns', value: each(1) },
      { file: 'routes-memory', title: 'Memory of a dump of routes', unit: 'MB', value: memory },
    ],
    text: `Every route decoded, with destination, gateway and interface. Memory is the peak of the process after one dump, beyond
      what Node and nlmsg have before. Streamed, a part is garbage when the next comes: what is left is what V8 lets pile up
      before it collects. An array costs more for each route once it is larger than the space of young objects (16 MB): the
      collector then moves every route, twice.`,
  },
  {
    name: 'stall',
    title: 'The event loop while routes are dumped',
    x: 'routes in the table',
    labels: {
      array: 'array',
      streamed: 'streamed',
      'array of main': 'array, main table',
      'streamed of main': 'streamed, main table',
      nothing: 'no dump',
    },
    guides: ['nothing'],
    measures: [
      { file: 'stall', title: 'Longest stall of the event loop in a first dump', unit: 'ms', value: of('longest') },
      { title: 'The same in a third dump', unit: 'ms', value: of('later') },
      { title: '99 % of the ticks of the first within', unit: 'ms', value: of('most') },
      { title: 'Longest pause of the collector', unit: 'ms', value: of('pause') },
    ],
    text: `A timer of 1 ms runs beside the dumps of a new process, and the longest time from one tick to the next counts,
      without what other programs had of the CPU; medians of five processes. Between two turns of the loop a dump receives
      and decodes one datagram of at most 32 KiB, some 540 routes in 0.3 ms. What is longer is bounded by this:

      - The first few parts of a first dump wait for functions to be compiled: 5 ms, which later dumps do not have.
      - An array keeps all: a collection of young objects finds them alive and moves up to 16 MB of them: some 10 ms, and
        more where its helper threads get no core. \`--max-semi-space-size=1\` makes collections shorter and more.
      - An array is put together from its parts at the end, in turns of less than a millisecond: 7 ns for each route.
      - The kernel, where all tables are asked for. Until somebody makes a rule, the tables local and main share one tree.
        After main the kernel walks it again for local, past every route of main, inside a single recvfrom(2): 50 ns for each.
        A dump of one table (\`rtmTable: 254\`) has no such walk.`,
  },
  {
    name: 'links',
    title: 'Links',
    x: 'links',
    labels: { array: 'dump().toArray()' },
    measures: [
      { file: 'links', title: 'Time of a dump of links', unit: 'ms', value: time(1e6), guide: true },
      { title: 'Time for each', unit: 'µs', value: each(1e3) },
      { title: 'Memory', unit: 'MB', value: memory },
    ],
    text: 'Bridges, with every attribute of each decoded.',
  },
  {
    name: 'deep',
    title: 'Attributes nested deep',
    x: 'levels',
    labels: { decode: 'decode', encode: 'encode' },
    measures: [
      { file: 'deep', title: 'Nests within nests, the codec alone', unit: 'µs', value: time(1e3), guide: true },
      { title: 'Time for each', unit: 'ns', value: each(1) },
    ],
    text: 'A number of 32 bits and the next nest at each level. 64 levels are the most that decoding follows.',
  },
  {
    name: 'wide',
    title: 'Attributes nested wide',
    x: 'nests beside each other',
    labels: { decode: 'decode', encode: 'encode' },
    measures: [
      { file: 'wide', title: 'Nests beside nests, the codec alone', unit: 'µs', value: time(1e3), guide: true },
      { title: 'Time for each', unit: 'ns', value: each(1) },
    ],
    text: `An attribute that comes again and again, each time a nest with a number of 32 bits. At 10,000 decoding has two speeds,
      some 36 and some 105 ns for each, of which a process keeps one: it depends on when V8 compiles the loop.`,
  },
  {
    name: 'subscribers',
    title: 'Subscribers',
    x: 'subscriptions to the group',
    labels: { told: 'all have been told', acknowledged: 'the kernel has acknowledged' },
    measures: [
      { file: 'subscribers', title: 'From a change until ...', unit: 'µs', value: time(1e3), guide: true },
      { title: 'Time for each', unit: 'µs', value: each(1e3) },
      { title: 'Memory', unit: 'MB', value: memory },
    ],
    text: `Subscriptions of one client, each with a socket of its own, to the group of IPv4 routes; one route is made or deleted.
      Each takes some 70 to 80 kB. The kernel puts the notification into every queue before it acknowledges.`,
  },
  {
    name: 'in flight',
    title: 'Requests in flight',
    x: 'requests at once',
    labels: { ping: 'ping()', link: "do('getlink')" },
    measures: [{ file: 'in-flight', title: 'Requests by Promise.all, time for each', unit: 'µs', value: each(1e3) }],
    text: `Each is one sendmsg and one recvmsg, since the kernel answers within sendmsg: many at once save nothing but turns of
      the event loop, and cost nothing. One datagram for many is what \`batch\` is for.`,
  },
];

/** Writes charts and page. */
export async function writeGrowth(data) {
  const { format, resolveConfig } = await import('prettier');
  mkdirSync(OUT, { recursive: true });
  const measured = SECTIONS.filter(({ name }) => data[name]);
  const machines = new Set(measured.map(({ name }) => describe(data[name].machine)));
  const page = [
    '# Growth',
    'How time and memory grow with what is asked for. Made by `npm run bench -- --growth`, each point in a process of its own;',
    'times are medians of seven rounds, after a warm-up. Both axes are logarithmic, and the dashed line is what would be linear.\n',
    ...[...machines].map((machine) => `${machine}.\n`),
    ...measured.map((section) => written(section, data[section.name].lines)),
  ];
  const path = `${OUT}README.md`;
  writeFileSync(path, await format(page.join('\n'), { ...(await resolveConfig(path)), filepath: path }));
}

const describe = (machine) =>
  Object.entries(machine)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

/** One section in Markdown; its charts are written. */
function written(section, lines) {
  const { title, text, x, measures } = section;
  const skipped = Object.entries(lines).flatMap(([line, points]) =>
    points.flatMap(({ size, results: [{ skipped: why }] }) => (why ? [{ line, size, why }] : [])),
  );
  for (const measure of measures.filter(({ file }) => file)) {
    writeFileSync(`${OUT}${measure.file}.svg`, plot(chart(section, measure, lines)));
  }
  return [
    `## ${title}\n`,
    `${text.replace(/\n {6}/g, '\n').replace(/ \n/g, '\n')}\n`,
    ...measures.filter(({ file }) => file).map((measure) => `![${measure.title}, by ${x}](${measure.file}.svg)\n`),
    table(section, lines),
    '',
    ...reasons(section, skipped),
  ].join('\n');
}

/** The lines of a section that were measured, and their values by one measure. */
function valuesOf({ labels }, { value }, lines) {
  return Object.entries(lines).flatMap(([line, points]) => {
    const found = points.filter(({ results }) => !results[0].skipped);
    const label = labels[line];
    return found.length
      ? [{ line, label, points: found.map(({ size, results }) => [size, value(results, size)]) }]
      : [];
  });
}

function chart(section, measure, lines) {
  const { guides = [], x } = section;
  const drawn = valuesOf(section, measure, lines).map((one) => ({ ...one, guide: guides.includes(one.line) }));
  const ticks = [...new Set(drawn.flatMap(({ points }) => points.map(([size]) => size)))].sort((a, b) => a - b);
  const [last, most] = drawn[0].points.at(-1);
  const linear = { label: 'linear', guide: true, points: [ticks[0], last].map((size) => [size, (most * size) / last]) };
  return {
    title: measure.title,
    x: { label: x, ticks },
    y: { label: measure.unit },
    lines: measure.guide ? [...drawn, linear] : drawn,
  };
}

/** A row for each line by each measure, a column for each size. */
function table(section, lines) {
  const rows = section.measures.flatMap(({ title, unit, ...measure }) =>
    valuesOf(section, measure, lines).map(({ label, points }) => ({ title: `${title}, ${unit}`, label, points })),
  );
  const sizes = [...new Set(rows.flatMap(({ points }) => points.map(([size]) => size)))].sort((a, b) => a - b);
  return [
    ['', section.x, '', ...sizes.map(whole), ''].join('|'),
    `|---|---|${'--:|'.repeat(sizes.length)}`,
    ...rows.map(({ title, label, points }, i) => {
      const values = new Map(points);
      const cells = sizes.map((size) => (values.has(size) ? figure(values.get(size)) : ''));
      return ['', title === rows[i - 1]?.title ? '' : title, label, ...cells, ''].join('|');
    }),
  ].join('\n');
}

function reasons({ labels }, skipped) {
  const texts = new Set(skipped.map(({ line, why }) => `- Not measured, ${labels[line]}: ${why}.`));
  return texts.size ? [...texts, ''] : [];
}

const whole = (value) => Math.round(value).toLocaleString('en-US');

/** Three digits that count. */
const figure = (value) => (value >= 100 ? whole(value) : String(Number(value.toPrecision(value >= 10 ? 3 : 2))));
