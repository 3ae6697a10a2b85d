import type { RollupRow } from './Rollup.ts';
import type { RollupTable } from './RollupTable.ts';
import { tally } from './tally.ts';

/** Finds the organization with most of a theme's tickets. */
export interface Largest {
  readonly begin: () => void;
  readonly add: (row: number) => void;
  readonly most: () => RollupRow['largest'];
}

/** Counts the tickets of each organization, each once; of several with as many the first by id. */
export function largestOf({ organizations, organization, pair, pairCount }: RollupTable): Largest {
  const pairs = tally(pairCount);
  const counts = new Uint32Array(organizations.length);
  let named: number[] = [];
  return {
    begin: () => {
      for (const one of named) counts[one] = 0;
      named = [];
      pairs.begin();
    },
    add: (row) => {
      const one = organization[row] ?? -1;
      if (one < 0 || !pairs.isNew(pair[row] ?? -1)) return;
      if (counts[one] === 0) named.push(one);
      counts[one] = (counts[one] ?? 0) + 1;
    },
    most: () => {
      let best: RollupRow['largest'] = null;
      for (const one of named) {
        const [organizationId, tickets] = [organizations[one], counts[one] ?? 0];
        if (organizationId === undefined) continue;
        const isMore =
          best === null ||
          tickets > best.tickets ||
          (tickets === best.tickets && organizationId < best.organizationId);
        if (isMore) best = { organizationId, tickets };
      }
      return best;
    },
  };
}
