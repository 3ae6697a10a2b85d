import type { Heard } from './Rollup.ts';
import type { RollupTable } from './RollupTable.ts';
import { tally } from './tally.ts';

/** Counts people, organizations and tickets, each once a group. */
export interface HeardTally {
  readonly begin: () => void;
  /** Counts a row; whether its ticket is new in the group. */
  readonly add: (row: number) => boolean;
  readonly heard: () => Heard;
}

/** A tally over the rows of a table. */
export function heardTally(table: RollupTable): HeardTally {
  const people = tally(table.people.length);
  const organizations = tally(table.organizations.length);
  const tickets = tally(table.tickets.length);
  let counts = { people: 0, organizations: 0, tickets: 0 };
  return {
    begin: () => {
      people.begin();
      organizations.begin();
      tickets.begin();
      counts = { people: 0, organizations: 0, tickets: 0 };
    },
    add: (row) => {
      if (people.isNew(table.person[row] ?? -1)) counts.people += 1;
      if (organizations.isNew(table.organization[row] ?? -1)) counts.organizations += 1;
      const isNew = tickets.isNew(table.ticket[row] ?? -1);
      if (isNew) counts.tickets += 1;
      return isNew;
    },
    heard: () => ({ ...counts }),
  };
}
