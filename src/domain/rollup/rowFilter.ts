import { IMPORTED, NOTED, type RollupTable, STAFF, TEST } from './RollupTable.ts';
import type { RollupAsk, Source } from './RollupAsk.ts';

type Narrowing = Pick<RollupAsk, 'customers' | 'tickets' | 'brands' | 'sources'>;

/** Whether a row passes what narrows a rollup; of its theme, its day and whether a colleague asks in it others decide. */
export function rowFilter(
  { customer, ticket, brand, flags, customers, tickets, brands }: RollupTable,
  ask: Narrowing,
): (row: number) => boolean {
  const wantedCustomers = wanted(customers, ask.customers);
  const wantedTickets = wanted(tickets, ask.tickets);
  const wantedBrands = wanted(brands, ask.brands);
  const { sources } = ask;
  if (wantedCustomers === null && wantedTickets === null && wantedBrands === null && sources === null)
    return () => true;
  return (row) =>
    (wantedCustomers === null || wantedCustomers[customer[row] ?? -1] === 1) &&
    (wantedTickets === null || wantedTickets[ticket[row] ?? -1] === 1) &&
    (wantedBrands === null || wantedBrands[brand[row] ?? -1] === 1) &&
    (sources === null || sources.includes(sourceOf(flags[row] ?? 0)));
}

/** Whether a colleague asks in it. */
export function isStaffs(flags: number): boolean {
  return (flags & STAFF) !== 0;
}

/** Whether somebody asks in it who only tries things out. */
export function isTests(flags: number): boolean {
  return (flags & TEST) !== 0;
}

function sourceOf(flags: number): Source {
  if ((flags & IMPORTED) !== 0) return 'imported';
  return (flags & NOTED) !== 0 ? 'noted' : 'said';
}

/** By places in the list whether each is asked for; `null` where all are. */
function wanted<T>(all: readonly T[], asked: readonly T[] | null): Uint8Array | null {
  if (asked === null) return null;
  const set = new Set(asked);
  return Uint8Array.from(all, (one) => Number(set.has(one)));
}
