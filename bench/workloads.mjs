// What is measured, who takes part, and what nlmsg has to reach.
//
// A runner is a peer with one of its workloads; `base` names the runner that its ratio is to (the first where absent), which
// does the same work. `atMost` is the target: the limit of the median ratio. `faster` compares with others than the base.

const C = { label: 'C', peer: 'bare' };
const LIBMNL = { label: 'libmnl', peer: 'mnl' };
const GO = { label: 'Go mdlayher', peer: 'mdlayher' };
const PYTHON = { label: 'pyroute2', peer: 'pyroute2' };
const NPM = { label: 'npm netlink', peer: 'netlink' };
const HAND = { label: 'Node + koffi by hand', peer: 'koffi' };
const NLMSG = { peer: 'nlmsg' };

/** All of them doing the same. */
const all = (peers, work) => peers.map((peer) => ({ ...peer, work }));

export const WORKLOADS = [
  {
    name: 'W1',
    title: 'request and acknowledgement, one at a time (NLMSG_NOOP)',
    count: 5000,
    runners: [
      ...all([C, LIBMNL], 'ping'),
      { ...C, label: 'C, beside a thread', work: 'threadedping' },
      { ...HAND, work: 'ping' },
      { ...NLMSG, label: 'nlmsg pingSync', work: 'pingSync', atMost: 1.25 },
      { ...NLMSG, label: 'nlmsg ping', work: 'ping', atMost: 1.6 },
      ...all([GO, NPM, PYTHON], 'ping'),
    ],
    faster: [
      { label: 'nlmsg pingSync', than: NPM.label, times: 5 },
      { label: 'nlmsg ping', than: NPM.label, times: 4 },
    ],
  },
  {
    name: 'W1b',
    title: '64 requests in one datagram, and their acknowledgements; per request',
    count: 6400,
    runners: [
      ...all([C, LIBMNL, HAND], 'batch'),
      { ...NLMSG, label: 'nlmsg batchSync', work: 'batchSync', atMost: 1.3 },
      { ...NLMSG, label: 'nlmsg batch', work: 'batch' },
      ...all([GO, NPM, PYTHON], 'batch'),
    ],
  },
  {
    name: 'W2',
    title: 'one link, every attribute decoded (RTM_GETLINK)',
    count: 2000,
    runners: [
      ...all([C, LIBMNL, HAND], 'link'),
      { ...NLMSG, label: 'nlmsg doSync', work: 'linkSync', atMost: 1.6 },
      { ...NLMSG, label: 'nlmsg do', work: 'link' },
      ...all([GO, NPM, PYTHON], 'link'),
    ],
  },
  {
    name: 'W3',
    title: 'dump of 100,000 routes; per route',
    count: 100_000,
    runners: [
      { ...C, label: 'C, array', work: 'array' },
      { ...LIBMNL, label: 'libmnl, array', work: 'array' },
      { ...HAND, label: 'Node + koffi by hand, array', work: 'array' },
      { ...NLMSG, label: 'nlmsg dumpSync, array', work: 'arraySync', atMost: 1.8 },
      { ...NLMSG, label: 'nlmsg dump, array', work: 'array', atMost: 1.8 },
      { ...GO, label: 'Go mdlayher, array', work: 'array' },
      { ...NPM, label: 'npm netlink, array', work: 'array' },
      { ...PYTHON, label: 'pyroute2, array', work: 'array', slow: true },
      { label: 'ip -j route show', command: ['ip', '-j', 'route', 'show'] },
      { ...C, label: 'C, streamed', work: 'stream' },
      { ...HAND, label: 'Node + koffi by hand, streamed', work: 'stream', base: 'C, streamed' },
      { ...NLMSG, label: 'nlmsg dumpSync, streamed', work: 'streamSync', base: 'C, streamed', atMost: 1.3 },
      { ...NLMSG, label: 'nlmsg dump, streamed', work: 'stream', base: 'C, streamed', atMost: 1.3 },
      { ...C, label: 'C, columns', work: 'columns' },
      { ...NLMSG, label: 'nlmsg dumpSync, columns', work: 'columnsSync', base: 'C, columns', atMost: 1.1 },
      { ...NLMSG, label: 'nlmsg dump, columns', work: 'columns', base: 'C, columns' },
    ],
    faster: [
      { label: 'nlmsg dump, array', than: 'ip -j route show', times: 1 },
      { label: 'nlmsg dump, array', than: 'npm netlink, array', times: 3 },
    ],
    memory: [{ label: 'nlmsg dump, array', than: 'npm netlink, array', atMost: 0.5 }],
  },
  {
    name: 'W4',
    title: 'send only, 64 bytes of payload',
    count: 20_000,
    runners: [
      { ...C, label: 'C, getsockname and sendmsg', work: 'sendnamed' },
      { ...NLMSG, label: 'sendNetlinkMessageToKernel', work: 'unified', atMost: 1.6 },
      { ...C, label: 'C, sendmsg', work: 'send' },
      { ...LIBMNL, work: 'send', base: 'C, sendmsg' },
      { ...C, label: 'C, sendmsg, beside a thread', work: 'threadedsend', base: 'C, sendmsg' },
      { ...HAND, work: 'send', base: 'C, sendmsg' },
      { ...NLMSG, label: 'nlmsg NetlinkSocket.send', work: 'send', base: 'C, sendmsg', atMost: 1.35 },
      ...all([GO, NPM, PYTHON], 'send').map((runner) => ({ ...runner, base: 'C, sendmsg' })),
    ],
  },
  {
    name: 'W4b',
    title: '100 such messages in one datagram; per message',
    count: 100_000,
    runners: [
      ...all([C, LIBMNL, HAND], 'sendbatch'),
      { ...NLMSG, label: 'nlmsg NetlinkSocket.sendAll', work: 'sendBatch', atMost: 1.8 },
      ...all([GO, NPM, PYTHON], 'sendbatch'),
    ],
  },
  {
    name: 'W5',
    title: 'drain of 5,000 notifications that wait; per notification',
    count: 5000,
    isolated: true,
    runners: [
      ...all([C, LIBMNL, HAND], 'drain'),
      { ...NLMSG, label: 'nlmsg subscribe, one by one', work: 'drain', atMost: 2 },
      { ...NLMSG, label: 'nlmsg subscribe, chunks', work: 'drainChunks' },
      ...all([GO, NPM, PYTHON], 'drain'),
    ],
  },
  {
    name: 'W7',
    title: 'a process from its start to its end, with one request and its acknowledgement',
    count: 1,
    runners: [
      { label: 'node, empty', command: [process.execPath, '-e', '0'] },
      { peer: 'first', label: 'nlmsg pingSync', work: 'firstPing', once: true },
      { peer: 'first', label: 'nlmsg, a link of rt-link', work: 'firstLink', once: true },
      ...all([C, LIBMNL, HAND, GO, NPM, PYTHON], 'ping').map((runner) => ({ ...runner, once: true })),
    ],
    slower: [{ label: 'nlmsg pingSync', than: 'node, empty', milliseconds: 9 }],
  },
  ...[
    { work: 'encodeInto', title: 'a header and 64 bytes of payload into memory that is kept' },
    { work: 'encode', title: 'the same into new memory' },
    { work: 'decode', title: 'a route of five attributes from its bytes' },
  ].map(({ work, title }) => ({
    name: 'W6',
    title: `the codec alone: ${title}`,
    count: 40_000,
    runners: [
      { peer: 'codec', label: 'by hand', work: `${work}ByHand` },
      { peer: 'codec', label: 'nlmsg/codec', work, atMost: 3 },
    ],
  })),
];
