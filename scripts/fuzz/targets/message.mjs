// Datagrams: messages, and what is in control messages.

import { align } from '../bytes.mjs';
import { attempt, check, checkEqual, REFUSED } from '../check.mjs';

export const ORDERS = ['little', 'big'];
export const STARTS = [16, 20, 36];

export function messageTargets(api) {
  const seeds = datagrams(api);
  const common = { format: 'datagram', captures: true, starts: STARTS, seeds };
  return [
    { ...common, name: 'messages', run: (bytes) => ORDERS.forEach((order) => checkMessages(api, bytes, order)) },
    { ...common, name: 'control', run: (bytes) => ORDERS.forEach((order) => checkControl(api, bytes, order)) },
  ];
}

export function datagrams({ encodeDone, encodeError, encodeMessage, encodeMessages, NLMSG_NOOP, undecoded }) {
  const request = { length: 21, type: 20, flags: 5, sequence: 7, portId: 9 };
  const requestPayload = Uint8Array.of(1, 2, 3, 4, 5);
  const policy = {
    type: 4,
    minSigned: -5n,
    maxSigned: 9n,
    minUnsigned: 1n,
    maxUnsigned: 7n,
    minLength: 1,
    maxLength: 8,
    policyIndex: 2,
    policyMaxType: 6,
    bitfield32Mask: 15,
    mask: 255n,
  };
  const unknown = { [undecoded]: [{ type: 40, value: Uint8Array.of(1, 2) }] };
  const extendedAck = {
    message: 'not t\u00f6day',
    offset: 24,
    cookie: requestPayload,
    missingType: 3,
    missingNest: 24,
  };
  return ORDERS.flatMap((byteOrder) => {
    const options = { byteOrder };
    const noop = { type: NLMSG_NOOP, flags: 5, sequence: 7, payload: requestPayload };
    return [
      new Uint8Array(0),
      encodeMessage(noop, options),
      encodeMessages([noop, { ...noop, type: 300, payload: new Uint8Array(8) }, noop], options),
      encodeError({ error: 0, request, sequence: 7, extendedAck: { message: 'a warning' } }, options),
      encodeError({ error: -1, request, extendedAck }, options),
      encodeError(
        { error: -22, request, requestPayload, extendedAck: { ...extendedAck, policy, ...unknown } },
        options,
      ),
      encodeDone({ sequence: 7 }, options),
      encodeDone(
        { error: -16, extendedAck: { message: 'busy', ...unknown, policy: { ...policy, ...unknown } } },
        options,
      ),
    ];
  });
}

/** The walk goes forward, lies within the bytes, and says what decodeMessages does; messages round-trip. */
function checkMessages(api, bytes, byteOrder) {
  const options = { byteOrder };
  const spans = [];
  const walked = attempt(api, bytes.length, () => {
    for (const span of api.walkMessages(bytes, options)) spans.push(span);
  });
  let end = 0;
  for (const { offset, length } of spans) {
    check(offset === align(end) && length >= 16, 'messages do not follow one another', () => `${length} at ${offset}`);
    end = offset + length;
    check(end <= bytes.length, 'a message lies outside', () => `${end} of ${bytes.length}`);
  }
  const messages = attempt(api, bytes.length, () => api.decodeMessages(bytes, options));
  check((messages === REFUSED) === (walked === REFUSED), 'the walk and decodeMessages do not agree');
  const first = attempt(api, bytes.length, () => api.decodeMessage(bytes, options));
  check((first === REFUSED) === (spans.length === 0), 'decodeMessage and the walk do not agree on the first message');
  if (messages === REFUSED) return;
  if (messages.length > 0) checkEqual(first, messages[0], 'decodeMessage, and the first of decodeMessages');
  checkEqual(
    messages.map(({ type, sequence }) => [type, sequence]),
    spans.map(({ type, sequence }) => [type, sequence]),
    'types',
  );
  checkEqual(
    api.decodeMessages(api.encodeMessages(messages, options), options),
    messages,
    'messages encoded and decoded',
  );
}

/** The messages at the start of a datagram that are well-formed. */
export function messagesOf(api, bytes, options) {
  const spans = [];
  attempt(api, bytes.length, () => {
    for (const span of api.walkMessages(bytes, options)) spans.push(span);
  });
  return spans.map(({ offset, ...header }) => ({
    ...header,
    payload: bytes.slice(offset + 16, offset + header.length),
  }));
}

function checkControl(api, bytes, byteOrder) {
  const options = { byteOrder };
  for (const message of messagesOf(api, bytes, options)) {
    if (message.type === api.NLMSG_ERROR) checkOne(api, message, options, api.decodeError, api.encodeError);
    else if (message.type === api.NLMSG_DONE) checkOne(api, message, options, api.decodeDone, api.encodeDone);
  }
}

function checkOne(api, message, options, decode, encode) {
  const value = attempt(api, message.payload.length, () => decode(message, options));
  if (value === REFUSED) return;
  const encoded = encode({ ...value, flags: message.flags, sequence: message.sequence }, options);
  checkEqual(decode(api.decodeMessage(encoded, options), options), value, 'a control message encoded and decoded');
}
