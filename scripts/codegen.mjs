// Writes src/families/generated/ from the kernel's specifications, which are data that this project does not hold:
//
//   node scripts/codegen.mjs            writes what differs
//   node scripts/codegen.mjs --check    says what differs, and fails then
//
// The specifications lie in the folder that NLMSG_SPECS names, ../shared/specs by default; a kernel's source has them in
// Documentation/netlink/specs. Where the folder is not there this says so and ends well: what was generated is committed.
// What they lack is in src/families/overlays/, which are ours.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { generateModule, loadModel } from '../dist/ynl/index.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SPECS = process.env.NLMSG_SPECS ?? join(ROOT, '../shared/specs');
const OVERLAYS = join(ROOT, 'src/families/overlays');
const OUT = join(ROOT, 'src/families/generated');
const check = process.argv.includes('--check');

/** Where the names are that generated modules use, from src/families/generated. */
const MODULES = {
  '../../codec/schema/address.ts': 'ip ipv4 ipv6 mac uuid',
  '../../codec/schema/attr.ts': 'attr Attrs',
  '../../codec/schema/attributes.ts': 'attributes quickAttributes Attributes',
  '../../codec/schema/attributes-types.ts': 'Remembered',
  '../../codec/schema/binary.ts': 'array bytes flag pad padding sized',
  '../../codec/schema/bitfield32.ts': 'bitfield32 Bitfield32',
  '../../codec/schema/codec.ts': 'AnyCodec',
  '../../codec/schema/enum.ts': 'enumOf flagsOf',
  '../../codec/schema/list.ts': 'indexedArray multi nestTypeValue',
  '../../codec/schema/message.ts': 'message',
  '../../codec/schema/narrow.ts': 's8 s16 s16be s16le s32 s32be s32le u8 u16 u16be u16le u32 u32be u32le',
  '../../codec/schema/nested.ts': 'nested',
  '../../codec/integers.ts': 'getU16 getU32 getU64',
  '../../codec/schema/quick.ts': 'keepUnknown readerOf',
  '../../codec/schema/wire-form.ts': 'undecoded UndecodedAttribute',
  '../../codec/schema/socket-address.ts': 'socketAddress',
  '../../codec/schema/struct.ts': 'struct quickStruct Struct Members',
  '../../codec/schema/sub-message.ts': 'subMessage Formats',
  '../../codec/schema/text.ts': 'fixedString string unterminatedString',
  '../../codec/schema/wide.ts': 's64 s64be s64le sint u64 u64be u64le uint',
  '../family.ts': 'defineFamily Family',
  '../message-types.ts': 'AnyOf MessageOf RememberedStruct Input',
  '../ip-of-family.ts': 'ipOfFamily',
  '../otherwise.ts': 'otherwise',
  '../struct-list.ts': 'structList',
};
const MODULE_OF = new Map(
  Object.entries(MODULES).flatMap(([module, names]) => names.split(' ').map((name) => [name, module])),
);

/** The families whose dumps are large: they get readers of their own. */
const QUICK = new Set(['rt-addr', 'rt-link', 'rt-neigh', 'rt-route']);

async function generate(file) {
  const text = readFileSync(join(SPECS, file), 'utf8');
  const overlayFile = join(OVERLAYS, file);
  const overlays = existsSync(overlayFile)
    ? [{ text: readFileSync(overlayFile, 'utf8'), file: `overlays/${file}` }]
    : [];
  const model = loadModel(text, { file, overlays });
  const digest = createHash('sha256')
    .update([text, ...overlays.map((overlay) => overlay.text)].join('\0'))
    .digest('hex');
  const module = generateModule(model, {
    source: overlays.length > 0 ? `${file} and its overlay` : file,
    digest: `sha256 ${digest}`,
    command: 'npm run codegen',
    quick: QUICK.has(basename(file, '.yaml')),
    importFrom: (name) => MODULE_OF.get(name) ?? fail(`no module for ${name}`),
  });
  const options = await prettier.resolveConfig(join(OUT, 'x.ts'));
  return prettier.format(module, { ...options, parser: 'typescript' });
}

function fail(message) {
  throw new Error(message);
}

if (!existsSync(SPECS)) {
  console.log(`codegen: no specifications at ${SPECS}; what is committed stays as it is`);
} else {
  mkdirSync(OUT, { recursive: true });
  const files = readdirSync(SPECS).filter((name) => name.endsWith('.yaml'));
  let different = 0;
  for (const file of files) {
    const out = join(OUT, `${basename(file, '.yaml').replaceAll('_', '-')}.ts`);
    const text = await generate(file);
    if (existsSync(out) && readFileSync(out, 'utf8') === text) continue;
    different++;
    console.log(`codegen: ${check ? 'differs' : 'wrote'} ${basename(out)}`);
    if (!check) writeFileSync(out, text);
  }
  const wanted = new Set(files.map((file) => `${basename(file, '.yaml').replaceAll('_', '-')}.ts`));
  for (const name of readdirSync(OUT).filter((name) => !wanted.has(name))) {
    different++;
    console.log(`codegen: ${check ? 'too many' : 'removed'} ${name}`);
    if (!check) rmSync(join(OUT, name));
  }
  console.log(`codegen: ${files.length} families, ${different} ${check ? 'differ' : 'written'}`);
  if (check && different > 0) process.exitCode = 1;
}
