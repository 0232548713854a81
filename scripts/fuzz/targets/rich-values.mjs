// Values for the schema of rich-schema.mjs.

/** A value for each of the structs. */
export function structValues() {
  return [
    { x: -2, y: 3, z: -1, label: 'ab', at: '192.0.2.1' },
    { count: 1, kind: 2, rest: Uint8Array.of(1, 2, 3) },
    { head: 1, items: [2, 3] },
    {
      a: 1n,
      b: -1n,
      c: { value: 1, selector: 3 },
      d: [1, 2, 3],
      e: '00:11:22:33:44:55',
      f: { g: 1, h: -2 },
    },
  ];
}

/** Values for the attributes, each of a few keys. */
export function richValues() {
  const vlan = { id: 7, protocol: 0x8100, qos: [1, 3] };
  const [point, open, list, wide] = structValues();
  return [
    { u8: 1, u16: 2, u32: 3, u64: 4n, flag: true, uint: 5n, sint: -5n, port: 80, own: 7 },
    { uint: 1n << 40n, sint: -(1n << 40n), many: [1, 2], manyFlags: [true, true] },
    { kind: 'vlan', data: vlan },
    { kind: 'open', data: open },
    { kind: 'text', data: 'words' },
    { kind: 'tree', data: { u8: 1, kind: 'vlan', data: vlan } },
    { tree: { u8: 1, tree: { u16: 2, trees: [{ u32: 3 }, { many: [4] }] } } },
    { info: { kind: 'vlan', data: vlan }, kind: 'bridge', outer: { name: 'x', data: { delay: 1, mac: '00:01' } } },
    { info: { kind: 'bridge', mode: 'b', data: { delay: 1, inner: 'text' } } },
    { info: { kind: 'list', data: [1, 2, 3] } },
    { info: { kind: 'point', data: point } },
    { info: { kind: '7', data: 'seven' } },
    { kind: 'raw', outer: { all: [Uint8Array.of(1), Uint8Array.of(2)], more: [vlan, {}] } },
    { byNumber: { kind: 'vlan', data: vlan } },
    { byNumber: { kind: 9, data: 9 } },
    { indexed: [1, 2, 3], indexedSets: [vlan, vlan], lists: [[1, 2], [], [3]] },
    {
      rows: [
        { policy: 1, attribute: 2, ...vlan },
        { policy: 1, attribute: 3 },
        { policy: 2, attribute: 1, id: 1 },
      ],
    },
    { forest: [{ u8: 1 }, { forest: [{ u16: 2, uint: 5n }] }], grid: [{ cell: 1, grid: [{ cell: 2, u32: 3 }] }] },
    { row: [{ number: 3, ...vlan }, { number: 4 }] },
    { point, points: [point, point], manyPoints: [point, {}] },
    { open: { ...open, rest: new Uint8Array(0) }, wide },
    { list, nestedStruct: { head: 1, items: [] } },
  ];
}

/** A value for each of the scalar codecs. */
export function scalarValues() {
  const numbers = Array.from({ length: 14 }, () => 5);
  const bigs = Array.from({ length: 8 }, () => 5n);
  const rest = [
    { value: 1, selector: 2 },
    'text',
    'text',
    'text',
    Uint8Array.of(1, 2),
    true,
    '::1',
    '192.0.2.1',
    '2001:db8::1',
    '00:11:22',
    '01234567-89ab-cdef-0123-456789abcdef',
    [1, 2],
    [3, 4],
    Uint8Array.of(1, 2, 3),
    'vlan',
    ['up', 2],
    ['high', 4n],
    3,
  ];
  return [...numbers, ...bigs, ...rest];
}
