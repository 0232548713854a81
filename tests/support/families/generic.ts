// Schemas of generic netlink, nfnetlink and sock_diag for the tests of the codec, by hand from linux/genetlink.h,
// ethtool_netlink.h, netfilter/*.h and inet_diag.h.

import {
  array,
  attr,
  attributes,
  bitfield32,
  bytes,
  type Codec,
  flag,
  flagsOf,
  indexedArray,
  ipv4,
  ipv6,
  message,
  multi,
  nested,
  nestTypeValue,
  pad,
  padding,
  string,
  struct,
  subMessage,
  u16,
  u16be,
  u32,
  u32be,
  u64,
  u64be,
  u8,
} from '../../../src/codec/index.ts';

const genlmsghdr = struct({ command: u8, version: u8, reserved: padding(2) });

const Policy = attributes({
  type: attr(1, u32),
  minUnsigned: attr(4, u64),
  maxUnsigned: attr(5, u64),
  minLength: attr(6, u32),
  maxLength: attr(7, u32),
  policyIndex: attr(8, u32),
  maxType: attr(9, u32),
  mask32: attr(10, u32),
  gap: attr(11, pad),
  mask: attr(12, u64),
});

export const Controller = message({
  name: 'nlctrl',
  header: genlmsghdr,
  attributes: attributes({
    familyId: attr(1, u16),
    familyName: attr(2, string),
    familyVersion: attr(3, u32),
    headerSize: attr(4, u32),
    maxAttribute: attr(5, u32),
    operations: attr(
      6,
      indexedArray(
        attributes({ id: attr(1, u32), flags: attr(2, flagsOf(u32, { admin: 1, do: 2, dump: 4, policy: 8 })) }),
      ),
    ),
    groups: attr(7, indexedArray(attributes({ name: attr(1, string), id: attr(2, u32) }))),
    policy: attr(8, nestTypeValue(['policy', 'attribute'], Policy)),
    operationPolicy: attr(9, nestTypeValue(['operation'], attributes({ do: attr(1, u32), dump: attr(2, u32) }))),
    operation: attr(10, u32),
  }),
});

const EthtoolHeader = attributes({ index: attr(1, u32), name: attr(2, string), flags: attr(3, u32) });
const Bitset = attributes({
  noMask: attr(1, flag),
  size: attr(2, u32),
  bits: attr(
    3,
    attributes({
      bit: attr(1, multi(attributes({ index: attr(1, u32), name: attr(2, string), value: attr(3, flag) }))),
    }),
  ),
  value: attr(4, array(u32)),
  mask: attr(5, array(u32)),
});
export const EthtoolFeatures = message({
  name: 'ethtool',
  header: genlmsghdr,
  attributes: attributes({
    header: attr(1, EthtoolHeader),
    hardware: attr(2, Bitset),
    wanted: attr(3, Bitset),
    active: attr(4, Bitset),
    noChange: attr(5, Bitset),
  }),
});

const nfgenmsg = struct({ family: u8, version: u8, resourceId: u16be });

interface NftData {
  readonly value?: Uint8Array;
  readonly verdict?: { readonly code?: number; readonly chain?: string };
}
const Data: Codec<NftData> = attributes({
  value: attr(1, bytes),
  verdict: attr(2, attributes({ code: attr(1, u32be), chain: attr(2, string) })),
});
const Expression = attributes({
  name: attr(1, string),
  data: attr(
    2,
    subMessage('name', {
      meta: attributes({ register: attr(1, u32be), key: attr(2, u32be) }),
      cmp: attributes({ register: attr(1, u32be), operation: attr(2, u32be), data: attr(3, Data) }),
      payload: attributes({
        register: attr(1, u32be),
        base: attr(2, u32be),
        offset: attr(3, u32be),
        length: attr(4, u32be),
      }),
      immediate: attributes({ register: attr(1, u32be), data: attr(2, Data) }),
      counter: attributes({ bytes: attr(1, u64be), packets: attr(2, u64be), gap: attr(3, pad) }),
    }),
  ),
});
export const NftRule = message({
  name: 'nft rule',
  header: nfgenmsg,
  attributes: attributes({
    table: attr(1, string),
    chain: attr(2, string),
    handle: attr(3, u64be),
    expressions: attr(4, nested(attributes({ element: attr(1, multi(Expression)) }))),
    gap: attr(8, pad),
  }),
});
export const NftTable = message({
  name: 'nft table',
  header: nfgenmsg,
  attributes: attributes({
    name: attr(1, string),
    flags: attr(2, u32be),
    use: attr(3, u32be),
    handle: attr(4, u64be),
    gap: attr(5, pad),
  }),
});

const Tuple = attributes({
  ip: attr(
    1,
    attributes({
      source4: attr(1, ipv4),
      destination4: attr(2, ipv4),
      source6: attr(3, ipv6),
      destination6: attr(4, ipv6),
    }),
  ),
  protocol: attr(2, attributes({ number: attr(1, u8), sourcePort: attr(2, u16be), destinationPort: attr(3, u16be) })),
  zone: attr(3, u16be),
});
export const Conntrack = message({
  name: 'conntrack',
  header: nfgenmsg,
  attributes: attributes({
    original: attr(1, Tuple),
    reply: attr(2, Tuple),
    status: attr(3, u32be),
    timeout: attr(7, u32be),
    mark: attr(8, u32be),
    id: attr(12, u32be),
  }),
});

const socketId = struct({
  sourcePort: u16be,
  destinationPort: u16be,
  source: array(u32be, 4),
  destination: array(u32be, 4),
  index: u32,
  cookie: array(u32, 2),
});
export const InetDiag = message({
  name: 'inet_diag_msg',
  header: struct({
    family: u8,
    state: u8,
    timer: u8,
    retransmits: u8,
    id: socketId,
    expires: u32,
    rqueue: u32,
    wqueue: u32,
    uid: u32,
    inode: u32,
  }),
  attributes: attributes({
    memory: attr(1, struct({ rmem: u32, wmem: u32, fmem: u32, tmem: u32 })),
    info: attr(
      2,
      struct({
        state: u8,
        caState: u8,
        retransmits: u8,
        probes: u8,
        backoff: u8,
        options: u8,
        windowScales: u8,
        flags: u8,
        rto: u32,
        ato: u32,
      }),
    ),
    congestion: attr(4, string),
    tos: attr(5, u8),
    socketMemory: attr(7, array(u32)),
    shutdown: attr(8, u8),
  }),
});

/** A message of a family that these tests have no schema of: the header, and attributes that stay as they are. */
export const AnyGeneric = message({
  name: 'generic',
  header: genlmsghdr,
  attributes: attributes({ bits: attr(0x3ffe, bitfield32) }),
});
export const AnyNetfilter = message({ name: 'netfilter', header: nfgenmsg });
