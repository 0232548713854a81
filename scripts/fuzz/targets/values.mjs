// Codecs of single values: the first byte chooses one, the others are its bytes.

import { concat } from '../bytes.mjs';
import { checkCodec } from '../check-codec.mjs';
import { scalarCodecs } from './rich-schema.mjs';
import { scalarValues } from './rich-values.mjs';

export function valueTargets(api) {
  const codecs = scalarCodecs(api);
  const seeds = scalarValues().map((value, index) => concat(Uint8Array.of(index), codecs[index].encode(value)));
  return [
    {
      name: 'schema-values',
      format: 'bytes',
      seeds,
      run: (bytes) => checkCodec(api, codecs[(bytes[0] ?? 0) % codecs.length], bytes.subarray(1), false),
    },
  ];
}
