/** Things by their places in a list, in the order in which they were first named; -1 for `null`. */
export interface Places<T> {
  readonly all: T[];
  readonly of: (thing: T | null) => number;
}

/** An empty list of places. */
export function placesIn<T>(): Places<T> {
  const all: T[] = [];
  const places = new Map<T, number>();
  return {
    all,
    of: (thing) => {
      if (thing === null) return -1;
      const known = places.get(thing);
      if (known !== undefined) return known;
      places.set(thing, all.length);
      return all.push(thing) - 1;
    },
  };
}
