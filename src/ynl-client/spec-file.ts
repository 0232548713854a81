// The text of a specification in a file. What is given as its name may be anything: a folder, a device that never ends, a
// pipe that nobody writes to.

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_TEXT } from '../ynl/budget.ts';
import { SpecError } from '../ynl/place.ts';

/** A character of a text has three bytes at most, or two of them four. */
const MAX_BYTES = 3 * MAX_TEXT;
/** Where there is a pipe, opening it must not wait for who writes to it. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * The text of a file. It is read without a promise in any case: it is a small file, or none.
 *
 * @param file - Its path.
 * @param name - What to call it in errors.
 * @throws SpecError where it cannot be read, is no regular file, or is too large.
 */
export function readSpecFile(file: string, name = file): string {
  const fail = (state: string, cause?: unknown): never => {
    throw new SpecError({ file: name, line: 1, column: 1 }, '', state, cause === undefined ? undefined : { cause });
  };
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, FLAGS);
    if (!fstatSync(descriptor).isFile()) return fail('this is no regular file');
    const bytes = read(descriptor);
    if (bytes.length > MAX_BYTES) return fail(`the file has more than ${MAX_BYTES} bytes`);
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof SpecError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const state = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read: ${code ?? String(error)}`;
    return fail(state, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** All there is, up to one byte more than there may be. Its size is not asked for, which those of /proc do not tell. */
function read(descriptor: number): Buffer {
  const bytes = Buffer.allocUnsafe(MAX_BYTES + 1);
  let length = 0;
  for (let count = -1; count !== 0 && length < bytes.length; length += count) {
    count = readSync(descriptor, bytes, length, bytes.length - length, null);
  }
  return bytes.subarray(0, length);
}
