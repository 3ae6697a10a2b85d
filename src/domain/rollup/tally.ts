/** Counts distinct things group by group. */
export interface Tally {
  /** The next group begins. */
  readonly begin: () => void;
  /** Whether this thing (a place in a list) is new in the group; -1 never is. */
  readonly isNew: (thing: number) => boolean;
}

/** A mark on each thing says in which group it was seen last, so that nothing is emptied between groups. */
export function tally(things: number): Tally {
  const seen = new Uint32Array(things);
  let group = 1;
  return {
    begin: () => {
      group += 1;
    },
    isNew: (thing) => {
      if (thing < 0 || seen[thing] === group) return false;
      seen[thing] = group;
      return true;
    },
  };
}
