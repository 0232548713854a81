// What follows the last statement of a line.

import type ts from 'typescript';

/**
 * The code without comments behind its last statement. The evaluator runs the lines of output that are not those of before:
 * a line that ended in a comment becomes another one when something follows, and would be run once more.
 */
export function withoutTrailingComment(compiler: typeof ts, code: string): string {
  const { statements, endOfFileToken } = compiler.createSourceFile('line.ts', code, compiler.ScriptTarget.ES2022);
  return statements.length === 0 ? code : `${code.slice(0, endOfFileToken.pos)}\n`;
}
