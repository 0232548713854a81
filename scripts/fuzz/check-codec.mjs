// What holds for every schema, whatever the bytes.

import { attempt, check, checkBytes, checkEqual, REFUSED } from './check.mjs';
import { toHex } from './bytes.mjs';

const ORDERS = ['little', 'big'];

/**
 * Decodes the bytes in both byte orders and checks what came of it.
 *
 * @param remembers - Whether values of the schema remember their bytes, so that a preserving decoding can be undone.
 */
export function checkCodec(api, codec, bytes, remembers) {
  for (const byteOrder of ORDERS) {
    const value = attempt(api, bytes.length, () => codec.decode(bytes, { byteOrder }));
    const preserved = attempt(api, bytes.length, () => codec.decode(bytes, { byteOrder, preserve: true }));
    check((value === REFUSED) === (preserved === REFUSED), 'preserving or not decides whether bytes decode');
    if (value === REFUSED) continue;
    checkEqual(withoutForm(preserved, api.wireForm), value, 'preserving changes the value');
    if (remembers) checkPreserved(api, codec, { bytes, value, preserved, byteOrder });
    checkRoundTrip(api, codec, value, byteOrder);
    checkWithin(codec, value, bytes, byteOrder);
  }
}

/** What was decoded to be preserved encodes to the input, but follows its changes, and is forgotten in the other order. */
function checkPreserved(api, codec, { bytes, value, preserved, byteOrder }) {
  checkBytes(codec.encode(preserved, { byteOrder }), bytes, 'encoded as preserved, and the input');
  checkBytes(codec.encode({ ...preserved }, { byteOrder }), bytes, 'a copy encoded as preserved, and the input');
  const opposite = { byteOrder: byteOrder === 'little' ? 'big' : 'little' };
  checkBytes(
    codec.encode(preserved, opposite),
    codec.encode(value, opposite),
    'preserved in the other byte order, and plain',
  );
  const keys = Object.keys(value);
  if (keys.length === 0) return;
  // Which key goes depends on the input alone, so that a failure comes again.
  const gone = { [keys[bytes.reduce((sum, byte) => sum + byte, 0) % keys.length]]: undefined };
  const [changed, plain] = [preserved, value].map((from) => {
    const encoded = encodeOrRefuse(codec, { ...from, ...gone }, byteOrder);
    return encoded === REFUSED ? REFUSED : attempt(api, encoded.length, () => codec.decode(encoded, { byteOrder }));
  });
  // Of what was kept beside that key, the places may differ.
  const [one, other] = [changed, plain].map((each) => (each === REFUSED ? each : inAnyOrder(each, api.undecoded)));
  checkEqual(one, other, 'a key taken from a preserved value, and from a plain one');
}

/** The bytes of a value that may be none of the schema's: a sub-message without its selector, say. */
function encodeOrRefuse(codec, value, byteOrder) {
  try {
    return codec.encode(value, { byteOrder });
  } catch (error) {
    if (error.code !== 'ERR_NETLINK_ENCODE') throw error;
    return REFUSED;
  }
}

/** A value encodes, the same wherever it is written, and decodes to itself. */
function checkRoundTrip(api, codec, value, byteOrder) {
  const encoded = codec.encode(value, { byteOrder });
  const again = attempt(api, encoded.length, () => codec.decode(encoded, { byteOrder }));
  check(again !== REFUSED, 'what was encoded does not decode', () => toHex(encoded));
  checkEqual(again, value, 'decoded from what was encoded, and the value');
  // Memory that holds something already: a byte that is reserved and not written would show.
  const target = new Uint8Array(encoded.length + 8).fill(0xa5);
  const written = codec.encodeInto(target, 4, value, { byteOrder });
  checkBytes(target.subarray(4, 4 + written), encoded, 'encoded into dirty memory, and into memory of its own');
  check(
    [...target.subarray(0, 4), ...target.subarray(4 + written)].every((byte) => byte === 0xa5),
    'wrote too far',
  );
}

/** Bytes around the input change nothing. */
function checkWithin(codec, value, bytes, byteOrder) {
  const around = new Uint8Array(bytes.length + 7).fill(0xff);
  around.set(bytes, 3);
  const within = codec.decode(around, { byteOrder, start: 3, end: 3 + bytes.length });
  checkEqual(within, value, 'decoded within other bytes, and alone');
}

/** A copy of a value that remembers nothing. */
function withoutForm(value, wireForm) {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((item) => withoutForm(item, wireForm));
  const copy = {};
  for (const key of Reflect.ownKeys(value)) if (key !== wireForm) copy[key] = withoutForm(value[key], wireForm);
  return copy;
}

function inAnyOrder(value, undecoded) {
  const kept = value[undecoded];
  if (!Array.isArray(kept)) return value;
  const keyOf = (attribute) => `${attribute.type} ${attribute.value.join()}`;
  return { ...value, [undecoded]: [...kept].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}
