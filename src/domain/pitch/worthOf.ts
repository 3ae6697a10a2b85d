import type { CustomerProfile } from '../customer/CustomerProfile.ts';
import type { Told } from '../customer/Told.ts';
import type { CustomerField } from '../setting/FieldsSetting.ts';
import type { AskingCustomer } from './AskingCustomer.ts';
import type { Coverage, CustomerWorth, NamedCustomers, RevenueSum } from './CustomerWorth.ts';

/** What is known of the customers of a theme, by `AskingCustomer.key`; whoever is not in it was not read. */
export type CustomerProfiles = ReadonlyMap<string, CustomerProfile>;

/**
 * What customers are worth together. An organization counts once, however many tickets it has. Amounts are added up
 * within a currency, zero and less than zero with them; what is missing or unclear is in no sum and in a list of its own.
 *
 * @param chosen for which things a field was chosen.
 */
export function worthOf(
  customers: readonly AskingCustomer[],
  profiles: CustomerProfiles,
  chosen: ReadonlySet<CustomerField>,
): CustomerWorth {
  return {
    revenue: chosen.has('revenue') ? revenueOf(customers, profiles) : null,
    seats: chosen.has('seats') ? seatsOf(customers, profiles) : null,
    plans: chosen.has('plan') ? namedBy('plan', customers, profiles) : null,
    countries: chosen.has('country') ? namedBy('country', customers, profiles) : null,
  };
}

type Said<T> = readonly { readonly customer: AskingCustomer; readonly value: T }[];

function revenueOf(
  customers: readonly AskingCustomer[],
  profiles: CustomerProfiles,
): CustomerWorth['revenue'] {
  const { coverage, said } = tell(customers, (one) => profiles.get(one.key)?.revenue);
  const sums = new Map<string | null, { amount: number; readonly customers: AskingCustomer[] }>();
  for (const { customer, value } of said) {
    const sum = sums.get(value.currency) ?? { amount: 0, customers: [] };
    sum.amount = exact(sum.amount + value.amount);
    sum.customers.push(customer);
    sums.set(value.currency, sum);
  }
  const those = (is: (amount: number) => boolean) =>
    said.filter(({ value }) => is(value.amount)).map(({ customer }) => customer);
  return {
    ...coverage,
    sums: [...sums]
      .map(([currency, sum]): RevenueSum => ({ currency, ...sum }))
      .toSorted(
        (a, b) =>
          b.customers.length - a.customers.length || ((a.currency ?? '') < (b.currency ?? '') ? -1 : 1),
      ),
    zero: those((amount) => amount === 0),
    negative: those((amount) => amount < 0),
  };
}

function seatsOf(customers: readonly AskingCustomer[], profiles: CustomerProfiles): CustomerWorth['seats'] {
  const { coverage, said } = tell(customers, (one) => profiles.get(one.key)?.seats);
  return { ...coverage, sum: exact(said.reduce((sum, { value }) => sum + value, 0)) };
}

function namedBy(
  what: 'plan' | 'country',
  customers: readonly AskingCustomer[],
  profiles: CustomerProfiles,
): NamedCustomers {
  const { coverage, said } = tell(customers, (one) => profiles.get(one.key)?.[what]);
  const names = new Map<string, AskingCustomer[]>();
  for (const { customer, value } of said) names.set(value, [...(names.get(value) ?? []), customer]);
  const each = [...names]
    .map(([name, theirs]) => ({ name, customers: theirs }))
    .toSorted((a, b) => b.customers.length - a.customers.length || (a.name < b.name ? -1 : 1));
  return { ...coverage, each };
}

function tell<T>(
  customers: readonly AskingCustomer[],
  told: (customer: AskingCustomer) => Told<T> | undefined,
): { readonly coverage: Coverage; readonly said: Said<T> } {
  const all = customers.map((customer) => ({ customer, is: told(customer) }));
  const those = (at: Told<T>['at'] | undefined) =>
    all.filter(({ is }) => is?.at === at).map(({ customer }) => customer);
  return {
    coverage: {
      said: those('said'),
      missing: those('missing'),
      unclear: those('unclear'),
      unread: those(undefined),
    },
    said: all.flatMap(({ customer, is }) => (is?.at === 'said' ? [{ customer, value: is.value }] : [])),
  };
}

/** Cents that were added up as binary fractions are cents again. */
function exact(amount: number): number {
  return Math.round(amount * 1e4) / 1e4;
}
