// Schemas: sets of attributes, messages with headers, structs.

import { checkCodec } from '../check-codec.mjs';
import { concat } from '../bytes.mjs';
import { richAttributes, structs } from './rich-schema.mjs';
import { richValues, scalarValues, structValues } from './rich-values.mjs';

const ORDERS = ['little', 'big'];

export function schemaTargets(api) {
  return [attributesTarget(api), ...messageTargets(api), structTarget(api)];
}

/** The encodings of values in both orders. */
function encodings(codec, values) {
  return ORDERS.flatMap((byteOrder) => values.map((value) => codec.encode(value, { byteOrder })));
}

function attributesTarget(api) {
  const Rich = richAttributes(api);
  const scalars = Object.fromEntries(scalarValues().map((value, index) => [`s${index}`, value]));
  return {
    name: 'schema-attributes',
    format: 'attributes',
    starts: [0],
    seeds: encodings(Rich, [{}, ...richValues(), scalars]),
    run: (bytes) => checkCodec(api, Rich, bytes, true),
  };
}

/** A header of a length that needs padding, one with members that attributes have the names of, and none. */
function messageTargets(api) {
  const Rich = richAttributes(api);
  const odd = api.struct({ family: api.u8, gap: api.padding(1), index: api.u16, last: api.u8 });
  const shadowed = api.struct({ u8: api.u8, u16: api.u16be, more: api.u8, kind: api.fixedString(8) });
  const schemas = [
    [
      'schema-message-odd',
      api.message({ name: 'odd', header: odd, attributes: Rich }),
      8,
      { family: 2, index: 3, last: 4 },
    ],
    [
      'schema-message-shadowed',
      api.message({ header: shadowed, attributes: Rich }),
      12,
      { more: 1, u8: 7, header: { u16: 9 } },
    ],
    ['schema-message-bare', api.message({ header: odd }), 8, { family: 2, index: 1, last: 1 }],
  ];
  return schemas.map(([name, codec, start, header]) => ({
    name,
    format: 'attributes',
    starts: [start],
    seeds: encodings(codec, name.endsWith('bare') ? [header] : richValues().map((value) => ({ ...header, ...value }))),
    run: (bytes) => checkCodec(api, codec, bytes, true),
  }));
}

/** The first byte chooses a struct, the others are its bytes. */
function structTarget(api) {
  const all = Object.values(structs(api));
  const given = structValues();
  return {
    name: 'schema-struct',
    format: 'bytes',
    seeds: all.flatMap((codec, index) =>
      encodings(codec, [given[index]]).map((bytes) => concat(Uint8Array.of(index), bytes)),
    ),
    run: (bytes) => checkCodec(api, all[(bytes[0] ?? 0) % all.length], bytes.subarray(1), true),
  };
}
