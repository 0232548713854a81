// Requests for links, which other sections need too.
import { at, link, mac, n32, nest, text, zero } from './bytes.mjs';
import { ACK, CREATE, EXCL, REQUEST } from './conversation.mjs';

export const [RTM_NEWLINK, RTM_DELLINK, RTM_GETLINK, RTM_SETLINK] = [16, 17, 18, 19];
export const IFLA = { ADDRESS: 1, IFNAME: 3, MTU: 4, LINK: 5, MASTER: 10, LINKINFO: 18, ALIAS: 20, EXT_MASK: 29 };
const [IFLA_INFO_KIND, IFLA_INFO_DATA] = [1, 2];
/** VETH_INFO_PEER and VXCAN_INFO_PEER. */
export const PEER = 1;
export const NEW = REQUEST | ACK | CREATE | EXCL;
export const UP = { flags: 1, change: 1 };
/** Bits of IFLA_EXT_MASK. */
export const [FILTER_VF, FILTER_SKIP_STATS] = [1, 8];

export const linkInfo = (kind, ...data) =>
  nest(IFLA.LINKINFO, at(IFLA_INFO_KIND, text(kind)), ...(data.length ? [nest(IFLA_INFO_DATA, ...data)] : []));

/** A pair of virtual Ethernet devices, the second one's index one higher. */
export const vethRequest = (index, name, peer, ...attributes) => ({
  type: RTM_NEWLINK,
  flags: NEW,
  payload: [
    link({ index }),
    at(IFLA.IFNAME, zero(name)),
    at(IFLA.ADDRESS, mac(`02:00:00:00:00:${(index & 255).toString(16).padStart(2, '0')}`)),
    ...attributes,
    linkInfo(
      'veth',
      nest(
        PEER,
        link({ index: index + 1 }),
        at(IFLA.IFNAME, zero(peer)),
        at(IFLA.ADDRESS, mac(`02:00:00:00:00:${((index + 1) & 255).toString(16).padStart(2, '0')}`)),
      ),
    ),
  ],
});
/** RTM_SETLINK of a link: attributes, or flags. */
export const set = (index, ...changes) => ({
  type: RTM_SETLINK,
  payload: changes[0] === UP ? link({ index, ...UP }) : [link({ index }), ...changes],
});

/** RTM_GETLINK by a name. */
export const fetchLink = (name, device, mask = FILTER_VF) => ({
  name,
  what: `RTM_GETLINK of ${device} with IFLA_EXT_MASK ${mask}`,
  type: RTM_GETLINK,
  payload: [link(), at(IFLA.EXT_MASK, n32(mask)), at(IFLA.IFNAME, zero(device))],
});
