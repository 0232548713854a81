// What the kernel tells one socket from another by, also after its number was given to another: two u32, the lower half
// first on every machine. Source: sock_diag_save_cookie in net/core/sock_diag.c.

import { U32_MAX, describe } from '../../codec/check.ts';
import { malformed, outOfRange, wrongType } from '../../codec/fault.ts';
import { getU32, putU32 } from '../../codec/integers.ts';
import { Codec } from '../../codec/schema/codec.ts';

/** In a request: whichever socket it is. Source: INET_DIAG_NOCOOKIE in linux/inet_diag.h. */
export const NO_COOKIE = 0xffff_ffff_ffff_ffffn;

export const cookie: Codec<bigint> = new Codec<bigint>({
  name: 'cookie',
  size: 8,
  read(source, start, end) {
    if (end - start < 8) malformed(start, `8 bytes needed, ${end - start} given`);
    const { bytes, littleEndian } = source;
    return (BigInt(getU32(bytes, start + 4, littleEndian)) << 32n) | BigInt(getU32(bytes, start, littleEndian));
  },
  write(sink, value) {
    if (typeof value !== 'bigint') wrongType(`expected a bigint, got ${describe(value)}`, value);
    if (value < 0n || value > NO_COOKIE) outOfRange(`${value} is no integer from 0 to ${NO_COOKIE}`, value);
    const offset = sink.reserve(8);
    putU32(sink.bytes, offset, Number(value & BigInt(U32_MAX)), sink.littleEndian);
    putU32(sink.bytes, offset + 4, Number(value >> 32n), sink.littleEndian);
  },
});
