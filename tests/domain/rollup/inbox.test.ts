import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { CustomerProfile } from '#domain/customer/CustomerProfile.ts';
import { MISSING, said } from '#domain/customer/Told.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { countRollup } from '#domain/rollup/countRollup.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';
import { sumsTold, themeRevenue } from '#domain/rollup/themeRevenue.ts';
import { whoAsks } from '#domain/rollup/whoAsks.ts';
import { NO_SEGMENTS } from '../customer/NO_SEGMENTS.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';

interface Part {
  readonly organizations: readonly { readonly key: string; readonly annualRevenue: number }[];
  readonly people: readonly { readonly key: string; readonly organization: string | null }[];
  readonly tickets: readonly {
    readonly key: string;
    readonly week: number;
    readonly day: number;
    readonly time: string;
    readonly requester: string;
  }[];
  readonly truth: readonly {
    readonly ticket: string;
    readonly text: string;
    readonly theme: string | null;
  }[];
}

const parts = [1, 2, 3, 4].map(
  (n) =>
    JSON.parse(
      readFileSync(resolve(import.meta.dirname, `../../../src/sandbox/inbox/part${n}.json`), 'utf8'),
    ) as Part,
);
/** What each organization pays, in EUR. */
const revenues = new Map(
  parts.flatMap((part) => part.organizations.map(({ key, annualRevenue }) => [key, annualRevenue])),
);
const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
const pays = (amount: number | undefined): CustomerProfile => ({
  ...NO_SEGMENTS,
  ...{ plan: MISSING, seats: MISSING, country: MISSING },
  revenue: amount === undefined ? MISSING : said({ amount, currency: 'EUR' }),
});
const FIRST_DAY = dayNumber('2026-01-05');
const homes = new Map(
  parts.flatMap((part) => part.people.map(({ key, organization }) => [key, organization])),
);
const tickets = new Map(parts.flatMap((part) => part.tickets.map((ticket) => [ticket.key, ticket])));
const truth = parts.flatMap((part) => part.truth.filter(({ theme }) => theme !== null));

/** What the inbox's truth knows, tagged by one agent. */
const mentions = truth.map(({ ticket, theme, text }, n): Mention => {
  const given = tickets.get(ticket);
  const [ticketId, themeId] = [asId<TicketId>(ticket.slice(1)), asId<ThemeId>(theme ?? '')];
  const day = FIRST_DAY + (given?.week ?? 0) * 7 + (given?.day ?? 0);
  const at = instant(day * 86_400_000 + Date.parse(`1970-01-01T${given?.time ?? '00:00'}:00Z`));
  const organization = homes.get(given?.requester ?? '') ?? null;
  const taggedBy = asId<UserId>('900');
  const quote = { text, wordsOf: 'customer' as const, comment: asId<never>(`c${n}`), start: n, end: n + 1 };
  return {
    id: mentionId(ticketId, themeId, asId<UserId>(`90${n}`)),
    themeId,
    ticketId,
    requesterId: asId<UserId>(given?.requester ?? ''),
    organizationId: organization === null ? null : asId<OrganizationId>(organization),
    brandId: null,
    taggedBy,
    quotes: [{ ...quote, authorName: '', at }],
    withdrawn: false,
    at,
  };
});

describe('a rollup of the inbox', () => {
  it.each([
    ['all of it', 0, 25],
    ['its first half', 0, 12],
    ['one quarter', 13, 25],
    ['one week', 7, 7],
  ])(
    'over %s counts the people, organizations, tickets, weeks and revenue that its truth names, beside the time before',
    (_, from, to) => {
      const weekOf = (ticket: string) => tickets.get(ticket)?.week ?? -1;
      const requesterOf = (ticket: string) => tickets.get(ticket)?.requester ?? '';
      const length = to - from + 1;
      const asked = (theme: string | null, first: number, last: number) =>
        unique(truth.filter((one) => one.theme === theme).map(({ ticket }) => ticket)).filter(
          (ticket) => weekOf(ticket) >= first && weekOf(ticket) <= last,
        );
      const heard = (those: readonly string[]) => {
        const people = unique(those.map(requesterOf));
        const organizations = unique(people.flatMap((person) => homes.get(person) ?? []));
        return { people: people.length, organizations: organizations.length, tickets: those.length };
      };
      const themes = unique(truth.map(({ theme }) => theme)).filter(
        (theme) => heard(asked(theme, 0, 99)).people > 1,
      );
      const weeks = Array.from({ length }, (_, n) => from + n);
      const expected = themes.flatMap((theme) => {
        const [now, before] = [asked(theme, from, to), asked(theme, from - length, from - 1)];
        if (now.length === 0 && before.length === 0) return [];
        return {
          id: theme,
          ...heard(now),
          before: heard(before),
          weekly: weeks.map((week) => heard(asked(theme, week, week)).people),
          revenue: unique(unique(now.map(requesterOf)).flatMap((person) => homes.get(person) ?? []))
            .map((key) => revenues.get(key) ?? 0)
            .reduce((sum, one) => sum + one, 0),
        };
      });
      const calendar = { timeZone: null, weekStart: 1 };
      const ask = {
        calendar,
        period: { from: FIRST_DAY + from * 7, to: FIRST_DAY + to * 7 + 6 },
        before: { from: FIRST_DAY + (from - length) * 7, to: FIRST_DAY + from * 7 - 1 },
        themes: null,
        customers: null,
        tickets: null,
        brands: null,
        sources: null,
        withStaff: false,
        withEmerging: false,
      };
      const table = tabulate(foldAccount(mentions, []), calendar);
      const { rows, all, weekly } = countRollup(table, ask);
      const who = whoAsks(table, ask);
      const paid = themeRevenue(
        who,
        new Map(who.customers.map((key) => [key, pays(revenues.get(key.replace('organization ', '')))])),
      );
      const told = rows.map(({ id, people, organizations, tickets: count, before }, n) => ({
        ...{ id: String(id), people, organizations, tickets: count, before },
        weekly: [...weekly.slice(n * length, (n + 1) * length)],
        revenue: sumsTold(paid?.themes.get(id), 'EUR')[0]?.amount ?? 0,
      }));
      const byId = (a: { id: string | null }, b: { id: string | null }) =>
        (a.id ?? '') < (b.id ?? '') ? -1 : 1;
      expect(told.toSorted(byId)).toEqual(expected.toSorted(byId));
      expect(told.length).toBeGreaterThan(to === from ? 2 : 10);
      expect(told.reduce((sum, { revenue }) => sum + revenue, 0)).toBeGreaterThan(0);
      // All together everybody counts once, however many themes they ask for.
      const everybody = (first: number, last: number) =>
        heard(unique(themes.flatMap((theme) => asked(theme, first, last))));
      expect(all).toEqual({ ...everybody(from, to), before: everybody(from - length, from - 1) });
    },
  );
});
