// Schemas of the headers alone, for messages of families that there is no specification of.

import { bitfield32, attr, attributes, message, padding, struct, u16be, u8 } from '../../../src/codec/index.ts';

/** Attributes stay as they are; that of the highest number is no one's. */
export const AnyGeneric = message({
  name: 'generic',
  header: struct({ command: u8, version: u8, reserved: padding(2) }),
  attributes: attributes({ bits: attr(0x3ffe, bitfield32) }),
});
export const AnyNetfilter = message({
  name: 'netfilter',
  header: struct({ family: u8, version: u8, resourceId: u16be }),
});
