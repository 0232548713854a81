// Numbers of pcapng. Source: draft-ietf-opsawg-pcapng.

/** The type of a section header block, which reads the same in both byte orders. */
export const BLOCK_SECTION = 0x0a0d0d0a;
export const BLOCK_INTERFACE = 1;
/** Obsolete, and still found in old files. */
export const BLOCK_PACKET = 2;
export const BLOCK_SIMPLE_PACKET = 3;
export const BLOCK_ENHANCED_PACKET = 6;

export const BYTE_ORDER_MAGIC = 0x1a2b3c4d;
export const SECTION_MAJOR = 1;

export const OPTION_END = 0;
/** epb_flags, and pack_flags of the obsolete packet block. */
export const OPTION_FLAGS = 2;
export const OPTION_TSRESOL = 9;
export const OPTION_TSOFFSET = 14;

/** The bits of the flags that hold a direction. */
export const FLAG_DIRECTION = 3;
export const FLAG_INBOUND = 1;
export const FLAG_OUTBOUND = 2;
