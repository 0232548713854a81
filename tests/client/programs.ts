// What the programs of these tests begin with.

/** Imports the client of the built package; its `LO` asks for the loopback interface, `SILENT` is never answered. */
export const PROLOGUE = `
import { NetlinkClient } from 'dist/client/netlink-client.js';

// Ends what would hang, and holds nothing.
setTimeout(() => process.exit(99), 50_000).unref();

const ifinfomsg = (index) => new Uint8Array(new Int32Array([0, index, 0, 0]).buffer);
const LO = { type: 18, payload: ifinfomsg(1) };
const SILENT = { type: 18, flags: 0, payload: ifinfomsg(1) };
const ALL = { type: 18, payload: ifinfomsg(0) };
const attribute = (type, data) => {
  const bytes = new Uint8Array((4 + data.length + 3) & ~3);
  bytes.set(new Uint8Array(new Uint16Array([4 + data.length, type]).buffer));
  bytes.set(data, 4);
  return bytes;
};
const text = (value) => new TextEncoder().encode(value + '\\0');
const newBridge = (name) => ({
  type: 16,
  flags: 0x605,
  payload: Buffer.concat([ifinfomsg(0), attribute(3, text(name)), attribute(18, attribute(1, text('bridge')))]),
});
const open = (options) => NetlinkClient.open({ protocol: 0, ...options });
const until = async (condition) => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
};
`;
