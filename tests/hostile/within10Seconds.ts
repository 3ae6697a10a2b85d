/**
 * Does something that must not depend on the square of its input. What is linear takes less than a second of the ten
 * on a slow machine; what is not takes minutes. Seconds of processor time: a busy machine's own are longer.
 */
export function within10Seconds<T>(work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1_000_000;
  if (seconds > 10) throw new Error(`It took ${seconds.toFixed(0)} seconds`);
  return result;
}
