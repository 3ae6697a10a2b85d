/**
 * What comes of each, in their order, while so many that come after are at work already. Nothing is begun any more once nobody
 * asks for the next.
 */
export async function* inTurn<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<readonly [T, R]> {
  const begun: Promise<R>[] = [];
  for (const [place, item] of items.entries()) {
    for (const next of items.slice(begun.length, place + width)) {
      const result = work(next);
      // It is awaited in its turn, or not at all.
      result.catch(() => undefined);
      begun.push(result);
    }
    const own = begun[place];
    if (own !== undefined) yield [item, await own];
  }
}
