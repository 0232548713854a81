// The mirrors of rtnetlink against the running kernel, through changes at random; the same ones each time; many more, others each time, in `npm run soak`.

import { afterAll, beforeAll, test } from '@jest/globals';
import fc from 'fast-check';
import { describeWith, isRequired } from '../support/requirements.ts';
import { Namespace } from './namespace.ts';
import { Tables } from './tables.ts';

const isLong = isRequired('endurance');
const BATCHES = isLong ? 1_000 : isRequired('soak') ? 60 : 12;

const pick = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
/** A line made of words, each chosen. */
const line = (...words: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc.tuple(...words.map((word) => (typeof word === 'string' ? fc.constant(word) : word))).map((all) => all.join(' '));

const link = pick('ve0', 've2', 'br0');
const port = pick('ve1', 've3');
const four = pick('192.0.2.9', '192.0.2.10', '192.0.2.11', '198.18.2.9');
const six = pick('2001:db8::9', '2001:db8::10', '2001:db8::11', '2001:db8:2::9');
const verb = pick('add', 'append', 'prepend', 'replace', 'change', 'del');
const metric = pick('', '', 'metric 7');
const net4 = pick(
  '10.1.0.0/24',
  '10.1.0.0/16',
  '10.2.0.0/24 table 9',
  '10.1.0.0/24 tos 0x10',
  'unreachable 10.3.0.0/16',
);
const net6 = pick('2001:db8:a::/64', '2001:db8:b::/64', '2001:db8:b::/64 table 9', 'blackhole 2001:db8:c::/64');

const change = fc.oneof(
  { weight: 6, arbitrary: line('route', verb, net4, 'via', four, metric) },
  { weight: 6, arbitrary: line('route', verb, net6, 'via', six, metric) },
  { weight: 2, arbitrary: line('route', verb, net4, 'nexthop via', four, 'nexthop via', four, 'weight 3') },
  { weight: 2, arbitrary: line('route', verb, net6, 'nexthop via', six, 'nexthop via', six, 'weight 3') },
  { weight: 2, arbitrary: line('route', verb, pick('10.1.0.0/24', '2001:db8:a::/64'), 'dev', link, metric) },
  { weight: 1, arbitrary: line('route', verb, '10.1.0.0/24 nhid', pick('1', '2')) },
  {
    weight: 1,
    arbitrary: line('nexthop', pick('add', 'replace', 'del'), 'id', pick('1', '2'), 'via', four, 'dev ve0'),
  },
  {
    weight: 1,
    arbitrary: line('route', pick('add', 'replace'), '10.5.0.0/24 dev ve0 src', pick('192.0.2.2', '192.0.2.3')),
  },
  {
    weight: 2,
    arbitrary: line('addr', pick('add', 'del'), pick('192.0.2.2/24', '192.0.2.3/24', '192.0.2.3/25'), 'dev', link),
  },
  {
    weight: 2,
    arbitrary: line('addr', pick('add', 'del'), pick('2001:db8::2/64', '2001:db8::3/64'), 'dev', link, 'nodad'),
  },
  {
    weight: 1,
    arbitrary: line('addr', 'change', '192.0.2.2/24', 'dev', link, pick('valid_lft 900 preferred_lft 800', '')),
  },
  {
    weight: 2,
    arbitrary: line(
      'neigh',
      pick('add', 'replace', 'change', 'del'),
      pick('192.0.2.50', '2001:db8::50'),
      'dev',
      link,
      'lladdr',
      pick('02:00:00:00:00:01', '02:00:00:00:00:02'),
      'nud',
      pick('permanent', 'reachable', 'noarp', 'stale'),
    ),
  },
  { weight: 2, arbitrary: line('link set', pick('ve0', 've1', 've2', 've3', 'br0'), pick('up', 'up', 'down')) },
  { weight: 1, arbitrary: line('link set', port, pick('master br0', 'nomaster')) },
  { weight: 1, arbitrary: line('link set', link, 'mtu', pick('1400', '1500')) },
  {
    weight: 1,
    arbitrary: pick('link add ve2 type veth peer name ve3', 'link del ve2', 'link add br0 type bridge', 'link del br0'),
  },
  {
    weight: 1,
    arbitrary: pick(
      'route flush table 9',
      'route flush 10.1.0.0/24',
      'route flush 2001:db8:b::/64',
      'addr flush dev ve2',
    ),
  },
);
const SETUP = [
  'link add ve0 type veth peer name ve1',
  'link add ve2 type veth peer name ve3',
  'link add br0 type bridge',
  ...['ve0', 've1', 've2', 've3', 'br0'].map((name) => `link set ${name} up`),
  'addr add 192.0.2.1/24 dev ve0',
  'addr add 198.18.2.1/24 dev ve2',
  'addr add 2001:db8::1/64 dev ve0 nodad',
  'addr add 2001:db8:2::1/64 dev ve2 nodad',
];

describeWith(['kernel', 'namespaces', 'iproute2'], 'mirrors of rtnetlink, at random', () => {
  let namespace: Namespace;
  let tables: Tables;

  beforeAll(async () => {
    namespace = await Namespace.open();
    tables = new Tables(namespace);
    await tables.inStep();
  }, 60_000);
  afterAll(() => {
    tables.close();
    namespace.close();
  });

  test(
    'F11: are what `ip` shows after each storm',
    async () => {
      const seed = isLong ? Date.now() : 1;
      const batches = fc.sample(fc.array(change, { minLength: 1, maxLength: 25 }), { seed, numRuns: BATCHES });
      const done: string[][] = [];
      for (const batch of batches) {
        namespace.tryBatch(SETUP);
        namespace.tryBatch(batch);
        done.push(batch);
        try {
          await tables.inStep();
        } catch (error) {
          const last = done.slice(-3).map((lines) => lines.join('\n'));
          throw new Error(`seed ${seed}, storm ${done.length}, after\n${last.join('\n--\n')}`, { cause: error });
        }
      }
    },
    isLong ? 3_600_000 : 120_000,
  );
});
