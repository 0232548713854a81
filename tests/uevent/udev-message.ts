// Messages as udev sends them, and such as it does not. Source: struct monitor_netlink_header in device-monitor.c of systemd.

/** What is not as it should be. */
export interface UdevMessageOptions {
  readonly byteOrder?: 'little' | 'big';
  readonly prefix?: string;
  readonly magic?: number;
  readonly offset?: number;
  readonly length?: number;
}

/** The bytes of a message with these properties. */
export function udevMessage(properties: string, options: UdevMessageOptions = {}): Uint8Array {
  const { byteOrder, prefix = 'libudev\0', magic = 0xfeedcafe, offset = 40, length = properties.length } = options;
  const native = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 'little' : 'big';
  const littleEndian = (byteOrder ?? native) === 'little';
  const bytes = new Uint8Array(40 + properties.length);
  const view = new DataView(bytes.buffer);
  bytes.set(Buffer.from(prefix, 'latin1'));
  view.setUint32(8, magic); // in network order
  [40, offset, length].forEach((value, i) => view.setUint32(12 + 4 * i, value, littleEndian));
  bytes.set(Buffer.from(properties, 'latin1'), 40);
  return bytes;
}
