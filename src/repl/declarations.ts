// The types in scope: declarations that the compiler reads and that emit nothing.

import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type ts from 'typescript';

const ENTRY = fileURLToPath(new URL('../index.d.ts', import.meta.url));
const API = '__nlmsg';
/** Modules by these names are no globals of Node's prompt, or have the name of another global. */
const NO_GLOBALS = new Set(['console', 'crypto', 'module', 'process']);

/** A file that exists for the compiler alone. */
export interface VirtualFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Two files for a folder that need not have them. The first makes the package a global namespace; the second, a global
 * script, takes each export out of it. An `import X = N.X` carries a value, a type or both, generic or not, so nothing
 * has to be known of an export but its name.
 */
export function declarationFiles(compiler: typeof ts, folder: string): readonly [VirtualFile, VirtualFile] {
  const api = {
    path: join(folder, '<nlmsg>.d.ts'),
    text: `export * from ${JSON.stringify(ENTRY)};\nexport as namespace ${API};\n`,
  };
  const lines = [
    referenceTo(api),
    'declare var _: any;',
    'declare var _error: any;',
    ...moduleNames().map((name) => `declare const ${name}: typeof import('node:${name}');`),
    ...exportNames(compiler).map((name) => `import ${name} = ${API}.${name};`),
  ];
  return [api, { path: join(folder, '<scope>.d.ts'), text: lines.join('\n') }];
}

/** What a file of the same folder begins with, to have a declaration file read. */
export function referenceTo({ path }: VirtualFile): string {
  return `/// <reference path="${basename(path)}" />`;
}

/** The names that the package exports, types among them, as the compiler sees them. */
function exportNames(compiler: typeof ts): string[] {
  const program = compiler.createProgram([ENTRY], {
    noLib: true,
    types: [],
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(ENTRY);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (!symbol) throw new Error(`Cannot read the types of nlmsg: no exports in ${ENTRY}`);
  return checker.getExportsOfModule(symbol).map(({ name }) => name);
}

/** The modules that Node's prompt has as globals. */
function moduleNames(): string[] {
  return builtinModules.filter((name) => /^[a-z]\w*$/.test(name) && !NO_GLOBALS.has(name));
}
