/** An error that a callback threw is nobody's here: it is thrown where nothing catches it, and what called goes on. */
export function rethrow(error: unknown): void {
  process.nextTick(() => {
    throw error;
  });
}
