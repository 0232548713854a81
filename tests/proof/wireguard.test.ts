// wireguard: a device with more peers than one message holds, as wg(8) shows it.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { differences, type Fields, type Value } from './compare.ts';
import { ProofFamily } from './family.ts';
import { proved } from './record.ts';
import { tool, whyNoTool } from './tool.ts';
import { describeProof, openOrMissing } from './world.ts';

const PEERS = 60;
const key = (seed: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, index) => (index * 7 + seed * 13) & 0xff);
/** A private key as the kernel keeps it. */
function privateKey(seed: number): Uint8Array {
  const bytes = key(seed);
  bytes[0] = bytes[0]! & 248;
  bytes[31] = (bytes[31]! & 127) | 64;
  return bytes;
}
const base64 = (value: unknown): string => Buffer.from(value as Uint8Array).toString('base64');
const AF_INET = 2;
const AF_INET6 = 10;

/** One line of `wg show all dump`, of a peer. */
const PEER_FIELDS: Fields = {
  publicKey: (peer) => base64(peer['publicKey']),
  presharedKey: (peer) =>
    (peer['presharedKey'] as Uint8Array).every((byte) => byte === 0) ? '(none)' : base64(peer['presharedKey']),
  endpoint: (peer) => {
    return peer['endpoint'] ?? '(none)';
  },
  allowedIps: (peer) =>
    ((peer['allowedips'] as Value[] | undefined) ?? [])
      .map(({ ipaddr, cidrMask }) => `${String(ipaddr)}/${String(cidrMask)}`)
      .join(',') || '(none)',
  latestHandshake: (peer) => String((peer['lastHandshakeTime'] as { sec: bigint }).sec),
  received: (peer) => String(peer['rxBytes']),
  sent: (peer) => String(peer['txBytes']),
  keepalive: (peer) =>
    peer['persistentKeepaliveInterval'] === 0 ? 'off' : String(peer['persistentKeepaliveInterval']),
};

describeProof('wireguard', () => {
  let family: ProofFamily | undefined;
  let links: ProofFamily;
  const ifname = 'nlwg';

  beforeAll(async () => {
    family = await openOrMissing('wireguard');
    if (family === undefined) return;
    links = await ProofFamily.open('rt-link');
    await links.do('newlink', { ifname, linkinfo: { kind: 'wireguard' } });
  });
  afterAll(async () => {
    if (family === undefined) return;
    await links.do('dellink', { ifname });
    await links.close();
    await family.close();
  });

  /** The device, of as many messages as it takes. */
  async function device(): Promise<{ readonly parts: Value[]; readonly peers: Value[] }> {
    const parts = await family!.dump('get-device', { ifname });
    // A peer whose addresses did not fit is there again, with the rest of them.
    const peers = new Map<string, Value>();
    for (const peer of parts.flatMap((part) => (part['peers'] as Value[] | undefined) ?? [])) {
      const name = base64(peer['publicKey']);
      const before = peers.get(name);
      const allowedips = [
        ...((before?.['allowedips'] as Value[] | undefined) ?? []),
        ...((peer['allowedips'] as Value[] | undefined) ?? []),
      ];
      peers.set(name, { ...peer, ...before, allowedips });
    }
    return { parts, peers: [...peers.values()] };
  }

  test('a device with many peers, in several messages, as wg shows it; changed, and without them again', async () => {
    if (family === undefined) return;
    const peers = Array.from({ length: PEERS }, (_, index) => ({
      publicKey: key(index + 1),
      presharedKey: key(index + 100),
      endpoint:
        index % 2 ? `192.0.2.${index + 1}:${1000 + index}` : `[2001:db8::${(index + 1).toString(16)}]:${1000 + index}`,
      persistentKeepaliveInterval: index % 3,
      flags: ['replace-allowedips'],
      allowedips: [
        { family: AF_INET, ipaddr: `10.0.${index}.0`, cidrMask: 24 },
        { family: AF_INET6, ipaddr: `2001:db8:${(index + 1).toString(16)}::`, cidrMask: 48 },
      ],
    }));
    const value = { ifname, privateKey: privateKey(5), listenPort: 51820, fwmark: 7, flags: ['replace-peers'] };
    for (let start = 0; start < PEERS; start += 20) {
      const part = start === 0 ? value : { ifname };
      await family.do('set-device', { ...part, peers: peers.slice(start, start + 20) });
    }
    const read = await device();
    expect(read.parts.length).toBeGreaterThan(1);
    expect(read.parts[0]).toMatchObject({ ifname, privateKey: value.privateKey, listenPort: 51820, fwmark: 7 });
    expect(read.peers).toHaveLength(PEERS);
    for (const { publicKey, presharedKey, endpoint, persistentKeepaliveInterval, allowedips } of peers) {
      const mine = read.peers.find((each) => base64(each['publicKey']) === base64(publicKey))!;
      expect(mine).toMatchObject({ presharedKey, endpoint, persistentKeepaliveInterval });
      expect(
        new Set((mine['allowedips'] as Value[]).map(({ ipaddr, cidrMask }) => `${String(ipaddr)}/${String(cidrMask)}`)),
      ).toEqual(new Set(allowedips.map(({ ipaddr, cidrMask }) => `${ipaddr}/${cidrMask}`)));
    }
    if (whyNoTool('wg') === undefined) compareWithWg(read.parts[0]!, read.peers);
    proved({
      family: 'wireguard',
      operation: 'get-device',
      outcome: 'equal',
      detail: 'dump of several messages, with wg',
    });

    await family.do('set-device', { ifname, listenPort: 51821, peers: [{ publicKey: key(1), flags: ['remove-me'] }] });
    const changed = await device();
    expect(changed.parts[0]).toMatchObject({ listenPort: 51821 });
    expect(changed.peers).toHaveLength(PEERS - 1);
    await family.do('set-device', { ifname, flags: ['replace-peers'] });
    expect((await device()).peers).toEqual([]);
    proved({
      family: 'wireguard',
      operation: 'set-device',
      outcome: 'equal',
      detail: 'device and peers: made, changed, removed',
    });
  });

  function compareWithWg(device: Value, peers: readonly Value[]): void {
    const [own = [], ...lines] = tool(`wg show ${ifname} dump`)
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const fwmark = `0x${(device['fwmark'] as number).toString(16)}`;
    expect(own).toEqual([
      base64(device['privateKey']),
      base64(device['publicKey']),
      String(device['listenPort']),
      fwmark,
    ]);
    const names = Object.keys(PEER_FIELDS);
    expect(lines).toHaveLength(peers.length);
    for (const line of lines) {
      expect(line).toHaveLength(names.length);
      const theirs: Value = Object.fromEntries(line.map((text, index) => [names[index]!, text]));
      const mine = peers.find((peer) => base64(peer['publicKey']) === theirs['publicKey'])!;
      expect(differences(theirs, mine, PEER_FIELDS)).toEqual([]);
    }
  }
});
