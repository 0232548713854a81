// conntrack: connections made by hand and by traffic, as conntrack(8) shows them.

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openFamily } from '../../src/index.ts';
import { dumpDifferences, type Fields, type Value } from './compare.ts';
import { live } from './cycle.ts';
import { type ProofFamily } from './family.ts';
import { unlessRefused } from './expected.ts';
import { proved } from './record.ts';
import { tryTool, whyNoTool } from './tool.ts';
import { describeProof, openOrMissing } from './world.ts';

const AF_INET = 2;
const AF_INET6 = 10;
const TCP = 6;
const UDP = 17;
const tuple = (src: string, dst: string, proto: number, from: number, to: number): Value => ({
  tupleIp: src.includes(':') ? { ipV6Src: src, ipV6Dst: dst } : { ipV4Src: src, ipV4Dst: dst },
  tupleProto: { protoNum: proto, protoSrcPort: from, protoDstPort: to },
});

/** `key=value` and `[FLAG]` of one line of conntrack -L -o extended,id. */
const line = /^(ipv[46])\s+\d+\s+(\S+)\s+(\d+)\s+(\d+)\s+(?:([A-Z_]{3,}[0-9]?)\s+)?(.*)$/;
function parse(text: string): Value {
  const [, l3, , protocol, timeout, state, rest = ''] = line.exec(text)!;
  const words = rest.split(/\s+/).filter(Boolean);
  const value: Record<string, unknown> = {
    l3,
    protocol: Number(protocol),
    timeout,
    ...(state !== undefined && { state }),
  };
  const flags: string[] = [];
  for (const word of words) {
    const [name = '', text2] = word.split('=');
    if (text2 === undefined) flags.push(word.replace(/[[\]]/g, ''));
    else value[name in value ? `reply ${name}` : name] = text2;
  }
  return { ...value, flags: flags.join(' ') };
}
const side = (of: Value, name: string): Value => of[name] as Value;
const address = (of: Value, which: 'Src' | 'Dst'): unknown => {
  const ip = of['tupleIp'] as Value;
  return ip[`ipV4${which}`] ?? ip[`ipV6${which}`];
};
const port = (of: Value, which: 'Src' | 'Dst'): string => String((of['tupleProto'] as Value)[`proto${which}Port`]);
const FIELDS: Fields = {
  l3: (ours) => (ours['nfgenFamily'] === AF_INET ? 'ipv4' : 'ipv6'),
  protocol: (ours) => (side(ours, 'tupleOrig')['tupleProto'] as Value)['protoNum'],
  timeout: { not: 'runs' },
  state: (ours) => {
    const state = ((ours['protoinfo'] as Value | undefined)?.['protoinfoTcp'] as Value | undefined)?.['tcpState'] as
      string | number | undefined;
    return state === undefined ? undefined : String(state).toUpperCase().replaceAll('-', '_');
  },
  src: (ours) => address(side(ours, 'tupleOrig'), 'Src'),
  dst: (ours) => address(side(ours, 'tupleOrig'), 'Dst'),
  sport: (ours) => port(side(ours, 'tupleOrig'), 'Src'),
  dport: (ours) => port(side(ours, 'tupleOrig'), 'Dst'),
  'reply src': (ours) => address(side(ours, 'tupleReply'), 'Src'),
  'reply dst': (ours) => address(side(ours, 'tupleReply'), 'Dst'),
  'reply sport': (ours) => port(side(ours, 'tupleReply'), 'Src'),
  'reply dport': (ours) => port(side(ours, 'tupleReply'), 'Dst'),
  packets: { not: 'counted where nf_conntrack_acct is on' },
  bytes: { not: 'counted where nf_conntrack_acct is on' },
  'reply packets': { not: 'counted where nf_conntrack_acct is on' },
  'reply bytes': { not: 'counted where nf_conntrack_acct is on' },
  mark: (ours) => String((ours['mark'] as number | undefined) ?? 0),
  use: { not: 'counts whoever looks at it' },
  id: (ours) => String(ours['id']),
  flags: (ours) => {
    const status = ours['status'] as string[];
    if (!status.includes('seen-reply')) return 'UNREPLIED';
    return status.includes('assured') ? 'ASSURED' : '';
  },
};

