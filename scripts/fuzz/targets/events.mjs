// What is told of devices and processes: decoders that refuse nothing, whatever the bytes.

import { check, checkBytes, checkEqual } from '../check.mjs';

const ORDERS = ['little', 'big'];
const UEVENT_TOKENS = [
  'add',
  '@',
  '/x',
  '=',
  '\0',
  'ACTION=',
  'DEVPATH=',
  'SEQNUM=',
  '18446744073709551616',
  '__proto__=',
  '\xff',
];
const UEVENTS = [
  'add@/devices/x\0ACTION=add\0DEVPATH=/devices/x\0SUBSYSTEM=net\0SEQNUM=21876\0',
  'SEQNUM=1112\0',
  'change@/xSEQNUM=1113\0',
  'change@/x\0A=1\0A=2\0=\0\0B\xff=\0SEQNUM=1',
];

export function eventTargets(api) {
  const uevents = UEVENTS.map((text) => Uint8Array.from(Buffer.from(text, 'latin1')));
  return [
    { name: 'uevent', format: 'text', tokens: UEVENT_TOKENS, seeds: uevents, run: (bytes) => checkUevent(api, bytes) },
    { name: 'udev', format: 'bytes', seeds: uevents.flatMap(udevMessages), run: (bytes) => checkUdev(api, bytes) },
    { name: 'process-event', format: 'bytes', seeds: processEvents(), run: (bytes) => checkProcessEvent(api, bytes) },
  ];
}

/** Every byte is in the parts, and what is wrong with one of them names it. */
function checkParts(api, { parts, properties, malformed }, bytes) {
  const open = malformed.some(({ problem }) => problem === 'not terminated');
  const joined = parts.flatMap((part, i) => [...(i > 0 ? [0] : []), ...api.encodeText(part)]);
  checkBytes([...joined, ...(parts.length > 0 && !open ? [0] : [])], bytes, 'the parts and the bytes');
  check(properties.size <= parts.length, 'more properties than parts');
  check(
    malformed.every(({ part }) => part === undefined || (part >= 0 && part < parts.length)),
    'something is wrong with a part that is not there',
  );
}

function checkUevent(api, bytes) {
  const uevent = api.decodeUevent(bytes);
  checkParts(api, uevent, bytes);
  const { action, devpath, sequenceNumber, properties, malformed } = uevent;
  check(sequenceNumber === undefined || sequenceNumber < 1n << 64n, 'a number that is no u64');
  if (malformed.length > 0) return;
  // What is as the kernel makes it is made again.
  const { sequenceNumber: again, ...rest } = api.decodeUevent(api.encodeUevent({ action, devpath, properties }));
  checkEqual(again, sequenceNumber, 'a number written and read again');
  check(rest.action === action && rest.devpath === devpath, 'a header written and read again');
  for (const [key, text] of properties) checkEqual(rest.properties.get(key), text, 'a property written and read again');
}

function udevMessages(properties) {
  return ORDERS.map((byteOrder) => {
    const bytes = new Uint8Array(40 + properties.length);
    const view = new DataView(bytes.buffer);
    bytes.set(Buffer.from('libudev\0'));
    view.setUint32(8, 0xfeedcafe);
    [40, 40, properties.length].forEach((value, i) => view.setUint32(12 + 4 * i, value, byteOrder === 'little'));
    bytes.set(properties, 40);
    return bytes;
  });
}

function checkUdev(api, bytes) {
  for (const byteOrder of ORDERS) {
    const message = api.decodeUdevMessage(bytes, { byteOrder });
    if (message.malformed[0]?.part === undefined && message.malformed.length > 0) {
      check(message.parts.length === 0, 'parts of a message that is none');
      continue;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const [start, length] = [16, 20].map((at) => view.getUint32(at, byteOrder === 'little'));
    checkParts(api, message, bytes.slice(start, start + length));
  }
}

function processEvents() {
  return [1, 2, 4, 0x40, 0x100, 0x200, 0x40000000, 0x80000000].map(
    (what) => new Uint8Array(Uint32Array.of(1, 1, 0, 0, 40, what, 0, 1, 2, 7, 7, 0x300, 17, 1, 1).buffer),
  );
}

function checkProcessEvent(api, bytes) {
  for (const byteOrder of ORDERS) {
    const event = api.decodeProcessEvent(bytes.slice(20), { byteOrder });
    check(typeof event.kind === 'string', 'an event without a kind');
    if (event.kind === 'unknown') checkBytes(event.bytes, bytes.slice(20), 'what is not known');
    else check(bytes.length >= 20 + 20, 'an event of fewer bytes than it has');
  }
}
