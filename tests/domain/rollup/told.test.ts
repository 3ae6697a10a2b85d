import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type ThemeId, type TicketId } from '#domain/basis/Id.ts';
import type { CustomerProfile } from '#domain/customer/CustomerProfile.ts';
import { MISSING, said, unclear } from '#domain/customer/Told.ts';
import { askersOf, amountIn, themeRevenue } from '#domain/rollup/themeRevenue.ts';
import type { TicketFacts } from '#domain/rollup/TicketFacts.ts';
import {
  CUSTOMER_FAMILIES,
  TICKET_FAMILIES,
  toldChoices,
  type ToldFilter,
  toldNarrowing,
} from '#domain/rollup/ToldFilter.ts';
import { type Segment, SEGMENTS } from '#domain/setting/FieldsSetting.ts';
import { NO_SEGMENTS } from '../customer/NO_SEGMENTS.ts';
import type { WhoAsks } from '#domain/rollup/whoAsks.ts';

const CUSTOMERS = ['organization 1', 'organization 2', 'person 3', 'ticket 4'];
const TICKETS = ['11', '12', '13', '14'].map((id) => asId<TicketId>(id));
const THEMES = ['csv', 'dark', 'rows'].map((id) => asId<ThemeId>(id));

const name = fc.constantFrom(said('Pro'), said('Team'), MISSING, unclear('?'));
/** A customer may be in several parts of one. */
const segment = fc.oneof(name, fc.constant(said('Pro\nTeam')));
const money = fc.oneof(
  fc
    .record({ amount: fc.integer({ min: -500, max: 500 }), currency: fc.constantFrom('EUR', 'USD', null) })
    .map(said),
  fc.constant(MISSING),
  fc.constant(unclear('ask Tom')),
);
const profile: fc.Arbitrary<CustomerProfile> = fc.record({
  plan: name,
  ...(Object.fromEntries(SEGMENTS.map((one) => [one, segment])) as Record<Segment, typeof segment>),
  country: name,
  revenue: money,
  seats: fc.constant(MISSING),
});
const facts: fc.Arbitrary<TicketFacts> = fc.record({
  channel: fc.option(fc.constantFrom('email', 'web')),
  team: fc.option(fc.constantFrom('10', '11')),
  language: fc.option(fc.constantFrom('de', 'en')),
});
const known = <K extends string, T>(keys: readonly K[], what: fc.Arbitrary<T>) =>
  fc
    .tuple(...keys.map(() => fc.option(what, { freq: 3 })))
    .map((all) => new Map(keys.flatMap((key, n) => (all[n] == null ? [] : [[key, all[n]] as const]))));
const filter: fc.Arbitrary<ToldFilter> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...CUSTOMER_FAMILIES), fc.constantFrom('Pro', 'Team', ''))
    .map(([family, value]): ToldFilter => `${family}:${value}`),
  fc
    .tuple(fc.constantFrom(...TICKET_FAMILIES), fc.constantFrom('email', 'web', '10', 'de', ''))
    .map(([family, value]): ToldFilter => `${family}:${value}`),
);

/** The customers of each theme, and who they are. */
const asking = fc.tuple(...THEMES.map(() => fc.subarray([0, 1, 2, 3]))).map((each): WhoAsks => {
  const starts = each.map((_, n) => each.slice(0, n).flat().length);
  return {
    customers: CUSTOMERS,
    people: ['7', '8', '9'].map((id) => asId(id)),
    peopleStarts: Uint32Array.from([0, 2, 2, 3, 3]),
    tickets: TICKETS,
    ticketsNow: 2,
    themes: THEMES,
    customerOf: Uint32Array.from(each.flat()),
    customerStarts: Uint32Array.from([...starts, each.flat().length]),
  };
});

