/**
 * Does something that must not depend on the square of its input. What is linear takes less than a second of the ten
 * on a slow machine; what is not takes minutes.
 */
export function within10Seconds<T>(work: () => T): T {
  const started = performance.now();
  const result = work();
  const seconds = (performance.now() - started) / 1000;
  if (seconds > 10) throw new Error(`It took ${seconds.toFixed(0)} seconds`);
  return result;
}
