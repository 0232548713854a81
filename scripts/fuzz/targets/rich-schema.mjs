// A schema with every kind of codec in it, and a value with everything set.

/** Numbers that name things, and a codec of a user's own that refuses some bytes. */
function leaves(c) {
  const Kind = c.enumOf(c.u16, { vlan: 1, bridge: 2, vxlan: 3 });
  const Flags = c.flagsOf(c.u32, { up: 1, running: 0x40, both: 0x300 });
  const WideFlags = c.flagsOf(c.u64, { low: 1n, high: 1n << 63n });
  const Own = c.codec({
    name: 'an odd number',
    decode(reader) {
      const value = reader.u16('odd');
      if (value % 2 === 0) throw new RangeError('it is even');
      return value;
    },
    encode: (writer, value) => writer.u16('odd', value),
  });
  return { Kind, Flags, WideFlags, Own };
}

export function structs(c) {
  const Point = c.struct(
    { x: c.s16, y: c.s16be, gap: c.padding(1), z: c.s8, label: c.fixedString(5), at: c.ipv4 },
    'point',
  );
  const Open = c.struct({ count: c.u8, kind: c.u16le, rest: c.bytes }, 'open');
  const List = c.struct({ head: c.u32le, items: c.array(c.u16be) }, 'list');
  const Wide = c.struct({
    a: c.u64,
    b: c.s64be,
    c: c.bitfield32,
    d: c.array(c.u16, 3),
    e: c.sized(c.mac, 6),
    f: c.struct({ g: c.u16, h: c.s32 }),
  });
  return { Point, Open, List, Wide };
}

function links(c, { Kind, Own }, { Point }) {
  const Vlan = c.attributes({ id: c.attr(1, c.u16), protocol: c.attr(2, c.u16be), qos: c.attr(3, c.multi(Own)) });
  const Bridge = c.attributes({
    delay: c.attr(1, c.u32),
    mac: c.attr(2, c.mac),
    inner: c.attr(3, c.subMessage('mode', { a: c.u32, b: c.string })),
  });
  const data = c.subMessage('kind', {
    vlan: Vlan,
    bridge: Bridge,
    point: Point,
    7: c.string,
    raw: c.bytes,
    list: c.indexedArray(c.u32),
  });
  // Selects by the set itself, by the one around it, or by a number.
  const Info = c.attributes({
    data: c.attr(2, data),
    kind: c.attr(1, c.string),
    mode: c.attr(3, c.unterminatedString),
  });
  const Outer = c.attributes({
    name: c.attr(1, c.string),
    data: c.attr(2, data),
    all: c.attr(3, c.multi(data)),
    more: c.attr(4, c.indexedArray(Vlan)),
  });
  const ByNumber = c.attributes({
    kind: c.attr(1, Kind),
    data: c.attr(2, c.subMessage('kind', { vlan: Vlan, 9: c.u32 })),
  });
  return { Vlan, Info, Outer, ByNumber };
}

/** The codecs of single values, in the order of {@link scalarValues}. */
export function scalarCodecs(c) {
  const { Kind, Flags, WideFlags, Own } = leaves(c);
  return [
    c.u8,
    c.s8,
    c.u16,
    c.u16be,
    c.u16le,
    c.s16,
    c.s16be,
    c.s16le,
    c.u32,
    c.u32be,
    c.u32le,
    c.s32,
    c.s32be,
    c.s32le,
    c.u64,
    c.u64be,
    c.u64le,
    c.s64,
    c.s64be,
    c.s64le,
    c.uint,
    c.sint,
    c.bitfield32,
    c.string,
    c.unterminatedString,
    c.fixedString(6),
    c.bytes,
    c.flag,
    c.ip,
    c.ipv4,
    c.ipv6,
    c.mac,
    c.uuid,
    c.array(c.u16),
    c.array(c.u16be, 2),
    c.sized(c.bytes, 3),
    Kind,
    Flags,
    WideFlags,
    Own,
  ];
}

function scalars(c) {
  return Object.fromEntries(scalarCodecs(c).map((codec, index) => [`s${index}`, c.attr(60 + index, codec)]));
}

/** Attributes without others inside. */
function plain(c, leaf) {
  return {
    u8: c.attr(1, c.u8),
    u16: c.attr(2, c.u16),
    u32: c.attr(3, c.u32),
    u64: c.attr(4, c.u64),
    kind: c.attr(5, c.string),
    flag: c.attr(6, c.flag),
    pad: c.attr(7, c.pad),
    uint: c.attr(8, c.uint),
    sint: c.attr(9, c.sint),
    port: c.attr(10, c.u16be, { netByteOrder: true }),
    own: c.attr(11, leaf.Own),
    many: c.attr(12, c.multi(c.u32)),
    manyFlags: c.attr(31, c.multi(c.flag)),
  };
}

/** Nests, and lists of nests. */
function nests(c, { Vlan, Info, Outer, ByNumber }) {
  return {
    info: c.attr(15, Info),
    outer: c.attr(16, Outer),
    byNumber: c.attr(17, ByNumber),
    indexed: c.attr(18, c.indexedArray(c.u16)),
    indexedSets: c.attr(19, c.indexedArray(Vlan, { first: 0 })),
    rows: c.attr(20, c.nestTypeValue(['policy', 'attribute'], Vlan)),
    row: c.attr(21, c.nestTypeValue(['number'], Vlan)),
    lists: c.attr(30, c.indexedArray(c.indexedArray(c.u8))),
  };
}

/** Structs, alone and in lists. */
function structured(c, shape) {
  return {
    point: c.attr(22, shape.Point),
    open: c.attr(23, shape.Open),
    points: c.attr(24, c.array(shape.Point)),
    nestedStruct: c.attr(25, c.nested(shape.List)),
    list: c.attr(26, shape.List),
    wide: c.attr(27, shape.Wide),
    manyPoints: c.attr(28, c.multi(shape.Point)),
  };
}

/** Sets that contain the whole schema again. */
function recursive(c, Vlan, shape, whole) {
  return {
    trees: c.attr(13, c.multi(c.nested(whole))),
    tree: c.attr(14, c.nested(whole)),
    data: c.attr(29, c.subMessage('kind', { vlan: Vlan, open: shape.Open, text: c.string, tree: c.nested(whole) })),
    forest: c.attr(32, c.indexedArray(c.nested(whole))),
    grid: c.attr(33, c.nestTypeValue(['cell'], c.nested(whole))),
  };
}

/** The attributes. Numbers below 48 are those that the mutators invent most. */
export function richAttributes(c) {
  const shape = structs(c);
  const link = links(c, leaves(c), shape);
  const Rich = c.attributes(
    {
      ...plain(c, leaves(c)),
      ...nests(c, link),
      ...structured(c, shape),
      ...recursive(c, link.Vlan, shape, () => Rich),
      ...scalars(c),
    },
    'rich',
  );
  return Rich;
}
