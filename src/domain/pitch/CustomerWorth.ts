import type { Money } from '../customer/Money.ts';
import type { AskingCustomer } from './AskingCustomer.ts';

/** How those customers stand of whom a kind of thing is asked. Each customer of a theme is in exactly one of the lists. */
export interface Coverage {
  readonly said: readonly AskingCustomer[];
  /** Nothing stands there. Not the same as zero. */
  readonly missing: readonly AskingCustomer[];
  /** What stands there cannot be counted. */
  readonly unclear: readonly AskingCustomer[];
  /** Not read (yet), since the account did not answer or there are too many. */
  readonly unread: readonly AskingCustomer[];
}

/** The revenue of customers in one currency. */
export interface RevenueSum extends Money {
  readonly customers: readonly AskingCustomer[];
}

/** The customers of each plan, or in each country. */
export interface NamedCustomers extends Coverage {
  /** That of most customers first. */
  readonly each: readonly { readonly name: string; readonly customers: readonly AskingCustomer[] }[];
}

/** What the customers who ask are worth, and where they are, each once. `null` for what no field was chosen for. */
export interface CustomerWorth {
  readonly revenue:
    | (Coverage & {
        /** One a currency, which are never added up; the largest number of customers first. */
        readonly sums: readonly RevenueSum[];
        /** Those of whom it says nothing at all, and less than nothing. They are in the sums. */
        readonly zero: readonly AskingCustomer[];
        readonly negative: readonly AskingCustomer[];
      })
    | null;
  readonly seats: (Coverage & { readonly sum: number }) | null;
  readonly plans: NamedCustomers | null;
  readonly countries: NamedCustomers | null;
}
