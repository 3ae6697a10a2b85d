import type { OrganizationId, ThemeId } from '../basis/Id.ts';
import type { AskingCustomer } from '../pitch/AskingCustomer.ts';
import type { CustomerWorth } from '../pitch/CustomerWorth.ts';
import { type CustomerProfiles, worthOf } from '../pitch/worthOf.ts';
import type { WhoAsks } from './whoAsks.ts';

/** What the customers of a theme pay, a sum for each currency. */
export type ThemeRevenue = NonNullable<CustomerWorth['revenue']>;

/** The revenue behind a rollup's themes. It is never added up over them, since one customer asks for many. */
export interface RollupRevenue {
  readonly themes: ReadonlyMap<ThemeId, ThemeRevenue>;
  /** Of everybody who asks in the period, each once: what is missing, unclear or below nothing. */
  readonly all: ThemeRevenue;
  /** In which themes are compared: that of most customers; `null` where nothing names one. */
  readonly currency: string | null;
}

const REVENUE = new Set(['revenue'] as const);

/** Those who ask, as accounts are asked about them; without their tickets. */
export function askersOf({ customers, people, peopleStarts }: WhoAsks): readonly AskingCustomer[] {
  return customers.map((key, n) => ({
    key,
    organizationId: key.startsWith('organization ')
      ? (key.slice('organization '.length) as OrganizationId)
      : null,
    people: people.slice(peopleStarts[n], peopleStarts[n + 1]),
    tickets: [],
  }));
}

/** What stands behind each theme by the customers who were heard in the period, each once a theme. */
export function themeRevenue(who: WhoAsks, profiles: CustomerProfiles): RollupRevenue | null {
  const askers = askersOf(who);
  const those = (places: Iterable<number>) =>
    worthOf(
      [...places].flatMap((place) => askers[place] ?? []),
      profiles,
      REVENUE,
    ).revenue;
  const themes = new Map<ThemeId, ThemeRevenue>();
  for (const [n, id] of who.themes.entries()) {
    const told = those(who.customerOf.subarray(who.customerStarts[n], who.customerStarts[n + 1]));
    if (told !== null) themes.set(id, told);
  }
  const all = those(new Set(who.customerOf));
  return all === null ? null : { themes, all, currency: all.sums[0]?.currency ?? null };
}

/** A theme's sums as they are told: that in the currency of comparison first, then that of most customers. */
export function sumsTold(revenue: ThemeRevenue | undefined, currency: string | null): ThemeRevenue['sums'] {
  return (revenue?.sums ?? []).toSorted(
    (a, b) => Number(b.currency === currency) - Number(a.currency === currency),
  );
}

/** What a theme's customers pay in a currency; `null` where none is known to. */
export function amountIn(revenue: ThemeRevenue | undefined, currency: string | null): number | null {
  return revenue?.sums.find((sum) => sum.currency === currency)?.amount ?? null;
}
