// What an example says that it prints: a comment behind a console.log. `, then` stands between what several turns of a loop
// print, and a clause after a comma or `where` explains.

/** The first expectation that is not printed in its turn, or undefined. */
export function notPrinted(code, output) {
  const lines = output.split('\n');
  let at = 0;
  return expectations(code).find((expected) => {
    const found = lines.slice(at).findIndex((line) => agrees(expected, line));
    at += found + 1;
    return found < 0;
  });
}

function expectations(code) {
  const comments = Array.from(code.matchAll(/console\.log\(.*\);? *\/\/ (.*)$/gm), ([, comment]) => comment);
  return comments.flatMap((comment) => comment.split(', then '));
}

function agrees(expected, line) {
  return expected === line || [', ', ' where '].some((clause) => expected.startsWith(line + clause));
}
