// Control data of recvmsg(2), laid out by hand for both sizes of pointers and both byte orders.

import { describe, expect, test } from '@jest/globals';
import { type ControlData, controlSpace, readControl } from '../../src/ffi/control-data.ts';
import { LAYOUT_32, LAYOUT_64, type Layout } from '../../src/ffi/layout.ts';

const SOL_SOCKET = 1;
const SOL_NETLINK = 270;
const PKTINFO = [SOL_NETLINK, 3, [35]] as const;
const NSID = [SOL_NETLINK, 8, [0x0102_0304]] as const;
const CREDENTIALS = [SOL_SOCKET, 2, [0x11223344, 0xfffffffe, 7]] as const;

type Message = readonly [level: number, type: number, words: readonly number[]];

/** A row of control messages, as the kernel writes it: cmsg_len is a size_t there. */
function layOut(layout: Layout, littleEndian: boolean, messages: readonly Message[]): DataView {
  const { cmsghdr, pointer } = layout;
  const spaces = messages.map(([, , words]) => cmsghdr.size + Math.ceil((words.length * 4) / pointer) * pointer);
  const view = new DataView(new ArrayBuffer(spaces.reduce((sum, space) => sum + space, 0)));
  let at = 0;
  for (const [i, [level, type, words]] of messages.entries()) {
    const length = cmsghdr.size + words.length * 4;
    if (pointer === 8) view.setBigUint64(at, BigInt(length), littleEndian);
    else view.setUint32(at, length, littleEndian);
    view.setInt32(at + pointer, level, littleEndian);
    view.setInt32(at + pointer + 4, type, littleEndian);
    words.forEach((word, k) => view.setUint32(at + cmsghdr.size + k * 4, word, littleEndian));
    at += spaces[i]!;
  }
  return view;
}

function read(view: DataView, layout: Layout, littleEndian: boolean, end = view.byteLength): ControlData {
  const found: ControlData = { group: 99, nsid: 99, credentials: { pid: 99, uid: 99, gid: 99 } };
  readControl(view, 0, end, found, layout, littleEndian);
  return found;
}

const ALL = { group: 35, nsid: 0x0102_0304, credentials: { pid: 0x11223344, uid: 0xfffffffe, gid: 7 } };
const NONE = { group: undefined, nsid: undefined, credentials: undefined };

describe.each([
  ['64-bit, little-endian', LAYOUT_64, true],
  ['64-bit, big-endian', LAYOUT_64, false],
  ['32-bit, little-endian', LAYOUT_32, true],
  ['32-bit, big-endian', LAYOUT_32, false],
])('control data, %s', (_, layout, littleEndian) => {
  test('is read whatever its order, among messages that nobody knows', () => {
    const unknown = [SOL_SOCKET, 29, [1, 2, 3, 4]] as const;
    for (const messages of [
      [PKTINFO, NSID, CREDENTIALS],
      [CREDENTIALS, unknown, NSID, unknown, PKTINFO],
    ]) {
      expect(read(layOut(layout, littleEndian, messages), layout, littleEndian)).toEqual(ALL);
    }
  });

  test('takes exactly the room that is kept for it', () => {
    expect(layOut(layout, littleEndian, [PKTINFO, NSID, CREDENTIALS]).byteLength).toBe(controlSpace(layout));
  });

  test('that is not there is undefined, also where it was there before', () => {
    expect(read(layOut(layout, littleEndian, []), layout, littleEndian)).toEqual(NONE);
    expect(read(layOut(layout, littleEndian, [NSID]), layout, littleEndian)).toEqual({ ...NONE, nsid: ALL.nsid });
  });

  test('that says nothing of a group (0) and ids below 0 are kept', () => {
    const view = layOut(layout, littleEndian, [
      [SOL_NETLINK, 3, [0]],
      [SOL_NETLINK, 8, [0xffff_ffff]],
    ]);
    expect(read(view, layout, littleEndian)).toEqual({ ...NONE, group: 0, nsid: -1 });
  });

  test('that is cut off anywhere ends there, without reading on', () => {
    const view = layOut(layout, littleEndian, [PKTINFO, NSID, CREDENTIALS]);
    for (let end = 0; end < view.byteLength; end++) {
      const short = new DataView(view.buffer, 0, end);
      const { credentials, group } = read(short, layout, littleEndian);
      const whole = layout.cmsghdr.size + 4;
      expect(group).toBe(end >= whole ? 35 : undefined);
      const last = view.byteLength - (layout.pointer === 8 ? 4 : 0); // without the padding at the end
      expect(credentials).toEqual(end >= last ? ALL.credentials : undefined);
    }
  });

  test.each([0, 1, 11, 0x7fff_ffff, 0xffff_ffff])('of a length of %d ends the walk', (length) => {
    const view = layOut(layout, littleEndian, [PKTINFO, NSID]);
    view.setUint32(layout.pointer === 8 && !littleEndian ? 4 : 0, length, littleEndian);
    expect(read(view, layout, littleEndian)).toEqual(NONE);
  });

  test('that is shorter than its struct is passed over', () => {
    const view = layOut(layout, littleEndian, [[SOL_NETLINK, 3, []], [SOL_SOCKET, 2, [1, 2]], NSID]);
    expect(read(view, layout, littleEndian)).toEqual({ ...NONE, nsid: ALL.nsid });
  });

  test('C2: the upper half of a length, which musl declares as padding, is not looked at', () => {
    const view = layOut(layout, littleEndian, [PKTINFO]);
    if (layout.pointer === 8) view.setUint32(littleEndian ? 4 : 0, 0xdead_beef, littleEndian);
    expect(read(view, layout, littleEndian)).toEqual({ ...NONE, group: 35 });
  });
});
