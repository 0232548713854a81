// All sections. Each runs in a process and a network namespace of its own, but those that need the first one of a guest.
import { addressSection } from './addresses.mjs';
import { basics } from './basics.mjs';
import { bridgeSection } from './bridges.mjs';
import { conntrackSection } from './conntrack.mjs';
import { controllerSection } from './controller.mjs';
import { ethtoolSection } from './ethtool.mjs';
import { cryptoSection, eventSection, rdmaSection } from './events.mjs';
import { initialSection } from './initial.mjs';
import { links } from './links.mjs';
import { nftablesSection } from './nftables.mjs';
import { refusalSection } from './refusals.mjs';
import { routeSection } from './routes.mjs';
import { socketSection } from './sockets.mjs';
import { trafficSection } from './traffic.mjs';
import { transformSection } from './transforms.mjs';
import { tunnelSection } from './tunnels.mjs';

export const SECTIONS = [
  basics,
  refusalSection,
  links,
  addressSection,
  routeSection,
  bridgeSection,
  trafficSection,
  controllerSection,
  ethtoolSection,
  tunnelSection,
  nftablesSection,
  conntrackSection,
  socketSection,
  transformSection,
  eventSection,
  cryptoSection,
  rdmaSection,
  initialSection,
];
