// Generated from handshake.yaml by `npm run codegen`; do not edit.
// Digest: sha256 b06b2e93e5a29d54b137b43df3c5ca686201a9b7faa2b9c3d592bbaf0cdc089b

import { defineFamily, type Family } from '../family.ts';
import { s32, u32 } from '../../codec/schema/narrow.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { multi } from '../../codec/schema/list.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { string } from '../../codec/schema/text.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';
import { type Input } from '../message-types.ts';

/** enum handler-class */
export type HandlerClass = 'none' | 'tlshd' | 'max';

/** enum msg-type */
export type MsgType = 'unspec' | 'clienthello' | 'serverhello';

/** enum auth */
export type Auth = 'unspec' | 'unauth' | 'psk' | 'x509';

/** x509 */
export interface X509 extends Remembered {
  /** HANDSHAKE_A_X509_CERT: s32. */
  readonly cert?: number;
  /** HANDSHAKE_A_X509_PRIVKEY: s32. */
  readonly privkey?: number;
}

/** accept */
export interface Accept extends Remembered {
  /** HANDSHAKE_A_ACCEPT_SOCKFD: s32. */
  readonly sockfd?: number;
  /** HANDSHAKE_A_ACCEPT_HANDLER_CLASS: u32. */
  readonly handlerClass?: HandlerClass | number;
  /** HANDSHAKE_A_ACCEPT_MESSAGE_TYPE: u32. */
  readonly messageType?: MsgType | number;
  /** HANDSHAKE_A_ACCEPT_TIMEOUT: u32. */
  readonly timeout?: number;
  /** HANDSHAKE_A_ACCEPT_AUTH_MODE: u32. */
  readonly authMode?: Auth | number;
  /** HANDSHAKE_A_ACCEPT_PEER_IDENTITY: u32, several. */
  readonly peerIdentity?: readonly number[];
  /** HANDSHAKE_A_ACCEPT_CERTIFICATE: a nest, several. */
  readonly certificate?: readonly X509[];
  /** HANDSHAKE_A_ACCEPT_PEERNAME: string. */
  readonly peername?: string;
}

/** done */
export interface Done extends Remembered {
  /** HANDSHAKE_A_DONE_STATUS: u32, 4095 at most. */
  readonly status?: number;
  /** HANDSHAKE_A_DONE_SOCKFD: s32. */
  readonly sockfd?: number;
  /** HANDSHAKE_A_DONE_REMOTE_AUTH: u32, several. */
  readonly remoteAuth?: readonly number[];
}

/** The operations of handshake. */
export interface HandshakeOperations {
  readonly accept: { readonly do: readonly [Input<Accept>, Accept] };
  readonly done: { readonly do: readonly [Input<Done>, Done | undefined] };
}

/** The multicast groups of handshake. */
export type HandshakeGroup = 'none' | 'tlshd';

/** What handshake announces. */
export interface HandshakeNotifications {
  readonly ready: Accept;
  readonly accept: Accept;
}

const handlerClassNames = { none: 0, tlshd: 1, max: 2 };

const handlerClassEnumU32Codec: AnyCodec = enumOf(u32, handlerClassNames);

const msgTypeNames = { unspec: 0, clienthello: 1, serverhello: 2 };

const msgTypeEnumU32Codec: AnyCodec = enumOf(u32, msgTypeNames);

const authNames = { unspec: 0, unauth: 1, psk: 2, x509: 3 };

const authEnumU32Codec: AnyCodec = enumOf(u32, authNames);

const x509Set: Attributes<Attrs> = attributes<Attrs>(
  {
    cert: attr(1, s32, { name: 'HANDSHAKE_A_X509_CERT' }),
    privkey: attr(2, s32, { name: 'HANDSHAKE_A_X509_PRIVKEY' }),
  },
  'x509',
);

const acceptSet: Attributes<Attrs> = attributes<Attrs>(
  {
    sockfd: attr(1, s32, { name: 'HANDSHAKE_A_ACCEPT_SOCKFD' }),
    handlerClass: attr(2, handlerClassEnumU32Codec, { name: 'HANDSHAKE_A_ACCEPT_HANDLER_CLASS' }),
    messageType: attr(3, msgTypeEnumU32Codec, { name: 'HANDSHAKE_A_ACCEPT_MESSAGE_TYPE' }),
    timeout: attr(4, u32, { name: 'HANDSHAKE_A_ACCEPT_TIMEOUT' }),
    authMode: attr(5, authEnumU32Codec, { name: 'HANDSHAKE_A_ACCEPT_AUTH_MODE' }),
    peerIdentity: attr(6, multi(u32), { name: 'HANDSHAKE_A_ACCEPT_PEER_IDENTITY' }),
    certificate: attr(7, multi(x509Set), { name: 'HANDSHAKE_A_ACCEPT_CERTIFICATE' }),
    peername: attr(8, string, { name: 'HANDSHAKE_A_ACCEPT_PEERNAME' }),
  },
  'accept',
);

const keys1 = ['sockfd', 'messageType', 'timeout', 'authMode', 'peerIdentity', 'certificate', 'peername'];

const doneSet: Attributes<Attrs> = attributes<Attrs>(
  {
    status: attr(1, u32, { name: 'HANDSHAKE_A_DONE_STATUS', max: 4095 }),
    sockfd: attr(2, s32, { name: 'HANDSHAKE_A_DONE_SOCKFD' }),
    remoteAuth: attr(3, multi(u32), { name: 'HANDSHAKE_A_DONE_REMOTE_AUTH' }),
  },
  'done',
);

/** The family handshake. */
export const handshake: Family<HandshakeOperations, HandshakeGroup, HandshakeNotifications> =
  /* @__PURE__ */ defineFamily({
    name: 'handshake',
    protocol: 16,
    version: 1,
    operations: {
      accept: {
        permissions: ['admin-perm'],
        attributes: acceptSet,
        do: { request: 2, reply: 2, requestAttributes: ['handlerClass'], replyAttributes: keys1 },
      },
      done: {
        permissions: ['admin-perm'],
        attributes: doneSet,
        do: { request: 3, requestAttributes: ['status', 'sockfd', 'remoteAuth'] },
      },
    },
    notifications: [
      { id: 1, name: 'ready', attributes: acceptSet },
      { id: 2, name: 'accept', attributes: acceptSet },
    ],
    groups: { none: undefined, tlshd: undefined },
  });