describe('filters by what accounts know', () => {
  it('leave those who say one of each family, and nobody of whom nothing was read', () => {
    fc.assert(
      fc.property(
        fc.array(filter, { maxLength: 5 }),
        known(CUSTOMERS, profile),
        known(TICKETS, facts),
        (filters, profiles, tickets) => {
          const narrowed = toldNarrowing(
            filters,
            { customers: CUSTOMERS, tickets: TICKETS },
            { profiles, tickets },
          );
          const about = (families: readonly string[]) =>
            filters.filter((one) => families.includes(one.split(':')[0] ?? ''));
          const passes = (says: ((family: string) => string) | null, families: readonly string[]) =>
            families.every((family) => {
              const asked = filters.filter((one) => one.startsWith(`${family}:`));
              return (
                asked.length === 0 ||
                (says !== null &&
                  says(family)
                    .split('\n')
                    .some((value) => asked.includes(`${family}:${value}` as ToldFilter)))
              );
            });
          const customer = (key: string) => {
            const one = profiles.get(key);
            if (one === undefined) return null;
            return (family: string) => {
              const told = one[family as 'plan'];
              return told.at === 'said' ? told.value : '';
            };
          };
          const ticket = (id: TicketId) => {
            const one = tickets.get(id);
            return one === undefined ? null : (family: string) => one[family as 'channel'] ?? '';
          };
          expect(narrowed.customers).toEqual(
            about(CUSTOMER_FAMILIES).length === 0
              ? null
              : CUSTOMERS.filter((key) => passes(customer(key), CUSTOMER_FAMILIES)),
          );
          expect(narrowed.tickets).toEqual(
            about(TICKET_FAMILIES).length === 0
              ? null
              : TICKETS.filter((id) => passes(ticket(id), TICKET_FAMILIES)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are offered by what is said, what most say first and “not known” last, and not where nobody says anything', () => {
    const plan = (one: CustomerProfile['plan']): CustomerProfile => ({
      plan: one,
      ...NO_SEGMENTS,
      country: MISSING,
      revenue: MISSING,
      seats: MISSING,
    });
    const profiles = new Map([
      ['organization 1', plan(said('Team'))],
      ['organization 2', plan(said('Pro'))],
      ['person 3', plan(said('Pro'))],
      ['ticket 4', plan(unclear('Pro?'))],
    ]);
    const tickets = new Map([[TICKETS[0] as TicketId, { channel: 'email', team: null, language: 'de' }]]);
    expect(toldChoices({ customers: CUSTOMERS, tickets: TICKETS }, { profiles, tickets })).toEqual([
      'plan:Pro',
      'plan:Team',
      'plan:',
      'channel:email',
      'language:de',
    ]);
  });
});

describe('revenue of themes', () => {
  it('is what each customer pays, once a theme and currency, however it is counted, with nothing made up', () => {
    let told = 0;
    fc.assert(
      fc.property(asking, known(CUSTOMERS, profile), (who, profiles) => {
        const revenue = themeRevenue(who, profiles);
        if (revenue === null) throw new Error('a field was chosen');
        for (const [n, id] of THEMES.entries()) {
          const theirs = [...who.customerOf.slice(who.customerStarts[n], who.customerStarts[n + 1])].map(
            (place) => CUSTOMERS[place] ?? '',
          );
          for (const currency of ['EUR', 'USD', null]) {
            const amounts = theirs.flatMap((key) => {
              const paid = profiles.get(key)?.revenue;
              return paid?.at === 'said' && paid.value.currency === currency ? [paid.value.amount] : [];
            });
            const sum = amounts.length === 0 ? null : amounts.reduce((all, one) => all + one, 0);
            expect(amountIn(revenue.themes.get(id), currency)).toBe(sum);
            told += amounts.length;
          }
        }
        const everybody = new Set([...who.customerOf].map((place) => CUSTOMERS[place]));
        const { said: known, missing, unclear: odd, unread } = revenue.all;
        expect(known.length + missing.length + odd.length + unread.length).toBe(everybody.size);
        // Compared in the currency of most customers, not of most money.
        const counts = new Map<string | null, number>();
        for (const { key } of known) {
          const paid = profiles.get(key)?.revenue;
          if (paid?.at !== 'said') continue;
          counts.set(paid.value.currency, (counts.get(paid.value.currency) ?? 0) + 1);
        }
        if (counts.size > 0) expect(counts.get(revenue.currency)).toBe(Math.max(...counts.values()));
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(200);
  });

  it('asks the account for organizations, and for the people of each customer', () => {
    const [who] = fc.sample(asking, 1);
    if (who === undefined) throw new Error('nobody asks');
    expect(askersOf(who)).toEqual([
      { key: 'organization 1', organizationId: '1' as OrganizationId, people: ['7', '8'], tickets: [] },
      { key: 'organization 2', organizationId: '2' as OrganizationId, people: [], tickets: [] },
      { key: 'person 3', organizationId: null, people: ['9'], tickets: [] },
      { key: 'ticket 4', organizationId: null, people: [], tickets: [] },
    ]);
  });
});
