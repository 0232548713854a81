// Line charts in SVG, for pages that are light or dark. Both axes are logarithmic.

const [WIDTH, HEIGHT] = [720, 420];
const [LEFT, RIGHT, TOP, BOTTOM] = [78, 40, 76, 56];
/** Told apart by the colour-blind, and by their marks. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'];
const STYLE = `
  svg { color-scheme: light dark; font: 13px system-ui, sans-serif }
  .page { fill: #fff } text { fill: #24292f } .grid { stroke: #d0d7de } .axis { stroke: #57606a } .guide { stroke: #6e7781 }
  .title { font-size: 16px; font-weight: 600 }
  .line { fill: none; stroke-width: 2 } .guide { fill: none; stroke-dasharray: 5 5 }
  ${COLOURS.map((colour, i) => `.line${i} { stroke: ${colour} } .mark${i} { fill: ${colour} }`).join(' ')}
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } text { fill: #e6edf3 } .grid { stroke: #30363d } .axis { stroke: #8b949e } .guide { stroke: #8b949e }
    .line0 { stroke: #56b4e9 } .mark0 { fill: #56b4e9 } .line1 { stroke: #e69f00 } .mark1 { fill: #e69f00 }
  }`;

/**
 * A chart.
 *
 * @param chart.x - `{ label, ticks }`: the values that were measured.
 * @param chart.y - `{ label }`.
 * @param chart.lines - `{ label, points: [x, y][], guide }`: a guide is dashed and has no marks.
 */
export function plot({ title, x, y, lines }) {
  const values = lines.flatMap(({ points }) => points.map((point) => point[1]));
  const ticks = steps(Math.min(...values), Math.max(...values));
  const across = scale(x.ticks[0], x.ticks.at(-1), LEFT, WIDTH - RIGHT);
  const up = scale(ticks[0], ticks.at(-1), HEIGHT - BOTTOM, TOP);
  const place = ([one, other]) => [across(one).toFixed(1), up(other).toFixed(1)];
  const middle = (TOP + HEIGHT - BOTTOM) / 2;
  let colour = 0;
  let left = LEFT;
  const drawn = lines.map(({ label, points, guide }) => {
    const name = guide ? 'guide' : `line line${colour}`;
    const mark = guide ? () => '' : marks[colour].bind(undefined, `mark${colour++}`);
    const [legend, path] = [left, points.map((point) => place(point).join(' ')).join(' L')];
    left += 46 + label.length * 7.2;
    return [
      `<path class="${name}" d="M${path}"/>`,
      ...points.map((point) => mark(...place(point))),
      `<path class="${name}" d="M${legend} 54h24"/>${mark(legend + 12, 54)}${text(legend + 30, 58, label)}`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
<title>${escaped(title)}</title>
<style>${STYLE}
</style>
<rect class="page" width="${WIDTH}" height="${HEIGHT}"/>
${text(LEFT, 28, title, 'class="title"')}
${ticks
  .map((tick) => {
    const at = up(tick).toFixed(1);
    return `<path class="grid" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/>${text(LEFT - 8, Number(at) + 4, number(tick), END)}`;
  })
  .join('\n')}
${x.ticks
  .map((tick) => {
    const at = across(tick).toFixed(1);
    return `<path class="axis" d="M${at} ${HEIGHT - BOTTOM}v5"/>${text(at, HEIGHT - BOTTOM + 20, number(tick), MIDDLE)}`;
  })
  .join('\n')}
<path class="axis" d="M${LEFT} ${HEIGHT - BOTTOM}H${WIDTH - RIGHT}"/>
${text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, x.label, MIDDLE)}
${text(20, middle, y.label, `${MIDDLE} transform="rotate(-90 20 ${middle})"`)}
${drawn.join('\n')}
</svg>
`;
}

const END = 'text-anchor="end"';
const MIDDLE = 'text-anchor="middle"';

const marks = [
  (name, x, y) => `<circle class="${name}" cx="${x}" cy="${y}" r="4"/>`,
  (name, x, y) => `<rect class="${name}" x="${x - 4}" y="${y - 4}" width="8" height="8"/>`,
  (name, x, y) => `<path class="${name}" d="M${x} ${y - 5}l5 9h-10z"/>`,
  (name, x, y) => `<path class="${name}" d="M${x} ${y - 6}l6 6l-6 6l-6-6z"/>`,
];

/** From a value to its place, by its logarithm. */
function scale(from, to, start, end) {
  const size = Math.log(to / from);
  return (value) => start + (Math.log(value / from) / size) * (end - start);
}

/** The numbers 1, 2 and 5 with zeros around the values, or the ones alone where they span more than three of them. */
function steps(least, most) {
  const decades = Math.log10(most / least);
  const fine = decades > 3 ? [1] : [1, 2, 5];
  const all = [];
  for (let power = -9; power < 12; power++) for (const digit of fine) all.push(Number(`${digit}e${power}`));
  const above = all.findIndex((step) => step >= most);
  const below = all.findLastIndex((step) => step <= least);
  return all.slice(below, Math.max(above, below + 1) + 1);
}

const number = (value) => value.toLocaleString('en-US', { maximumFractionDigits: 9 });

const text = (x, y, content, more = '') => `<text x="${x}" y="${y}" ${more}>${escaped(content)}</text>`;

const escaped = (content) => content.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
