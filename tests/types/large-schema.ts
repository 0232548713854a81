// A schema as large as those of whole families, as its user would write it, in TypeScript.

/** How large. */
export interface SchemaSize {
  /** Sets of attributes, each of which but the first is nested in one before it. */
  readonly sets: number;
  /** Attributes of each, not counting the nested sets. */
  readonly attributes: number;
  /** Formats of the sub-message. */
  readonly formats: number;
}

/** What the attributes of a set are, one after another. */
const CODECS = [
  'u8',
  'u16',
  'u32',
  's32',
  'u64',
  'string',
  'mac',
  'ip',
  'bytes',
  'flag',
  'State',
  'Flags',
  'multi(u32)',
  'indexedArray(string)',
  'array(u16be)',
  'Stats',
  'bitfield32',
  'uint',
  'multi(Flags)',
  'pad',
];
/** How many sets are nested in one: three levels of them, as in the families of the kernel. */
const NESTED_IN_ONE = 6;

/** The source of a module that imports from nlmsg/codec, declares sets of attributes and a message, and uses them. */
export function largeSchema({ sets, attributes, formats }: SchemaSize): string {
  const numbers = Array.from({ length: sets }, (_, i) => i);
  return [
    IMPORTS,
    ...[...numbers].reverse().map((i) => declareSet(i, sets, attributes)),
    ...Array.from(
      { length: formats },
      (_, i) => `export const Kind${i} = attributes({ a${i}: attr(1, u32), b: attr(2, string) });`,
    ),
    declareMessage(formats),
    ...numbers.map((i) => `export type Set${i} = Infer<typeof Set${i}>;`),
    'export type Message = Infer<typeof Message>;',
    ...numbers.map(
      (i) =>
        `export const read${i} = (value: Set${i}): unknown => [${keysOf(attributes)
          .map((key) => `value.${key}`)
          .join(', ')}];`,
    ),
    ...numbers.map(
      (i) => `export const write${i} = (): Uint8Array => Set${i}.encode({ a0: ${i}, a5: 'text', a10: 'up' });`,
    ),
    ...Array.from(
      { length: formats },
      (_, i) => `export const kind${i} = (message: Message): number | undefined =>
        message.kind === 'kind${i}' ? message.data?.a${i} : undefined;
      export const encode${i} = (): Uint8Array => Message.encode({ index: 1, kind: 'kind${i}', data: { a${i}: ${i} } });`,
    ),
    'export const again = (message: Message): Uint8Array => Message.encode({ ...message, index: 2 });',
  ].join('\n');
}

const IMPORTS = `
import {
  array, attr, attributes, bitfield32, bytes, enumOf, flag, flagsOf, indexedArray, type Infer, ip, mac, message, multi, pad,
  padding, s32, string, struct, subMessage, u16, u16be, u32, u64, u8, uint,
} from 'nlmsg/codec';

const State = enumOf(u8, { unknown: 0, down: 2, testing: 4, dormant: 5, up: 6 });
const Flags = flagsOf(u32, { up: 1, broadcast: 2, debug: 4, loopback: 8, pointToPoint: 16, running: 64 });
const Stats = struct({ packets: u64, bytes: u64, errors: u32, gap: padding(4) });`;

function keysOf(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `a${i}`).filter((_, i) => CODECS[i % CODECS.length] !== 'pad');
}

function declareSet(i: number, sets: number, attributes: number): string {
  const plain = Array.from({ length: attributes }, (_, k) => `a${k}: attr(${k + 1}, ${CODECS[k % CODECS.length]!})`);
  const children = Array.from({ length: NESTED_IN_ONE }, (_, k) => NESTED_IN_ONE * i + k + 1).filter((n) => n < sets);
  const nests = children.map(
    (n, k) => `set${n}: attr(${attributes + k + 1}, ${k % 2 === 0 ? '' : 'multi('}Set${n}${k % 2 === 0 ? '' : ')'})`,
  );
  return `export const Set${i} = attributes({ ${[...plain, ...nests].join(', ')} });`;
}

function declareMessage(formats: number): string {
  const kinds = Array.from({ length: formats }, (_, i) => `kind${i}: Kind${i}`).join(', ');
  return `export const Message = message({
    header: struct({ family: u8, gap: padding(3), index: s32, flags: Flags }),
    attributes: attributes({ kind: attr(1, string), data: attr(2, subMessage('kind', { ${kinds} })), sets: attr(3, Set0) }),
  });`;
}
