import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { viewTheme } from '#domain/champion/ThemeView.ts';
import type { CustomerProfile } from '#domain/customer/CustomerProfile.ts';
import { MISSING, said, unclear } from '#domain/customer/Told.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { evidenceOf } from '#domain/pitch/evidenceOf.ts';
import { worthOf } from '#domain/pitch/worthOf.ts';
import { CUSTOMER_FIELDS } from '#domain/setting/FieldsSetting.ts';
import { A, CREATED, mention, THEMES, TOM } from '../account/made.ts';
import { story } from '../account/story.ts';
import { NO_SEGMENTS } from '../customer/NO_SEGMENTS.ts';

const asks = (
  ticket: number,
  person: string | null,
  organization: string | null,
  more: Partial<Mention> = {},
) =>
  mention(ticket, A, undefined, {
    requesterId: person === null ? null : asId<UserId>(person),
    organizationId: organization === null ? null : asId<OrganizationId>(organization),
    ...more,
  });

function customersOf(mentions: readonly Mention[]) {
  const view = viewTheme(foldAccount(mentions, CREATED), A);
  if (view === null) throw new Error('no such theme');
  return evidenceOf(view).customers;
}

const shown = (mentions: readonly Mention[]) =>
  customersOf(mentions)
    .map(({ key, people, tickets }) => [key, people.join(), tickets.map(({ ticketId }) => ticketId).join()])
    .toSorted();

describe('who asks', () => {
  it('is an organization once, with its people, whoever asked in how many tickets', () => {
    expect(shown([asks(1, '7', '70'), asks(2, '8', '70'), asks(3, '7', '70')])).toEqual([
      ['organization 70', '7,8', '3,2,1'],
    ]);
  });

  it('is somebody without an organization, and a ticket of which nothing is known', () => {
    expect(shown([asks(1, '7', null), asks(2, '8', '70'), asks(3, null, null)])).toEqual([
      ['organization 70', '8', '2'],
      ['person 7', '7', '1'],
      ['ticket 3', '', '3'],
    ]);
  });

  it('is the organization also where one of a person’s tickets does not name it', () => {
    expect(shown([asks(1, '7', null), asks(2, '7', '70')])).toEqual([['organization 70', '7', '2,1']]);
  });

  it('is nobody besides, where one of two taggers knew who it was', () => {
    const other = { ...asks(1, null, null), id: asId<Mention['id']>('1.aaaa.902'), taggedBy: TOM };
    expect(shown([asks(1, '7', '70'), other])).toEqual([['organization 70', '7', '1']]);
  });

  it('leaves out no ticket and nobody, whatever happened', () => {
    fc.assert(
      fc.property(story({ most: 16 }), fc.constantFrom(...THEMES), ({ mentions, events }, id) => {
        const view = viewTheme(foldAccount(mentions, events), id);
        if (view === null) return;
        const { customers, tickets, people, organizations } = evidenceOf(view);
        const told = customers.flatMap((one) => one.tickets.map(({ ticketId }) => ticketId));
        expect([...new Set(told)].sort()).toEqual(tickets.map(({ ticketId }) => ticketId).sort());
        expect([...new Set(customers.flatMap((one) => one.people))].sort()).toEqual(people);
        expect(customers.flatMap((one) => one.organizationId ?? []).sort()).toEqual(organizations);
      }),
    );
  });
});

const profile = (
  revenue: CustomerProfile['revenue'],
  seats = said(1),
  plan = said('Team'),
  country: CustomerProfile['country'] = said('DE'),
): CustomerProfile => ({
  revenue,
  seats,
  plan,
  country,
  ...NO_SEGMENTS,
});
const eur = (amount: number) => said({ amount, currency: 'EUR' });

describe('what they are worth', () => {
  const mentions = [1, 2, 3, 4, 5, 6, 7].map((n) => asks(n, String(n), String(n * 10)));
  const customers = customersOf([...mentions, asks(8, '1', '10')]);
  const profiles = new Map<string, CustomerProfile>([
    ['organization 10', profile(eur(0.1))],
    ['organization 20', profile(eur(0.2), said(0), said('Team'), said('JP'))],
    ['organization 30', profile(eur(-50), said(40), said('Enterprise'))],
    ['organization 40', profile(eur(0))],
    ['organization 50', profile(said({ amount: 900, currency: 'USD' }), said(9), said('Enterprise'))],
    [
      'organization 60',
      { revenue: MISSING, seats: unclear('10-50'), plan: MISSING, country: MISSING, ...NO_SEGMENTS },
    ],
  ]);
  const worth = worthOf(customers, profiles, new Set(CUSTOMER_FIELDS));
  const keys = (list: readonly { readonly key: string }[] | undefined) =>
    list?.map(({ key }) => key.replace('organization ', '')).toSorted();

  it('counts an organization once, and never adds up two currencies', () => {
    expect(worth.revenue?.sums.map(({ amount, currency }) => [amount, currency])).toEqual([
      [-49.7, 'EUR'],
      [900, 'USD'],
    ]);
    expect(keys(worth.revenue?.sums[0]?.customers)).toEqual(['10', '20', '30', '40']);
  });

  it('tells zero, less than nothing, nothing said, and what nobody read apart', () => {
    expect([keys(worth.revenue?.zero), keys(worth.revenue?.negative)]).toEqual([['40'], ['30']]);
    expect([keys(worth.revenue?.missing), keys(worth.revenue?.unread)]).toEqual([['60'], ['70']]);
    expect(keys(worth.seats?.unclear)).toEqual(['60']);
    expect(worth.seats?.sum).toBe(51);
  });

  it('counts plans and countries, the most frequent first', () => {
    const counts = (told: typeof worth.plans) =>
      told?.each.map(({ name, customers: all }) => [name, all.length]);
    expect(counts(worth.plans)).toEqual([
      ['Team', 3],
      ['Enterprise', 2],
    ]);
    expect(counts(worth.countries)).toEqual([
      ['DE', 4],
      ['JP', 1],
    ]);
    expect(keys(worth.countries?.missing)).toEqual(['60']);
  });

  it('says nothing of what no field was chosen for', () => {
    expect(worthOf(customers, profiles, new Set(['seats']))).toMatchObject({
      revenue: null,
      plans: null,
      countries: null,
    });
  });

  it('puts each customer into one list of each', () => {
    for (const told of [worth.revenue, worth.seats, worth.plans, worth.countries]) {
      const all = [
        ...(told?.said ?? []),
        ...(told?.missing ?? []),
        ...(told?.unclear ?? []),
        ...(told?.unread ?? []),
      ];
      expect(keys(all)).toEqual(keys(customers));
    }
  });
});
