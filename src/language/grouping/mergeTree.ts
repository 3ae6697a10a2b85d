/** Two groups become one: the lower index lives on. `height` is how far apart they were. */
export interface Merge {
  readonly into: number;
  readonly from: number;
  readonly height: number;
}

/** How the distance to a joined group comes from the distances to its two parts. */
export type Linkage = 'average' | 'ward';

/**
 * Joins what is nearest until one group is left: nearest-neighbour chains (Murtagh 1983), the distances updated by
 * Lance and Williams. Time and memory grow with the square of the count.
 *
 * @param distances symmetric, row after row; is used up. For `ward` squared Euclidean distances.
 * @param sizes how many texts stand behind each row
 * @returns merges, lowest first
 */
export async function mergeTree(
  distances: Float32Array,
  sizes: Float64Array,
  linkage: Linkage,
  pause: () => Promise<void>,
): Promise<readonly Merge[]> {
  const count = sizes.length;
  const alive = Int32Array.from({ length: count }, (_, index) => index);
  let living = count;
  const place = Int32Array.from(alive);
  const size = Float64Array.from(sizes);
  const merges: Merge[] = [];
  const chain: number[] = [];
  while (living > 1) {
    if (merges.length % 64 === 0) await pause();
    if (chain.length === 0) chain.push(lowest());
    const top = chain.at(-1) ?? 0;
    const before = chain.at(-2) ?? -1;
    const row = top * count;
    let best = before;
    let least = before < 0 ? Infinity : (distances[row + before] ?? Infinity);
    for (let at = 0; at < living; at++) {
      const other = alive[at] ?? 0;
      const distance = distances[row + other] ?? Infinity;
      if (other === top || distance > least) continue;
      // Of equals the one before, else the lowest index: so that the result is the same whatever the order of `alive`.
      if (best < 0 || distance < least || (best !== before && other < best))
        [best, least] = [other, distance];
    }
    if (best === before) {
      chain.length -= 2;
      join(Math.min(top, before), Math.max(top, before), least);
    } else chain.push(best);
  }
  return merges.sort((a, b) => a.height - b.height || a.into - b.into || a.from - b.from);

  function lowest(): number {
    let least = count;
    for (let at = 0; at < living; at++) least = Math.min(least, alive[at] ?? count);
    return least;
  }

  function join(into: number, from: number, height: number): void {
    const [a, b] = [size[into] ?? 1, size[from] ?? 1];
    for (let at = 0; at < living; at++) {
      const other = alive[at] ?? 0;
      if (other === into || other === from) continue;
      const [toInto, toFrom] = [distances[into * count + other] ?? 0, distances[from * count + other] ?? 0];
      const c = size[other] ?? 1;
      const value =
        linkage === 'average'
          ? (a * toInto + b * toFrom) / (a + b)
          : ((a + c) * toInto + (b + c) * toFrom - c * height) / (a + b + c);
      // What must never be joined is infinitely far, and stays so.
      const apart = Number.isNaN(value) ? Infinity : value;
      distances[into * count + other] = apart;
      distances[other * count + into] = apart;
    }
    size[into] = a + b;
    // The last of the living takes the place of the one that is gone.
    const gone = place[from] ?? 0;
    const last = alive[--living] ?? 0;
    alive[gone] = last;
    place[last] = gone;
    merges.push({ into, from, height });
  }
}

/** The groups after all merges up to a height, or until `groups` are left: for each text the index of its group. */
export function cutTree(
  count: number,
  merges: readonly Merge[],
  until: { readonly height: number } | { readonly groups: number },
): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const root = (of: number): number => {
    let at = of;
    while ((parent[at] ?? at) !== at) at = parent[at] ?? at;
    return at;
  };
  const most = 'groups' in until ? Math.max(0, count - until.groups) : merges.length;
  for (const { into, from, height } of merges.slice(0, most)) {
    if ('height' in until && height > until.height) break;
    const [a, b] = [root(into), root(from)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  return parent.map((_, index) => root(index));
}
