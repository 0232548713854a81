// How the prompt shows results.

import { writer } from 'node:repl';
import { inspect } from 'node:util';
import { cutErrorText } from './error-text.ts';
import { messageText } from './results.ts';

/** Messages annotated, everything else as Node's prompt shows it. */
export function write(value: unknown): string {
  let text: string | undefined;
  try {
    text = messageText(value);
  } catch {
    // It only looks like a message: a field is out of range, or a getter throws.
  }
  text ??= inspect(value, writer.options);
  return value instanceof Error ? cutErrorText(text) : text;
}
