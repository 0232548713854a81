// The name of a Unix socket: sun_path of struct sockaddr_un. A path ends in a NUL; an abstract name starts with one, and
// has no end but that of the bytes: there may be more NULs in it. Source: unix(7), unix_mkname_bsd in net/unix/af_unix.c.

import { wrongType, faultOfEncoder } from '../../codec/fault.ts';
import { Codec } from '../../codec/schema/codec.ts';
import { encodeText, textBetween } from '../../codec/text.ts';

/** Text in which NULs are kept. */
function textWithNuls(bytes: Uint8Array, start: number, end: number): string {
  const parts: string[] = [];
  for (let at = start; at <= end;) {
    const nul = bytes.indexOf(0, at);
    const stop = nul < 0 || nul > end ? end : nul;
    parts.push(textBetween(bytes, at, stop));
    at = stop + 1;
  }
  return parts.join('\0');
}

export const unixName: Codec<string> = new Codec<string>({
  name: 'name of a Unix socket',
  read: ({ bytes }, start, end) =>
    bytes[start] === 0 && end > start ? textWithNuls(bytes, start, end) : textBetween(bytes, start, end),
  write(sink, name) {
    if (typeof name !== 'string') wrongType(`expected a string, got ${typeof name}`, name);
    try {
      for (const [i, part] of name.split('\0').entries()) {
        if (i > 0) sink.zeros(1);
        sink.append(encodeText(part));
      }
    } catch (caught) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Fault
      throw faultOfEncoder(caught, name);
    }
    if (!name.startsWith('\0')) sink.zeros(1);
  },
});
