// The clock by which requests end. `performance` tells the same, but is a module of Node's that nothing at the start of a
// process needs and that takes most of a millisecond to load.

/** Milliseconds since some moment in the past, with fractions; never goes back. */
export function monotonic(): number {
  const time = process.hrtime();
  return time[0] * 1000 + time[1] / 1_000_000;
}
