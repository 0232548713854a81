// Addresses as text, in the forms that the standard tools print.

const OCTETS = Array.from({ length: 256 }, (_, octet) => String(octet));
const DOTTED = OCTETS.map((octet) => `${octet}.`);
const HEX = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));

/**
 * `192.0.2.1` from four bytes.
 *
 * A dump names the same few gateways again and again, among many addresses that come once. What comes twice at its place
 * in a small table, with none in between, is kept there, so that all who have it share one text. Those that come once pass
 * through the place beside it, and put nothing out.
 */
export function ipv4Text(bytes: Uint8Array, at: number): string {
  const [a, b, c, d] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!];
  const address = (a << 24) | (b << 16) | (c << 8) | d;
  const place = (d ^ (c * 5) ^ (b * 17)) & (PLACES - 1);
  if (kept[place] === address) return texts[place]!;
  const text = dotted(a, b, c, d);
  if (passing[place] === address) {
    kept[place] = address;
    texts[place] = text;
  } else passing[place] = address;
  return text;
}

const PLACES = 256;
const kept = Array.from({ length: PLACES }, () => 0);
const texts = Array.from({ length: PLACES }, () => '0.0.0.0');
/** The last address at each place that was not kept there. */
const passing = Array.from({ length: PLACES }, () => 0);

/** The first three octets, each with its dot: tables come in order, so those of the last address are often the next one's. */
const prefixes = Array.from({ length: PLACES }, () => '0.0.0.');
const prefixed = Array.from({ length: PLACES }, () => 0);

// Not a template, which looks at the type of each of its parts.
function dotted(a: number, b: number, c: number, d: number): string {
  const key = (a << 16) | (b << 8) | c;
  const place = (c ^ (b * 17) ^ (a * 5)) & (PLACES - 1);
  if (prefixed[place] !== key) {
    prefixes[place] = DOTTED[a]! + DOTTED[b]! + DOTTED[c]!;
    prefixed[place] = key;
  }
  return prefixes[place]! + OCTETS[d]!;
}

/** Four bytes from `192.0.2.1`: decimal without leading zeros; undefined where the text is no such address. */
export function ipv4Bytes(text: string): number[] | undefined {
  const octets: number[] = [];
  let octet = -1; // before the first digit
  for (let i = 0; i <= text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit >= 0 && digit <= 9) {
      if (octet === 0) return undefined;
      octet = octet < 0 ? digit : octet * 10 + digit;
      if (octet > 255) return undefined;
    } else {
      if (octet < 0 || octets.length === 4 || (i < text.length && text[i] !== '.')) return undefined;
      octets.push(octet);
      octet = -1;
    }
  }
  return octets.length === 4 ? octets : undefined;
}

/**
 * `2001:db8::1` from sixteen bytes, as RFC 5952 has it: the longest run of zero words is left out, the first one of
 * several; an address that maps or holds an IPv4 address ends in its dotted form, as inet_ntop(3) prints it.
 */
export function ipv6Text(bytes: Uint8Array, at: number): string {
  // The longest run of zero words: `count` of them from `first` on.
  let [first, count] = [8, 1];
  for (let i = 0, run = 0; i < 8; i++) {
    run = wordAt(bytes, at, i) === 0 ? run + 1 : 0;
    if (run > count) [first, count] = [i + 1 - run, run];
  }
  const holdsIpv4 = first === 0 && (count === 6 || (count === 5 && wordAt(bytes, at, 5) === 0xffff));
  const words = holdsIpv4 ? 6 : 8;
  let text = '';
  for (let i = 0; i < words; i++) {
    if (i === first) {
      text += '::';
      i += count - 1;
    } else text += (i === 0 || i === first + count ? '' : ':') + wordAt(bytes, at, i).toString(16);
  }
  return holdsIpv4 ? text + (count === 6 ? '' : ':') + ipv4Text(bytes, at + 12) : text;
}

function wordAt(bytes: Uint8Array, at: number, index: number): number {
  return (bytes[at + 2 * index]! << 8) | bytes[at + 2 * index + 1]!;
}

/** Sixteen bytes from any textual form of RFC 4291; undefined where the text is none. No zone (`%eth0`). */
export function ipv6Bytes(text: string): number[] | undefined {
  if (text.length > 45) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, i) => groupBytes(half, i === halves.length - 1));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  if (tail === undefined) return head.length === 16 ? head : undefined;
  const zeros = 16 - head.length - tail.length;
  return zeros >= 2 ? [...head, ...new Array<number>(zeros).fill(0), ...tail] : undefined;
}

function groupBytes(half: string, last: boolean): number[] | undefined {
  if (half === '') return [];
  const bytes: number[] = [];
  const groups = half.split(':');
  for (const [i, group] of groups.entries()) {
    if (last && i === groups.length - 1 && group.includes('.')) {
      const ipv4 = ipv4Bytes(group);
      if (!ipv4) return undefined;
      bytes.push(...ipv4);
    } else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const word = parseInt(group, 16);
      bytes.push(word >> 8, word & 0xff);
    } else return undefined;
  }
  return bytes;
}

/** `00:11:22:33:44:55` from bytes, as many as there are. */
export function macText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += i === start ? HEX[bytes[i]!]! : `:${HEX[bytes[i]!]!}`;
  return text;
}

/** Bytes from pairs of hexadecimal digits with colons between; undefined where the text is anything else. */
export function macBytes(text: string): number[] | undefined {
  if (text === '') return [];
  const pairs = text.split(':');
  return pairs.every((pair) => /^[0-9a-f]{2}$/i.test(pair)) ? pairs.map((pair) => parseInt(pair, 16)) : undefined;
}

/** `01234567-89ab-cdef-0123-456789abcdef` from sixteen bytes, in the order of RFC 9562. */
export function uuidText(bytes: Uint8Array, at: number): string {
  let text = '';
  for (let i = 0; i < 16; i++) text += (i === 4 || i === 6 || i === 8 || i === 10 ? '-' : '') + HEX[bytes[at + i]!]!;
  return text;
}

/** Sixteen bytes from the text of a UUID; undefined where the text is none. */
export function uuidBytes(text: string): number[] | undefined {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)) return undefined;
  return Array.from(text.replaceAll('-', '').match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
