// The kernel's headers, read: where the members of a struct are, and what the members of an enumeration are worth.

import { existsSync, readFileSync } from 'node:fs';

/** A member of a struct: where it starts, and how many bytes it has. */
export interface HeaderMember {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
}

const SIZES: Readonly<Record<string, number>> = {
  __u8: 1,
  __u16: 2,
  __be16: 2,
  __u32: 4,
  __be32: 4,
  __s32: 4,
  int: 4,
  __u64: 8,
};
/** struct sockaddr_storage holds a pointer, and has its alignment. */
const STORAGE = { size: 128, alignment: 8 };

/** The text of a header, without comments and directives; empty where there is none. */
export function header(name: string): string {
  const file = `/usr/include/linux/${name}`;
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8')
    .replace(/\/\*[^]*?\*\//g, ' ')
    .replace(/^\s*#.*$/gm, '');
}

/** Where everything of a struct is. */
export interface HeaderLayout {
  readonly size: number;
  readonly alignment: number;
  readonly members: HeaderMember[];
}

/** The layout of a struct as the compiler makes it on a machine of 64 bits; the bit-fields of a byte are one member. */
export function layoutOf(text: string, struct: string): HeaderLayout {
  const body = new RegExp(`struct\\s+${struct}\\s*\\{([^}]*)\\}`).exec(text)?.[1];
  if (body === undefined) throw new Error(`there is no struct ${struct}`);
  const members: HeaderMember[] = [];
  let offset = 0;
  let bits = 0;
  let largest = 1;
  for (const declaration of body.split(';').map((each) => each.trim().replace(/\s+/g, ' '))) {
    const match = /^(struct \w+|\w+) (.+)$/.exec(declaration);
    if (match === null) continue;
    const { size, alignment } = sizeOf(text, match[1]!);
    largest = Math.max(largest, alignment);
    for (const declarator of match[2]!.split(',').map((each) => each.trim())) {
      const [, name, , count, width] = /^(\w+) ?(\[(\w*)\])? ?(?::\s*(\d+))?$/.exec(declarator)!;
      if (width !== undefined) {
        if (bits === 0) members.push({ name: name!, offset: offset++, size: 1 });
        bits = (bits + Number(width)) % 8;
        continue;
      }
      bits = 0;
      offset = Math.ceil(offset / alignment) * alignment;
      const items = count === undefined ? 1 : count === '' ? 0 : constant(count);
      members.push({ name: name!, offset, size: size * items });
      offset += size * items;
    }
  }
  return { size: Math.ceil(offset / largest) * largest, alignment: largest, members };
}

function sizeOf(text: string, type: string): { readonly size: number; readonly alignment: number } {
  if (type === 'struct sockaddr_storage') return STORAGE;
  if (type.startsWith('struct ')) return layoutOf(text, type.slice('struct '.length));
  const size = SIZES[type];
  if (size === undefined) throw new Error(`nobody knows the size of ${type}`);
  return { size, alignment: size };
}

/** What an array's length is where it is named. */
function constant(text: string): number {
  return text === 'TCP_MD5SIG_MAXKEYLEN' ? 80 : Number(text);
}

/** The members of all enumerations of a header, and what it defines as numbers or shifts. */
export function numbersOf(name: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [, body] of header(name).matchAll(/enum\s*\w*\s*\{([^}]*)\}/g)) {
    let next = 0;
    for (const member of body!.split(',').map((each) => each.trim())) {
      const [, key, value] = /^(\w+)(?:\s*=\s*(\w+))?$/.exec(member) ?? [];
      if (key === undefined) continue;
      next = value === undefined ? next : Number(value);
      numbers.set(key, next++);
    }
  }
  const file = existsSync(`/usr/include/linux/${name}`) ? readFileSync(`/usr/include/linux/${name}`, 'utf8') : '';
  for (const [, key, value] of file.matchAll(/^#define\s+(\w+)\s+(0x[0-9a-f]+|\d+)\b/gim)) {
    numbers.set(key!, Number(value));
  }
  return numbers;
}
