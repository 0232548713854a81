// The targets, one for each decoder. A target is
//
//   name      also of its file in tests/fuzz/corpus
//   format    how inputs are put together, for the mutators: bytes, attributes, datagram, pcap, pcapng or text
//   seeds     inputs to start from, before there is a corpus
//   captures  whether the datagrams of tests/golden are inputs too
//   starts    where attributes may start in an input
//   tokens    of text: words that mean something to the decoder
//   run       throws where something is wrong with an input; a DecodeError is caught and checked inside

import { captureTargets } from './targets/capture.mjs';
import { eventTargets } from './targets/events.mjs';
import { exchangeTargets } from './targets/exchange.mjs';
import { inspectTargets } from './targets/inspect.mjs';
import { messageTargets } from './targets/message.mjs';
import { rtnetlinkTargets } from './targets/rtnetlink.mjs';
import { schemaTargets } from './targets/schema.mjs';
import { specificationTargets } from './targets/specification.mjs';
import { textTargets } from './targets/text.mjs';
import { valueTargets } from './targets/values.mjs';

/** All targets over a codec with its engine, as api.mjs gives them: of the sources or of any build. */
export function makeTargets(api) {
  return [
    messageTargets,
    exchangeTargets,
    inspectTargets,
    schemaTargets,
    valueTargets,
    rtnetlinkTargets,
    captureTargets,
    textTargets,
    specificationTargets,
    eventTargets,
  ].flatMap((make) => make(api));
}
