// The envelope of everything on NETLINK_CONNECTOR. Source: struct cn_msg in linux/connector.h.

import { copyBytes } from '../../codec/copy.ts';
import { checkRecord, malformed, outOfRange, refused, within } from '../../codec/fault.ts';
import { Codec, planOf } from '../../codec/schema/codec.ts';
import { u16, u32 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';

/** The most bytes of data that the kernel takes or sends: CONNECTOR_MAX_MSG_SIZE, less the header. */
const LARGEST_DATA = 16_384 - 20;

/** Which part of the kernel a message is to or from: struct cb_id. */
export interface ConnectorId {
  readonly idx: number;
  readonly val: number;
}

/** Process events. */
export const CN_IDX_PROC = 1;
/** And its val. */
export const CN_VAL_PROC = 1;

/** A message of a connector: struct cn_msg, which comes after nlmsghdr. */
export interface ConnectorMessage {
  readonly id: ConnectorId;
  /** A counter; the kernel has one for each CPU. */
  readonly seq: number;
  /** Of a reply of the kernel's, one more than that of the request. */
  readonly ack: number;
  readonly flags: number;
  /** A copy. */
  readonly data: Uint8Array;
}

/** What a message of a connector is made from. Numbers that are left out are 0; the length is that of `data`. */
export interface ConnectorMessageInput {
  readonly id: ConnectorId;
  readonly seq?: number | undefined;
  readonly ack?: number | undefined;
  readonly flags?: number | undefined;
  /** Up to 16,364 bytes. */
  readonly data?: Uint8Array | undefined;
}

const Header = struct({ idx: u32, val: u32, seq: u32, ack: u32, length: u16, flags: u16 }, 'cn_msg');
const HEADER_SIZE = 20;
const header = planOf<
  Required<{ idx: number; val: number; seq: number; ack: number; length: number; flags: number }>,
  object
>(Header);

/**
 * A message of a connector. Decoding throws where there are fewer bytes than the header and its length say; more are
 * passed over.
 *
 * @example
 * ```ts
 * import { CN_IDX_PROC, CN_VAL_PROC, ConnectorMessage } from 'nlmsg/families/connector';
 *
 * const id = { idx: CN_IDX_PROC, val: CN_VAL_PROC };
 * const bytes = ConnectorMessage.encode({ id, ack: 7, data: Uint8Array.of(1, 0, 0, 0) });
 * console.log(bytes.length, ConnectorMessage.decode(bytes).ack); // 24 7
 * ```
 */
export const ConnectorMessage: Codec<ConnectorMessage, ConnectorMessageInput> = new Codec<
  ConnectorMessage,
  ConnectorMessageInput
>({
  name: 'cn_msg',
  read(source, start, end) {
    if (end - start < HEADER_SIZE) malformed(start, `${HEADER_SIZE} bytes needed, ${end - start} left`);
    const { idx, val, seq, ack, length, flags } = header.read(source, start, start + HEADER_SIZE);
    const at = start + HEADER_SIZE;
    if (length > end - at) malformed(at, `${length} bytes of data needed, ${end - at} left`);
    return { id: { idx, val }, seq, ack, flags, data: copyBytes(source.bytes, at, at + length) };
  },
  write(sink, value) {
    checkRecord(value);
    const { id, seq = 0, ack = 0, flags = 0, data = new Uint8Array() } = value;
    if (!(data instanceof Uint8Array)) refused('type', 'data', 'expected a Uint8Array', data);
    if (data.length > LARGEST_DATA) outOfRange(`${data.length} bytes of data; at most ${LARGEST_DATA} are sent`, value);
    try {
      checkRecord(id);
    } catch (caught) {
      within('id', caught);
    }
    header.write(sink, { ...id, seq, ack, length: data.length, flags });
    sink.append(data);
  },
});
