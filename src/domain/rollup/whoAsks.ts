import type { ThemeId, TicketId, UserId } from '../basis/Id.ts';
import { placesIn } from './placesIn.ts';
import type { DaySpan, RollupAsk } from './RollupAsk.ts';
import type { RollupTable } from './RollupTable.ts';
import { eachRowIn } from './ticketsBehind.ts';

/**
 * Whom a rollup counts, in flat lists, since there may be a hundred thousand: what accounts know of customers and tickets
 * is asked by these.
 */
export interface WhoAsks {
  /** Customers by their keys (see `AskingCustomer`), those of the period first. */
  readonly customers: readonly string[];
  /** The people of customer `n` who ask: from `peopleStarts[n]` up to, not including, `peopleStarts[n + 1]`. */
  readonly people: readonly UserId[];
  readonly peopleStarts: Uint32Array;
  /** Those of the period first. */
  readonly tickets: readonly TicketId[];
  /** So many of the tickets are of the period. */
  readonly ticketsNow: number;
  /** The customers of theme `n` in the period, by places: from `customerStarts[n]` on, as above. */
  readonly themes: readonly ThemeId[];
  readonly customerOf: Uint32Array;
  readonly customerStarts: Uint32Array;
}

/** Everybody whom a rollup counts in its period or in the one before, each once; by the conditions of `countRollup`. */
export function whoAsks(table: RollupTable, ask: RollupAsk): WhoAsks {
  const customers = placesIn<number>();
  const tickets = placesIn<number>();
  const people: Set<number>[] = [];
  const ofThemes = new Map<ThemeId, Set<number>>();
  const look = (span: DaySpan, of: 'period' | 'before') =>
    eachRowIn(table, ask, { theme: null, of }, span, (row, theme) => {
      tickets.of(table.ticket[row] ?? -1);
      const payer = table.customer[row] ?? -1;
      if (payer === -1) return;
      const place = customers.of(payer);
      const [theirs, person] = [(people[place] ??= new Set()), table.person[row] ?? -1];
      if (person !== -1) theirs.add(person);
      if (of === 'period') ofThemes.set(theme, (ofThemes.get(theme) ?? new Set()).add(place));
    });
  look(ask.period, 'period');
  const ticketsNow = tickets.all.length;
  if (ask.before !== null) look(ask.before, 'before');
  const grouped = flat(people.map((theirs) => [...theirs]));
  const asked = flat([...ofThemes.values()].map((theirs) => [...theirs]));
  return {
    customers: customers.all.map((place) => table.customers[place] ?? ''),
    people: Array.from(grouped.all, (place) => table.people[place] ?? ('' as UserId)),
    peopleStarts: grouped.starts,
    tickets: tickets.all.map((place) => table.tickets[place] ?? ('' as TicketId)),
    ticketsNow,
    themes: [...ofThemes.keys()],
    customerOf: asked.all,
    customerStarts: asked.starts,
  };
}

function flat(lists: readonly (readonly number[])[]): {
  readonly all: Uint32Array;
  readonly starts: Uint32Array;
} {
  const starts = new Uint32Array(lists.length + 1);
  for (const [n, list] of lists.entries()) starts[n + 1] = (starts[n] ?? 0) + list.length;
  const all = new Uint32Array(starts.at(-1) ?? 0);
  for (const [n, list] of lists.entries()) all.set(list, starts[n]);
  return { all, starts };
}
