/** The clock by which requests end: milliseconds since some moment in the past, with fractions; it never goes back. */
export function monotonic(): number {
  return performance.now();
}
