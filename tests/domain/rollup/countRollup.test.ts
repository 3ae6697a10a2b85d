import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { standIn } from '#domain/mention/standIn.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { countRollup } from '#domain/rollup/countRollup.ts';
import { type RollupAsk, SOURCES } from '#domain/rollup/RollupAsk.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import { ticketsBehind } from '#domain/rollup/ticketsBehind.ts';
import { type WhoAsks, whoAsks } from '#domain/rollup/whoAsks.ts';
import { AYLIN, THEMES } from '../account/made.ts';
import { type Story, story } from '../account/story.ts';
import { slowDay, slowRollup } from './slowRollup.ts';

const DAY_MS = 86_400_000;
/** Around this day the clocks of Berlin, New York, Lord Howe and São Paulo (until 2019) changed in some year. */
const BASE_DAY = Date.UTC(2018, 9, 1) / DAY_MS;

const minute = fc.noBias(fc.nat({ max: 120 * 24 * 60 }));

interface Given {
  readonly minutes: readonly number[];
  readonly requester: string | null;
  readonly organization: string | null;
  readonly brand: number | null;
  readonly isNoted: boolean;
  readonly isImported: boolean;
}

/** The story's mentions with moments, requesters, brands and notes spread over months and people. */
const account: fc.Arbitrary<Story> = fc
  .tuple(
    story({ most: 8 }),
    fc.infiniteStream<Given>(
      fc.record({
        minutes: fc.array(minute, { maxLength: 3, size: 'max' }),
        requester: fc.option(fc.constantFrom('7001', '7002', '7003', String(AYLIN), standIn('gone'))),
        organization: fc.option(fc.constantFrom('501', '502', '503')),
        brand: fc.option(fc.constantFrom(1, 2)),
        isNoted: fc.boolean(),
        isImported: fc.constantFrom(false, false, false, true),
      }),
    ),
  )
  .map(([{ mentions, events }, stream]) => ({
    events,
    mentions: mentions.map((mention): Mention => {
      const { minutes, requester, organization, brand, isNoted } = stream.next().value;
      const at = (n: number): Instant => instant(BASE_DAY * DAY_MS + n * 60_000);
      const [quote] = mention.quotes;
      return {
        ...mention,
        at: at(minutes[0] ?? 0),
        requesterId: requester === null ? null : asId<UserId>(requester),
        organizationId: organization === null ? null : asId(organization),
        brandId: brand,
        quotes: minutes.flatMap((n: number) =>
          quote === undefined
            ? []
            : [{ ...quote, start: n, at: at(n), wordsOf: isNoted && n % 2 === 0 ? 'agent' : 'customer' }],
        ),
      };
    }),
  }));

const span = fc
  .tuple(fc.noBias(fc.nat({ max: 100 })), fc.noBias(fc.nat({ max: 80 })))
  .map(([from, days]) => ({ from: BASE_DAY - 5 + from, to: BASE_DAY - 5 + from + days }));

const ask: fc.Arbitrary<RollupAsk> = fc.record({
  calendar: fc.record({
    timeZone: fc.constantFrom(
      null,
      'Europe/Berlin',
      'America/New_York',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ),
    weekStart: fc.constantFrom(0, 1, 6),
    tests: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      fc.subarray(['person 7001', 'person 7002', 'organization 502']),
    ),
  }),
  period: span,
  before: fc.option(span),
  themes: fc.option(fc.subarray([...THEMES]), { freq: 1 }),
  customers: fc.option(
    fc.subarray([
      'organization 501',
      'organization 502',
      'person 7001',
      'person 7003',
      'ticket 1',
      'ticket 2',
    ]),
    { freq: 1 },
  ),
  tickets: fc.option(fc.subarray(['1', '2', '3', '4'].map((id) => asId<TicketId>(id))), { freq: 1 }),
  brands: fc.option(fc.subarray([1, 2]), { freq: 1 }),
  sources: fc.option(fc.subarray([...SOURCES]), { freq: 1 }),
  withStaff: fc.boolean(),
  withEmerging: fc.boolean(),
});

const folded = ({ mentions, events }: Story): AccountFold => foldAccount(mentions, events);

