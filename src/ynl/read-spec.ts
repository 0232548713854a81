// A whole specification: YAML text in, its shape checked, what it says out.

import { Cursor } from './cursor.ts';
import { mergeOverlay } from './overlay.ts';
import { readAttributeSet, readSubMessage } from './read-attributes.ts';
import { readBoolean, readDefinition, readName } from './read-definitions.ts';
import { readGroups, readOperations } from './read-operations.ts';
import { type Level, LEVELS, type Spec } from './spec.ts';
import { parseYaml } from './yaml.ts';

/** The most definitions, sets and sub-messages; the kernel's specifications have some seventy. */
const MAX_NAMED = 512;

const GLOBALS = [
  'name',
  'protocol',
  'doc',
  'uapi-header',
  'version',
  'protonum',
  'kernel-policy',
  'kernel-family',
  'c-family-name',
  'c-version-name',
  'max-by-define',
  'cmd-max-name',
  'cmd-cnt-name',
  'definitions',
  'attribute-sets',
  'sub-messages',
  'operations',
  'mcast-groups',
];

/** A text and what to call it in errors. */
export interface SpecText {
  readonly text: string;
  readonly file: string;
}

/** Reads a specification, with overlays merged over it one after the other. @throws SpecError. */
export function readSpec({ text, file }: SpecText, overlays: readonly SpecText[] = []): Spec {
  let tree = parseYaml(text, file);
  for (const overlay of overlays) tree = mergeOverlay(tree, parseYaml(overlay.text, overlay.file));
  const fields = new Cursor(tree).fields(GLOBALS, 'a specification');
  const level: Level = fields.at('protocol', (protocol) => protocol.oneOf(LEVELS)) ?? 'genetlink';
  fields.at('doc', (doc) => doc.text());
  fields.at('max-by-define', readBoolean);
  if (level === 'netlink-raw') fields.refuse('version', 'only families of generic netlink have a version');
  else fields.refuse('protonum', 'only families of netlink-raw have a protocol number');
  if (level !== 'netlink-raw') fields.refuse('sub-messages', 'sub-messages are for netlink-raw only');
  return {
    name: fields.need('name', readName),
    level,
    protocolNumber: level === 'netlink-raw' ? fields.need('protonum', (number) => number.integer(0n, 31n)) : undefined,
    version: fields.at('version', (version) => version.integer(1n, 255n)) ?? 1n,
    definitions: fields.at('definitions', (list) => list.list((item) => readDefinition(item, level), MAX_NAMED)) ?? [],
    attributeSets: fields.need('attribute-sets', (list) => list.list((set) => readAttributeSet(set, level), MAX_NAMED)),
    subMessages: fields.at('sub-messages', (list) => list.list(readSubMessage, MAX_NAMED)) ?? [],
    ...fields.need('operations', (operations) => readOperations(operations, level)),
    groups: fields.at('mcast-groups', readGroups) ?? [],
  };
}
