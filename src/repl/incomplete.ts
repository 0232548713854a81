// Whether a line is the beginning of something longer, for which the prompt asks on.

import type ts from 'typescript';

/** Unterminated string and regular expression: they end with their line, so another line does not help. */
const FINAL = new Set([1002, 1161]);

/** Whether the first thing wrong with the code is that it ends where it does. */
export function isIncomplete(compiler: typeof ts, code: string): boolean {
  const text = code.trimEnd();
  const asStatement = syntaxErrors(compiler, text);
  if (asStatement.length === 0) return false;
  if (endsTooSoon(asStatement, text.length)) return true;
  // A brace opens a block or, as the evaluator tries first, an object.
  if (!/^\s*\{/.test(text)) return false;
  return endsTooSoon(syntaxErrors(compiler, `(${text})`), text.length + 1);
}

function endsTooSoon([first]: readonly ts.Diagnostic[], end: number): boolean {
  return first?.start !== undefined && first.start >= end && !FINAL.has(first.code);
}

function syntaxErrors(compiler: typeof ts, text: string): readonly ts.Diagnostic[] {
  const compilerOptions = { target: compiler.ScriptTarget.ES2022, module: compiler.ModuleKind.ESNext };
  return compiler.transpileModule(text, { compilerOptions, reportDiagnostics: true }).diagnostics ?? [];
}
