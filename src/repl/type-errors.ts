// What the compiler has against a line, as text.

import { styleText } from 'node:util';
import type ts from 'typescript';

/**
 * Each error with the line that it is about. The compiler sees all lines of the session as one file, whose line numbers
 * mean nothing to the user; they are left out, and so are errors that it finds in earlier lines.
 *
 * @param length - How long the code is that was added to the file.
 */
export function typeErrorText(
  compiler: typeof ts,
  diagnostics: readonly ts.Diagnostic[],
  length: number,
  colors: boolean,
): string {
  const isNew = ({ file, start }: ts.Diagnostic): boolean =>
    file !== undefined && start !== undefined && start >= file.text.length - length;
  const news = diagnostics.filter(isNew);
  return (news.length > 0 ? news : diagnostics).map((diagnostic) => errorText(compiler, diagnostic, colors)).join('\n');
}

function errorText(compiler: typeof ts, diagnostic: ts.Diagnostic, colors: boolean): string {
  const title = `error TS${diagnostic.code}:`;
  const message = compiler.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
  const lines = [`${colors ? styleText('red', title) : title} ${message}`];
  const { file, start, length = 1 } = diagnostic;
  if (file && start !== undefined) {
    const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
    const [line = ''] = file.text.slice(lineStart).split('\n', 1);
    const column = start - lineStart;
    lines.push(
      `  ${line}`,
      `  ${' '.repeat(column)}${'~'.repeat(Math.max(1, Math.min(length, line.length - column)))}`,
    );
  }
  return lines.join('\n');
}
