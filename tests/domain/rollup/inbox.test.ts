import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asId, type OrganizationId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { countRollup } from '#domain/rollup/countRollup.ts';
import { dayNumber } from '#domain/rollup/dayNumber.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';

interface Part {
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
  ])('over %s counts the people, organizations and tickets that its truth names', (_, from, to) => {
    const isWithin = (ticket: string) => {
      const week = tickets.get(ticket)?.week ?? -1;
      return week >= from && week <= to;
    };
    const everAsked = (theme: string | null) =>
      new Set(truth.filter((one) => one.theme === theme).map((one) => tickets.get(one.ticket)?.requester))
        .size;
    const expected = [...new Set(truth.map(({ theme }) => theme))]
      .filter((theme) => everAsked(theme) > 1)
      .flatMap((theme) => {
        const theirs = [...new Set(truth.filter((one) => one.theme === theme).map(({ ticket }) => ticket))];
        const within = theirs.filter(isWithin);
        const people = new Set(within.map((ticket) => tickets.get(ticket)?.requester ?? ''));
        const organizations = new Set([...people].flatMap((person) => homes.get(person) ?? []));
        return within.length === 0
          ? []
          : [{ id: theme, people: people.size, organizations: organizations.size, tickets: within.length }];
      });
    const calendar = { timeZone: null, weekStart: 1 };
    const { rows } = countRollup(tabulate(foldAccount(mentions, []), calendar), {
      calendar,
      period: { from: FIRST_DAY + from * 7, to: FIRST_DAY + to * 7 + 6 },
      before: null,
      themes: null,
      customers: null,
      tickets: null,
      brands: null,
      sources: null,
      withStaff: false,
      withEmerging: false,
    });
    const told = rows.map(({ id, people, organizations, tickets: count }) => ({
      id: String(id),
      people,
      organizations,
      tickets: count,
    }));
    const byId = (a: { id: string | null }, b: { id: string | null }) =>
      (a.id ?? '') < (b.id ?? '') ? -1 : 1;
    expect(told.toSorted(byId)).toEqual(expected.toSorted(byId));
    expect(told.length).toBeGreaterThan(to === from ? 2 : 10);
  });
});
