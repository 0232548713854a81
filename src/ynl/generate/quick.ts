// The text of readers that are written for one struct or set: see src/codec/schema/quick.ts for what they must do.

import type { AttributeModel, CodecModel, FamilyModel, IntegerName, SetModel, StructModel } from '../model.ts';
import { quote } from './identifiers.ts';

/** What the text is made with. */
export interface QuickParts {
  /** Notes that a name of the library is used, and gives it back. */
  readonly named: (name: string) => string;
  /** Gives the name of a constant that reads by a codec. */
  readonly reader: (codec: string) => string;
}

/**
 * The sets and structs that are worth readers of their own: those of every message. What a selector chooses is one of many
 * for each object, and would make the text several times as long.
 */
export function worthReaders({ operations }: FamilyModel): ReadonlySet<SetModel | StructModel> {
  const worth = new Set<SetModel | StructModel>();
  const visit = (codec: CodecModel): void => {
    if (codec.kind === 'set') visitSet(codec.set);
    else if (codec.kind === 'struct') worth.add(codec.struct);
    else if (codec.kind === 'structs') {
      worth.add(codec.struct);
      visitSet(codec.set);
    } else if ('item' in codec) visit(codec.item);
    else if (codec.kind === 'choice' && codec.message.otherwise !== undefined) visitSet(codec.message.otherwise);
  };
  const visitSet = (set: SetModel): void => {
    if (worth.has(set)) return;
    worth.add(set);
    for (const { codec } of set.attributes) visit(codec);
  };
  for (const { do: one, dump } of operations) {
    const { header, set } = (one ?? dump)!.request;
    if (header !== undefined) worth.add(header);
    if (set !== undefined) visitSet(set);
  }
  return worth;
}

/** How wide integers are, those that differ aside. */
const WIDTHS: Readonly<Record<string, number>> = { u8: 1, s8: 1, u16: 2, s16: 2, u32: 4, s32: 4, u64: 8, s64: 8 };

/** A reader of a struct; undefined where the size of a member is not known, or its bytes may be malformed. */
export function quickStructText(struct: StructModel, codecs: readonly string[], parts: QuickParts): string | undefined {
  if (struct.members.some(({ codec }) => sizeOf(codec) === undefined)) return undefined;
  const lines: string[] = [];
  let offset = 0;
  for (const [index, { key, codec }] of struct.members.entries()) {
    const size = sizeOf(codec)!;
    if (codec.kind === 'padding') {
      offset += size;
      continue;
    }
    const at = offsetText('offset', offset);
    const inPlace = codec.kind === 'integer' ? integerText(codec.name, at, parts) : undefined;
    const text = inPlace ?? `${parts.reader(codecs[index]!)}(source, ${at}, ${offsetText('offset', offset + size)})`;
    lines.push(`value[${quote(key)}] = ${text};`);
    offset += size;
  }
  if (lines.length === 0) return undefined;
  const used = ['bytes', 'littleEndian'].filter((name) => lines.some((line) => line.includes(name)));
  const source = used.length > 0 ? `const { ${used.join(', ')} } = source;` : '';
  return `(source, offset, value) => { ${source} ${lines.join('\n')} }`;
}

function offsetText(base: string, offset: number): string {
  return offset === 0 ? base : `${base} + ${offset}`;
}

/** How many bytes a member has that any bytes are a value of. */
function sizeOf(codec: CodecModel): number | undefined {
  switch (codec.kind) {
    case 'integer':
      return widthOf(codec.name);
    case 'enum':
    case 'flags':
      return widthOf(codec.base);
    case 'padding':
      return codec.size;
    default:
      return undefined;
  }
}

function widthOf(name: IntegerName): number | undefined {
  return WIDTHS[name.replace(/[bl]e$/, '')];
}

/** Reads an integer at a place; undefined for those that are not read in place. */
function integerText(name: IntegerName, at: string, { named }: QuickParts): string | undefined {
  const order = name.endsWith('be') ? 'false' : name.endsWith('le') ? 'true' : 'littleEndian';
  switch (name.replace(/[bl]e$/, '')) {
    case 'u8':
      return `bytes[${at}]`;
    case 'u16':
      return `${named('getU16')}(bytes, ${at}, ${order})`;
    case 'u32':
      return `${named('getU32')}(bytes, ${at}, ${order})`;
    case 's32':
      return `${named('getU32')}(bytes, ${at}, ${order}) | 0`;
    case 'u64':
      return `${named('getU64')}(bytes, ${at}, ${order})`;
    default:
      return undefined;
  }
}

/** A reader of a set. */
export function quickSetText(set: SetModel, codecs: readonly string[], parts: QuickParts): string | undefined {
  const cases = set.attributes.map(
    (attribute, index) => `case ${attribute.type}: ${step(attribute, codecs[index]!, index, parts)}`,
  );
  const masks = Array.from({ length: Math.ceil(set.attributes.length / 32) }, (_, index) => `let seen${index} = 0;`);
  const needed = masks.filter((_, index) => cases.some((text) => text.includes(`seen${index} `)));
  for (const name of ['getU16', 'keepUnknown', 'undecoded']) parts.named(name);
  return `(source, start, end, value) => {
    const { bytes, littleEndian } = source;
    ${needed.join(' ')}
    let kept: UndecodedAttribute[] | undefined;
    for (let offset = start; offset < end; ) {
      if (end - offset < 4) return false;
      const length = getU16(bytes, offset, littleEndian);
      ${cases.some((text) => /\bat\b/.test(text)) ? 'const at = offset + 4;' : ''}
      const stop = offset + length;
      if (length < 4 || stop > end) return false;
      switch (getU16(bytes, offset + 2, littleEndian) & 0x3fff) {
        ${cases.join('\n')}
        default: (kept ??= []).push(keepUnknown(source, offset, stop));
      }
      offset += (length + 3) & ~3;
    }
    if (kept !== undefined) value[undecoded] = kept;
    return true;
  }`;
}

/** What is done with one attribute. */
function step(attribute: AttributeModel, codecText: string, index: number, parts: QuickParts): string {
  const { codec, key } = attribute;
  const place = `value[${quote(key)}]`;
  if (codec.kind === 'plain' && codec.name === 'pad') return 'break;';
  if (codec.kind === 'multi') return 'return false;'; // rare, and a matter of lists
  const seen = `seen${index >> 5}`;
  const bit = `0x${((1 << (index & 31)) >>> 0).toString(16)}`;
  const once = `if ((${seen} & ${bit}) !== 0) return false; ${seen} |= ${bit};`;
  // What chooses must have been read before: another attribute, or a member of the header, which is in the same value.
  const waits = codec.kind === 'choice' ? `if (value[${quote(codec.selector)}] === undefined) return false;` : '';
  const width = codec.kind === 'integer' ? widthOf(codec.name) : undefined;
  const text = codec.kind === 'integer' ? integerText(codec.name, 'at', parts) : undefined;
  if (text !== undefined) return `if (length < ${4 + width!}) return false; ${once} ${place} = ${text}; break;`;
  return `${once} ${waits} ${place} = ${parts.reader(codecText)}(source, at, stop); break;`;
}