/** The flat lists as a person would write them. */
function plain(who: WhoAsks) {
  const { customers, people, peopleStarts, tickets, ticketsNow, themes, customerOf, customerStarts } = who;
  const part = <T>(all: ArrayLike<T>, starts: Uint32Array, n: number) =>
    Array.from(all).slice(starts[n], starts[n + 1]);
  return {
    tickets: tickets.slice(0, ticketsNow).toSorted(),
    ticketsEver: tickets.toSorted(),
    people: Object.fromEntries(
      customers.map((key, n) => [key, part(people, peopleStarts, n).toSorted()] as const),
    ),
    byTheme: Object.fromEntries(
      themes.map((id, n) => [
        id,
        part(customerOf, customerStarts, n)
          .map((place) => customers[place])
          .toSorted(),
      ]),
    ),
  };
}

describe('a rollup', () => {
  it('says what the slow and obvious way says, in every zone, week and filter', () => {
    let shown = 0;
    fc.assert(
      fc.property(account, ask, (given, asked) => {
        const fold = folded(given);
        const table = tabulate(fold, asked.calendar);
        const { rows, all, weeks, weekly, allWeekly, leftOut } = countRollup(table, asked);
        const each = rows.map((row, n) => ({
          ...row,
          weekly: [...weekly.slice(n * weeks.count, (n + 1) * weeks.count)],
        }));
        shown += rows.length;
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        const slow = slowRollup(fold, asked);
        expect({
          rows: each.toSorted(byId),
          all,
          weeks,
          allWeekly: [...allWeekly],
          leftOut,
          who: plain(whoAsks(table, asked)),
        }).toEqual({ ...slow, rows: slow.rows.toSorted(byId) });
      }),
      { numRuns: 200 },
    );
    // Nothing is proved by empty tables.
    expect(shown).toBeGreaterThan(50);
  });

  it('opens every number to as many tickets as it counts', () => {
    fc.assert(
      fc.property(account, ask, (given, asked) => {
        const fold = folded(given);
        const table = tabulate(fold, asked.calendar);
        const { rows, mentions, leftOut } = countRollup(table, asked);
        const behind = (cell: Parameters<typeof ticketsBehind>[3]) =>
          ticketsBehind(fold, table, asked, cell, 1000);
        for (const {
          id: theme,
          tickets,
          people,
          organizations,
          before,
          confirmed,
          byChampion,
          largest,
        } of rows) {
          const opened = behind({ theme, of: 'period' });
          expect(opened.tickets).toHaveLength(tickets);
          expect(behind({ theme, of: 'before' }).all).toBe(before?.tickets ?? 0);
          expect(behind({ theme, of: 'period', only: 'confirmed' }).all).toBe(confirmed);
          expect(behind({ theme, of: 'period', only: 'unconfirmed' }).all).toBe(tickets - confirmed);
          expect(behind({ theme, of: 'period', only: 'byChampion' }).all).toBe(byChampion);
          if (largest !== null)
            expect(behind({ theme, of: 'period', organization: largest.organizationId }).all).toBe(
              largest.tickets,
            );
          // Whoever is counted stands in one of the tickets.
          expect(new Set(opened.tickets.flatMap((one) => one.people)).size).toBeGreaterThanOrEqual(people);
          expect(new Set(opened.tickets.flatMap((one) => one.organizations)).size).toBeGreaterThanOrEqual(
            organizations,
          );
          for (const { quotes, heardAt } of opened.tickets)
            for (const { at } of quotes) {
              const day = slowDay(at, asked.calendar);
              expect(at <= heardAt && day >= asked.period.from && day <= asked.period.to).toBe(true);
            }
        }
        expect(behind({ theme: null, of: 'period' }).all).toBe(mentions.all);
        const staff = behind({ theme: null, of: 'staff' }).tickets;
        expect(new Set(staff.map(({ ticketId }) => ticketId)).size).toBe(leftOut.staff.tickets);
        const tests = behind({ theme: null, of: 'tests' }).tickets;
        expect(new Set(tests.map(({ ticketId }) => ticketId)).size).toBe(leftOut.tests.tickets);
        const alone = behind({ theme: null, of: 'emerging' }).tickets;
        expect(new Set(alone.map(({ ticketId }) => ticketId)).size).toBe(leftOut.emerging.tickets);
      }),
      { numRuns: 120 },
    );
  });
});
