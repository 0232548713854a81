// What is asked of internet sockets: struct inet_diag_req_v2 and INET_DIAG_REQ_*. Source: linux/inet_diag.h.

import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { refused } from '../../codec/fault.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { multi } from '../../codec/schema/list.ts';
import { message } from '../../codec/schema/message.ts';
import { u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import type { Input } from '../input.ts';
import { IP_PROTOCOLS, WIDE_IP_PROTOCOLS } from './constants.ts';
import { anyCookie, fillIn, withDefaults } from './defaults.ts';
import { InetFilter } from './inet-filter.ts';
import { type InetFamily, InetFamilyCodec, ReversedSocketIdCodec, type SocketId, SocketIdCodec } from './socket-id.ts';
import { ALL_STATES, type SocketState, SocketStatesCodec } from './socket-state.ts';

/** IPPROTO_*: a protocol of internet sockets. */
export type InetProtocol = keyof typeof WIDE_IP_PROTOCOLS;

/**
 * What is to be told of a socket beside what always is: the key of the answer. With `vegas` comes what another algorithm
 * of congestion control tells, as `dctcp` or `bbr`; with `trafficClass` comes `classId`. `info` is what the protocol knows
 * of the connection.
 */
export type InetExtension =
  'memory' | 'info' | 'vegas' | 'congestion' | 'tos' | 'trafficClass' | 'socketMemory' | 'shutdown';

/** Which sockets are asked for, and what of them. */
export interface InetRequest extends Input<Remembered> {
  /** The kernel has no request for both. */
  readonly family: InetFamily | number;
  readonly protocol: InetProtocol | number;
  readonly extensions?: readonly (InetExtension | number)[] | undefined;
  /** Of `raw` sockets that are asked for singly: their protocol. */
  readonly rawProtocol?: number | undefined;
  /** Of a dump: sockets in these states; left out, in any. */
  readonly states?: readonly (SocketState | number)[] | undefined;
  /**
   * Of a single request, the socket; an answer's `id` is just that. Of a dump, only the ports count: those sockets that have
   * them, 0 and left out for any.
   */
  readonly id?: Input<SocketId> | undefined;
  /** Of a dump: which sockets are told of. Bytes are bytecode as it is. */
  readonly filter?: InetFilter | Uint8Array | undefined;
  /** Of `info`'s kin: which values that BPF programs keep with a socket are told, by descriptors of their maps; [] for all. */
  readonly bpfStorages?: { readonly mapDescriptors?: readonly number[] | undefined } | undefined;
}

/** The same as it is decoded. */
export interface DecodedInetRequest extends Remembered {
  readonly family: InetFamily | number;
  /** The protocol, where it fits in eight bits. */
  readonly header: { readonly protocol: keyof typeof IP_PROTOCOLS | number };
  readonly extensions: readonly (InetExtension | number)[];
  readonly rawProtocol: number;
  readonly states: readonly (SocketState | number)[];
  readonly id: SocketId;
  readonly protocol?: InetProtocol | number;
  /** The bytecode. */
  readonly filter?: Uint8Array;
  readonly bpfStorages?: { readonly mapDescriptors?: readonly number[] };
}

const extensions = flagsOf(u8, {
  memory: 1,
  info: 2,
  vegas: 4,
  congestion: 8,
  tos: 0x10,
  trafficClass: 0x20,
  socketMemory: 0x40,
  shutdown: 0x80,
});

function request(id: typeof SocketIdCodec): Codec<DecodedInetRequest, InetRequest> {
  const codec: Codec<DecodedInetRequest, InetRequest> = message({
    name: 'inet-diag-req-v2',
    header: struct({
      family: InetFamilyCodec,
      protocol: enumOf(u8, IP_PROTOCOLS),
      extensions,
      rawProtocol: u8,
      states: SocketStatesCodec,
      id,
    }),
    attributes: attributes({
      filter: attr(1, InetFilter, { name: 'INET_DIAG_REQ_BYTECODE' }),
      bpfStorages: attr(
        2,
        attributes({ mapDescriptors: attr(1, multi(u32), { name: 'SK_DIAG_BPF_STORAGE_REQ_MAP_FD' }) }),
        { name: 'INET_DIAG_REQ_SK_BPF_STORAGES' },
      ),
      protocol: attr(3, enumOf(u32, WIDE_IP_PROTOCOLS), { name: 'INET_DIAG_REQ_PROTOCOL' }),
    }),
  });
  return withDefaults(codec, (value) => {
    checkNeeded(value);
    return fillIn({ ...value, id: anyCookie(value.id) }, { states: ALL_STATES });
  });
}

/** Zero is no family, and stands for a protocol that nobody means: the kernel would say no more than EINVAL or ENOENT. */
function checkNeeded(value: Partial<InetRequest> & { readonly header?: unknown }): void {
  const { family, protocol, header } = value;
  if (family === undefined) refused('type', 'family', "it is needed: 'inet' or 'inet6'", family);
  // What was decoded has a protocol of eight bits there.
  if (protocol === undefined && header === undefined) refused('type', 'protocol', "it is needed, as 'tcp'", protocol);
}

/**
 * What is asked of internet sockets: struct inet_diag_req_v2 and its attributes.
 *
 * @example
 * ```ts
 * import { InetRequest } from 'nlmsg/families/sock-diag';
 *
 * const bytes = InetRequest.encode({ family: 'inet', protocol: 'tcp', states: ['listen'] });
 * const request = InetRequest.decode(bytes);
 * console.log(request.family, request.protocol, request.states); // inet tcp [ 'listen' ]
 * ```
 */
export const InetRequest: Codec<DecodedInetRequest, InetRequest> = request(SocketIdCodec);

/** The same for the one request in which the kernel takes its own end for the other's. */
export const ReversedInetRequest: Codec<DecodedInetRequest, InetRequest> = request(ReversedSocketIdCodec);
