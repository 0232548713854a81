// An error as text, without what belongs to the prompt itself.

/** `file:line`, the line, perhaps a row of carets, an empty line: put by Node in front of what a script throws. */
const EXCERPT = /^(\[?)(?:file:|\/|<).*:\d+\n.*\n(?:\s*\^+\n)?\n/;
/**
 * The frame of the user's line (the anonymous code of the virtual file, or what runs it), and all that is below: frames of
 * the evaluator and of Node's prompt.
 */
const PROMPT_FRAMES = /\n\S*\s+at (?:async )?(?:[^(\n]*<repl>\.ts|Script\.runInThisContext).*(?:\n\S*\s+at .*)*/g;

/** @param text - An error as `util.inspect` shows it, in colors or not. */
export function cutErrorText(text: string): string {
  const cut = text.replace(EXCERPT, '$1');
  // The brace that opens the error's own fields stands behind its last frame.
  return cut.replace(PROMPT_FRAMES, (frames) => (frames.endsWith(' {') ? ' {' : ''));
}
