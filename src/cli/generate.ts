// `nlmsg generate`: TypeScript modules from specifications.

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { escapeText } from '../codec/text.ts';
import { generateModule } from '../ynl/generate/generate.ts';
import { loadModel } from '../ynl/load.ts';
import { readSpecFile } from '../ynl-client/spec-file.ts';
import { SpecError } from '../ynl/place.ts';

export const GENERATE_USAGE = `Usage: nlmsg generate SPEC... [--overlay FILE]... [--out DIR | --out -]

Writes a TypeScript module for each YAML specification of a netlink family: its types, and the family as a value for
openFamily(). The modules import from nlmsg/codec and nlmsg/families.

  --overlay FILE  a YAML file that is merged over the specification, which then must be the only one
  --out DIR       where to write, by the names of the specifications; the current folder by default
  --out -         to standard output, for a single specification
  --help          this text

Exit status: 0 all is written, 1 a specification is wrong or a file cannot be used, and nothing is written, 2 wrong use.`;

/** What the command wants to say and to write; nothing is done before all of it is known. */
interface Module {
  readonly name: string;
  readonly text: string;
}

/** Wrong use of the command. */
class UsageError extends Error {}

/** Runs the command, and gives its exit status. */
export function generate(args: readonly string[]): number {
  try {
    const { specs, overlays, out, help } = readArguments(args);
    if (help) process.stdout.write(`${GENERATE_USAGE}\n`);
    else
      write(
        specs.map((spec) => moduleOf(spec, overlays)),
        out,
      );
    return 0;
  } catch (error) {
    const isUse = error instanceof UsageError;
    process.stderr.write(`${messageOf(error)}\n${isUse ? `\n${GENERATE_USAGE}\n` : ''}`);
    return isUse ? 2 : 1;
  }
}

function readArguments(args: readonly string[]): { specs: string[]; overlays: string[]; out: string; help: boolean } {
  const { values, positionals: specs } = parse(args);
  const { overlay: overlays = [], out = '.', help = false } = values;
  if (help) return { specs, overlays, out, help };
  if (specs.length === 0) throw new UsageError('Cannot generate: no specification is given');
  if (specs.length > 1 && overlays.length > 0) {
    throw new UsageError(`Cannot generate: an overlay is for one specification, and there are ${specs.length}`);
  }
  if (specs.length > 1 && out === '-') {
    throw new UsageError(`Cannot generate: one module goes to standard output, and there are ${specs.length}`);
  }
  const names = specs.map(moduleName);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(`Cannot generate: two specifications would be ${escapeText(twice)}`);
  return { specs, overlays, out, help };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { overlay: { type: 'string', multiple: true }, out: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`Cannot generate: ${(error as Error).message}`);
  }
}

function moduleOf(spec: string, overlays: readonly string[]): Module {
  const [text, ...over] = [spec, ...overlays].map((file) => ({ text: readSpecFile(file), file }));
  const model = loadModel(text!.text, { file: spec, overlays: over });
  const digest = createHash('sha256')
    .update([text!, ...over].map((part) => part.text).join('\0'))
    .digest('hex');
  const names = [spec, ...overlays].map((file) => basename(file));
  const module = generateModule(model, {
    source: names.join(' and '),
    digest: `sha256 ${digest}`,
    command: `nlmsg generate ${names.join(' --overlay ')}`,
  });
  return { name: moduleName(spec), text: module };
}

/** `rt_link.yaml` is `rt-link.ts`. */
function moduleName(spec: string): string {
  return `${basename(spec)
    .replace(/\.ya?ml$/, '')
    .replaceAll('_', '-')}.ts`;
}

function write(modules: readonly Module[], out: string): void {
  if (out === '-') {
    for (const { text } of modules) process.stdout.write(text);
    return;
  }
  mkdirSync(out, { recursive: true });
  for (const { name, text } of modules) writeFileSync(join(out, name), text);
}

/** Of a specification as compilers say it, so that editors find the place. */
function messageOf(error: unknown): string {
  if (error instanceof SpecError) {
    const { file, line, column, path, state } = error;
    return `${escapeText(file)}:${line}:${column}: ${path === '' ? '' : `${escapeText(path)}: `}${state}`;
  }
  return escapeText((error as Error).message);
}