describeProof('conntrack', () => {
  let family: ProofFamily | undefined;
  let works = true;
  beforeAll(async () => {
    family = await openOrMissing('conntrack');
    await using links = await openFamily('rt-link');
    await links.do('setlink', { ifname: 'lo', ifiFlags: ['up'], ifiChange: 1 }); // whoever ran before
  });
  afterAll(() => family?.close());

  const header = { nfgenFamily: AF_INET };
  const udp = {
    ...header,
    tupleOrig: tuple('192.0.2.1', '192.0.2.2', UDP, 1000, 2000),
    tupleReply: tuple('192.0.2.2', '192.0.2.1', UDP, 2000, 1000),
  };

  test('the number of all of them', async () => {
    if (family === undefined) return;
    works = await unlessRefused('conntrack', 'get-global-stats', undefined, async () => {
      expect(await family!.do('get-global-stats', header)).toMatchObject({ entries: expect.any(Number) });
      proved({ family: 'conntrack', operation: 'get-global-stats', outcome: 'ran' });
    });
    const stats = await unlessRefused('conntrack', 'get-stats', undefined, async () => {
      const each = await family!.dump('get-stats', header);
      expect(each[0]).toMatchObject({ found: expect.any(Number), drop: expect.any(Number) });
      if (whyNoTool('conntrack') === undefined) {
        const lines = tryTool('conntrack', ['-S']).stdout.trim().split('\n');
        expect(lines).toHaveLength(each.length);
        const numbers = Array.from(lines[0]!.matchAll(/(drop|insert|error)=(\d+)/g), ([, name, count]) => [
          name,
          Number(count),
        ]);
        for (const [name, count] of numbers) expect([name, each[0]![name as string]]).toEqual([name, count]);
      }
      proved({ family: 'conntrack', operation: 'get-stats', outcome: 'equal', detail: 'dump, with conntrack' });
    });
    works &&= stats;
  });

  const connections: [string, Value, Value, Value][] = [
    ['UDP', udp, { status: ['confirmed', 'seen-reply'], timeout: 100, mark: 5 }, { mark: 6, timeout: 200 }],
    [
      'TCP of IPv6',
      {
        nfgenFamily: AF_INET6,
        tupleOrig: tuple('2001:db8::1', '2001:db8::2', TCP, 1000, 80),
        tupleReply: tuple('2001:db8::2', '2001:db8::1', TCP, 80, 1000),
      },
      {
        status: ['confirmed', 'seen-reply', 'assured'],
        timeout: 1000,
        protoinfo: { protoinfoTcp: { tcpState: 'established' } },
      },
      { mark: 9 },
    ],
  ];
  test.each(connections)('%s', async (detail, key, more, change) => {
    if (family === undefined) return;
    const works2 = await unlessRefused('conntrack', 'new', undefined, () =>
      live(family!, {
        detail,
        create: { operation: 'new', value: { ...key, ...more } },
        read: { operation: 'get', value: { nfgenFamily: key['nfgenFamily'], tupleOrig: key['tupleOrig'] } },
        created: {
          tupleOrig: key['tupleOrig'],
          tupleReply: key['tupleReply'],
          ...(more['mark'] !== undefined && { mark: more['mark'] }),
          ...(more['protoinfo'] !== undefined && { protoinfo: more['protoinfo'] }),
        },
        change: () => ({ operation: 'change', value: { ...key, ...change } }),
        changed: { mark: change['mark'] },
        remove: () => ({
          operation: 'delete',
          value: { nfgenFamily: key['nfgenFamily'], tupleOrig: key['tupleOrig'] },
        }),
      }),
    );
    works &&= works2;
  });

  test('all of them, as conntrack shows them', async () => {
    if (family === undefined || !works) return;
    for (const [, key, more] of connections) await family.do('new', { ...key, ...more });
    const [client, server] = [createSocket('udp4'), createSocket('udp4')];
    try {
      server.bind(0, '127.0.0.1');
      await once(server, 'listening');
      client.send('x', server.address().port, '127.0.0.1');
      await once(server, 'message');
      const ours = [...(await family.dump('get', header)), ...(await family.dump('get', { nfgenFamily: AF_INET6 }))];
      expect(ours.length).toBeGreaterThanOrEqual(connections.length);
      if (whyNoTool('conntrack') === undefined) {
        const theirs = ['ipv4', 'ipv6'].flatMap((l3) =>
          tryTool('conntrack', ['-L', '-f', l3, '-o', 'extended,id'])
            .stdout.trim()
            .split('\n')
            .filter(Boolean)
            .map(parse),
        );
        expect(
          dumpDifferences({
            theirs,
            ours,
            key: { theirs: (item) => item['id'], ours: (item) => item['id'] },
            fields: FIELDS,
          }),
        ).toEqual([]);
        proved({ family: 'conntrack', operation: 'get', outcome: 'equal', detail: 'dump, with conntrack' });
      }
      const zeroed = await family.dump('get-zeroing', header);
      expect(zeroed.length).toBeGreaterThan(0);
      proved({ family: 'conntrack', operation: 'get-zeroing', outcome: 'ran', detail: 'dump' });
    } finally {
      client.close();
      server.close();
      for (const [, key] of connections)
        await family.do('delete', { nfgenFamily: key['nfgenFamily'], tupleOrig: key['tupleOrig'] });
    }
  });
});
