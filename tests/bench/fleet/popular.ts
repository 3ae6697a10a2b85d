/** One of these by a power law over their names: few are asked for by many, many by few. */
export function popular<T extends { readonly name: string }>(
  things: readonly T[],
  random: number,
): T | undefined {
  const sorted = things.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return sorted[Math.floor(sorted.length * random ** 2.5)];
}
