// The names of the library that generated modules use.

/** By where users import them from. */
const LIBRARY: Readonly<Record<string, string>> = {
  'nlmsg/codec':
    'array attr attributes bitfield32 bytes enumOf fixedString flag flagsOf indexedArray ip ipv4 ipv6 mac message multi nested ' +
    'nestTypeValue pad padding s16 s16be s16le s32 s32be s32le s64 s64be s64le s8 sint sized socketAddress string struct ' +
    'subMessage u16 u16be u16le u32 u32be u32le u64 u64be u64le u8 uint unterminatedString uuid ' +
    'AnyCodec Attributes Attrs Bitfield32 Formats Members Remembered Struct',
  'nlmsg/families': 'defineFamily ipOfFamily otherwise structList AnyOf Family Input MessageOf RememberedStruct',
};
/** What only the families that ship use: see src/codec/schema/quick.ts. */
const INTERNAL = 'getU16 getU32 getU64 keepUnknown quickAttributes quickStruct readerOf undecoded UndecodedAttribute';

const MODULES: ReadonlyMap<string, string> = new Map(
  Object.entries(LIBRARY).flatMap(([module, names]) => names.split(' ').map((name) => [name, module] as const)),
);

/** The names that nothing else in a generated module may have. */
export const LIBRARY_NAMES: readonly string[] = [...MODULES.keys(), ...INTERNAL.split(' ')];

/** Where users import a name from: `nlmsg/codec`. */
export function importFromPackage(name: string): string {
  const module = MODULES.get(name);
  if (module === undefined) throw new TypeError(`Cannot generate a module: ${name} is in no module of the package`);
  return module;
}
