// What annotate and inspect say of a datagram, with schemas for the payloads and without.

import { attempt, check, checkPrintable, latin1, REFUSED } from '../check.mjs';
import { datagrams, messagesOf, ORDERS, STARTS } from './message.mjs';
import { richAttributes } from './rich-schema.mjs';
import { richValues } from './rich-values.mjs';

const TYPE = 20;

export function inspectTargets(api) {
  const Rich = richAttributes(api);
  const seeds = ORDERS.flatMap((byteOrder) =>
    richValues().map((value) =>
      api.encodeMessage({ type: TYPE, payload: Rich.encode(value, { byteOrder }) }, { byteOrder }),
    ),
  );
  const common = { format: 'datagram', captures: true, starts: STARTS };
  return [
    { ...common, name: 'inspect', seeds: datagrams(api), run: (bytes) => checkOrders(api, bytes, undefined) },
    { ...common, name: 'inspect-schema', seeds, run: (bytes) => checkOrders(api, bytes, Rich) },
  ];
}

function checkOrders(api, bytes, codec) {
  for (const byteOrder of ORDERS) {
    const options = { byteOrder, ...hostile(bytes), ...(codec ? { schema: () => codec } : {}) };
    const annotations = api.annotate(bytes, options);
    checkCover(annotations, bytes.length);
    checkFaults(api, { bytes, byteOrder, codec, annotations });
    for (const line of api.inspect(bytes, options).split('\n')) checkPrintable(line, 'a dump');
  }
}

/** What a caller may pass on from elsewhere: names with control characters, an extended ack that points anywhere. */
function hostile(bytes) {
  const text = `\u001b[${latin1(bytes.slice(0, 4))}`;
  const [offset = 0, missingNest = 0] = bytes;
  return {
    typeName: (type) => (type % 3 === 0 ? text : undefined),
    extendedAck: { message: text, offset: offset * 4, missingType: 3, missingNest },
  };
}

/** Every byte is annotated once, in order, in words that can be printed. */
function checkCover(annotations, length) {
  let end = 0;
  for (const { offset, length: size, field, meaning, mark } of annotations) {
    const follows = offset === end && size >= 0;
    check(follows, 'bytes are annotated twice or not at all', () => `${field}, ${size} at ${offset}, not at ${end}`);
    end = offset + size;
    checkPrintable(`${field}${meaning ?? ''}${mark ?? ''}`, 'an annotation');
  }
  check(end === length, 'bytes at the end are not annotated', () => `${end} of ${length}`);
}

/** A fault is shown only where decoding finds one, and where decoding refuses a fault is shown. */
function checkFaults(api, { bytes, byteOrder, codec, annotations }) {
  const shown = annotations.find(({ fault }) => fault === true);
  const options = { byteOrder };
  const whole = attempt(api, bytes.length, () => api.decodeMessages(bytes, options));
  const contents = messagesOf(api, bytes, options).map((message) => {
    const { type, payload } = message;
    if (type === api.NLMSG_ERROR) return attempt(api, payload.length, () => api.decodeError(message, options));
    if (type === api.NLMSG_DONE) return attempt(api, payload.length, () => api.decodeDone(message, options));
    return codec ? attempt(api, payload.length, () => codec.decode(payload, options)) : {};
  });
  const refused = whole === REFUSED || contents.includes(REFUSED);
  const found = refused || contents.some((value) => hasProblem(value, api.undecoded));
  // A request that an error echoes is shown by its schema too, and decodeError leaves that to the caller.
  const echoes = codec !== undefined && contents.some((value) => value.requestPayload !== undefined);
  check(
    !shown || found || echoes,
    'a fault is shown where decoding finds none',
    () => `${shown.field}, ${shown.meaning}`,
  );
  check(!refused || shown, 'no fault is shown where decoding finds one', () => api.inspect(bytes, options));
}

/** Whether anything in a value was not decoded although its schema knows it. */
function hasProblem(value, undecoded) {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  const kept = value[undecoded];
  if (Array.isArray(kept) && kept.some(({ problem }) => problem !== undefined)) return true;
  return Object.values(value).some((inner) => hasProblem(inner, undecoded));
}
