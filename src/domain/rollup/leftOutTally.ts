import type { LeftOut } from './Rollup.ts';
import type { RollupTable } from './RollupTable.ts';
import { tally } from './tally.ts';

/** Counts what a rollup leaves out, or would. */
export interface LeftOutTally {
  readonly addStaff: (row: number) => void;
  readonly addTest: (row: number) => void;
  /** An emerging theme begins. */
  readonly beginTheme: () => void;
  readonly addEmerging: (row: number) => void;
  readonly told: () => LeftOut;
}

/** Whoever is left out in several themes counts once. */
export function leftOutTally({ people, tickets, person, ticket }: RollupTable): LeftOutTally {
  const [staff, staffTickets] = [tally(people.length), tally(tickets.length)];
  const [tests, testTickets] = [tally(people.length), tally(tickets.length)];
  const [alone, aloneTickets] = [tally(people.length), tally(tickets.length)];
  const out = {
    staff: { people: 0, tickets: 0 },
    tests: { people: 0, tickets: 0 },
    emerging: { themes: 0, people: 0, tickets: 0 },
  };
  let isFirst = false;
  return {
    addStaff: (row) => {
      if (staff.isNew(person[row] ?? -1)) out.staff.people += 1;
      if (staffTickets.isNew(ticket[row] ?? -1)) out.staff.tickets += 1;
    },
    addTest: (row) => {
      if (tests.isNew(person[row] ?? -1)) out.tests.people += 1;
      if (testTickets.isNew(ticket[row] ?? -1)) out.tests.tickets += 1;
    },
    beginTheme: () => {
      isFirst = true;
    },
    addEmerging: (row) => {
      if (isFirst) out.emerging.themes += 1;
      isFirst = false;
      if (alone.isNew(person[row] ?? -1)) out.emerging.people += 1;
      if (aloneTickets.isNew(ticket[row] ?? -1)) out.emerging.tickets += 1;
    },
    told: () => out,
  };
}
