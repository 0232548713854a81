// Capture files.

import { attempt, check, checkEqual, REFUSED } from '../check.mjs';

const ORDERS = ['little', 'big'];

export function captureTargets(api) {
  const pcaps = pcapSeeds(api);
  const pcapngs = pcapngSeeds(api);
  const pcap = { name: 'pcap', format: 'pcap', seeds: pcaps, decode: api.decodePcap, walk: api.walkPcap, least: 16 };
  const pcapng = {
    name: 'pcapng',
    format: 'pcapng',
    seeds: pcapngs,
    decode: api.decodePcapng,
    walk: api.walkPcapng,
    least: 12,
  };
  const either = {
    name: 'capture',
    format: 'bytes',
    seeds: [...pcaps, ...pcapngs],
    run: (bytes) => checkEither(api, bytes),
  };
  return [...[pcap, pcapng].map((format) => ({ ...format, run: (bytes) => checkFormat(api, bytes, format) })), either];
}

function datagrams({ encodeMessage }) {
  const bytes = encodeMessage({ type: 18, flags: 0x301, payload: Uint8Array.of(1, 2, 3) });
  return [
    { protocol: 0, bytes, timestamp: 1_700_000_000_123_456_789n, direction: 'outgoing' },
    { protocol: 16, bytes: bytes.subarray(0, 7), originalLength: 19, direction: 'incoming' },
    { protocol: 15, bytes: new Uint8Array(0) },
  ];
}

function pcapSeeds(api) {
  return ORDERS.flatMap((byteOrder) =>
    ['nanoseconds', 'microseconds'].map((precision) => api.encodePcap(datagrams(api), { byteOrder, precision })),
  );
}

/** What the writer makes, and the blocks and options that it does not write. */
function pcapngSeeds(api) {
  return ORDERS.flatMap((byteOrder) => {
    const file = api.encodePcapng(datagrams(api), { byteOrder });
    const blocks = new api.Writer({ byteOrder });
    const block = (type, ...body) => {
      blocks.u32('type', type).u32('length', 12 + 4 * body.length);
      for (const word of body) blocks.u32('word', word);
      blocks.u32('length', 12 + 4 * body.length);
    };
    const option = (code, length) => (byteOrder === 'little' ? code + length * 65536 : code * 65536 + length);
    block(0x0a0d0d0a, 0x1a2b3c4d, option(1, 0), 0xffffffff, 0xffffffff);
    block(
      1,
      option(253, 0),
      20,
      option(14, 8),
      1,
      2,
      option(9, 1),
      byteOrder === 'little' ? 0x83 : 0x83000000,
      option(0, 0),
    );
    block(2, option(0, 5), 1, 2, 16, 16, 0x04000338, 0, 0, 0, option(2, 4), 1);
    block(3, 16, 0, 0, 0, 0);
    block(5, 1, 2, 3);
    return [file, blocks.finish()];
  });
}

/** The walk goes forward within the file, and what is decoded is a capture that can be written and read again. */
function checkFormat(api, bytes, { decode, walk, least }) {
  let end = 0;
  const walked = attempt(api, bytes.length, () => {
    for (const packet of walk(bytes)) {
      check(packet.offset >= end, 'packets do not follow one another', () => `${packet.offset} after ${end}`);
      check(
        packet.start >= packet.offset && packet.end >= packet.start && packet.end <= bytes.length,
        'a packet out of bounds',
      );
      end = packet.offset + least;
      attempt(api, bytes.length, () => api.decodeCapturedDatagram(bytes, packet));
    }
  });
  const capture = attempt(api, bytes.length, () => decode(bytes));
  if (capture === REFUSED) return;
  check(walked !== REFUSED, 'a file decodes that cannot be walked');
  checkCapture(api, capture);
}

function checkCapture(api, { datagrams: all, skipped, linkTypes, holdsNetlink }) {
  check(Number.isInteger(skipped) && skipped >= 0 && Array.isArray(linkTypes), 'counts are no counts');
  check(all.length === 0 || holdsNetlink, 'datagrams in a capture that holds none');
  for (const { bytes, originalLength } of all)
    check(originalLength >= bytes.length, 'a datagram was shorter than it is');
  for (const [encode, decode, last] of [
    [api.encodePcap, api.decodePcap, 1_000_000_000n << 32n],
    [api.encodePcapng, api.decodePcapng, 1n << 64n],
  ]) {
    // Times that the other format cannot hold, and none at all, are not written.
    const writable = all.filter(({ timestamp }) => timestamp !== undefined && timestamp >= 0n && timestamp < last);
    const byteOrder = writable[0]?.byteOrder ?? 'little';
    const again = decode(encode(writable, { byteOrder })).datagrams;
    checkEqual(
      again,
      writable.map((datagram) => ({ ...datagram, byteOrder })),
      'a capture written and read again',
    );
  }
}

/** decodeCapture is what its first bytes say. */
function checkEither(api, bytes) {
  const [either, pcap, pcapng] = [api.decodeCapture, api.decodePcap, api.decodePcapng].map((decode) =>
    attempt(api, bytes.length, () => decode(bytes)),
  );
  check(pcap === REFUSED || pcapng === REFUSED, 'a file of both formats');
  checkEqual(either, pcap === REFUSED ? pcapng : pcap, 'decodeCapture, and the decoder of the format');
}
