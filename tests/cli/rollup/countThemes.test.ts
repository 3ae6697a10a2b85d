import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { linesToParquet } from '#cli/database/linesToParquet.ts';
import { openDatabase } from '#cli/database/openDatabase.ts';
import { countThemes } from '#cli/rollup/countThemes.ts';
import { openHeard } from '#cli/rollup/openHeard.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import { slowRollup } from '../../domain/rollup/slowRollup.ts';
import { ndjson } from '../terminalFor.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-rollup-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DAY_MS = 86_400_000;
/** Around this day the clocks of Berlin, New York and Lord Howe changed. */
const BASE_DAY = Date.UTC(2018, 9, 1) / DAY_MS;

interface Said {
  readonly ticket: number;
  readonly requester: string | null;
  readonly organization: string | null;
  readonly asks: readonly { readonly theme: string | null; readonly minutes: readonly number[] }[];
}

const said: fc.Arbitrary<Said> = fc.record({
  ticket: fc.integer({ min: 1, max: 60 }),
  requester: fc.option(fc.constantFrom('7001', '7002', '7003', '7004')),
  organization: fc.option(fc.constantFrom('501', '502', '99')),
  asks: fc.array(
    fc.record({
      theme: fc.option(fc.constantFrom('a', 'b', 'c', 'd', "it's")),
      minutes: fc.array(fc.noBias(fc.nat({ max: 120 * 24 * 60 })), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});

const span = fc
  .tuple(fc.noBias(fc.nat({ max: 100 })), fc.noBias(fc.nat({ max: 80 })))
  .map(([from, days]) => ({ from: BASE_DAY - 5 + from, to: BASE_DAY - 5 + from + days }));

const asked = fc.record({
  calendar: fc.record({
    timeZone: fc.constantFrom(null, 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
    weekStart: fc.constantFrom(0, 1, 6),
  }),
  period: span,
  before: fc.option(span),
  withEmerging: fc.boolean(),
});

const at = (minutes: number): string => new Date(BASE_DAY * DAY_MS + minutes * 60_000).toISOString();

/** What reading would have printed of it. */
function lineOf({ ticket, requester, organization, asks }: Said): object {
  return {
    ticket: String(ticket),
    updated_at: at(0),
    state: 'there',
    requester,
    organization,
    language: 'en',
    support: 'full',
    asks: asks.map(({ minutes }) => ({
      what: 'It',
      kind: 'request',
      signals: minutes.map((one) => ({
        comment: 0,
        at: at(one),
        start: 0,
        end: 1,
        text: 'x',
        kind: 'request',
      })),
    })),
    praise: [],
    questions: [],
    skipped: [],
  };
}

/** The same as mentions, as far as counting looks at them. */
function foldOf(tickets: readonly Said[]): AccountFold {
  const themes = new Map<string, object>();
  const ids = new Set(tickets.flatMap(({ asks }) => asks.flatMap(({ theme }) => theme ?? [])));
  for (const id of ids) {
    const mentions = tickets.flatMap(({ ticket, requester, organization, asks }) => {
      const minutes = asks.filter(({ theme }) => theme === id).flatMap((ask) => ask.minutes);
      if (minutes.length === 0) return [];
      const quotes = minutes.map((one) => ({ at: at(one), wordsOf: 'customer' }));
      const record = {
        requesterId: requester,
        organizationId: organization,
        brandId: null,
        quotes,
        at: at(0),
      };
      return { ticketId: String(ticket), taggedBy: [], parts: [{ confirmedBy: [], records: [record] }] };
    });
    themes.set(id, { id, mentions, championship: { championId: null } });
  }
  return { themes, records: [], journal: [] } as unknown as AccountFold;
}

describe('a rollup by SQL', () => {
  it('says what the slow and obvious way says', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 1, maxLength: 60 }),
        fc.array(asked, { minLength: 3, maxLength: 3 }),
        // Ids are numbers at Zendesk, and texts elsewhere.
        fc.constantFrom('', 'p-'),
        async (all, asks, beginning) => {
          const named = all.map((one) => ({
            ...one,
            requester: one.requester === null ? null : `${beginning}${one.requester}`,
          }));
          const tickets = [...new Map(named.map((one) => [one.ticket, one])).values()];
          const its = join(folder, String(runs++));
          mkdirSync(its);
          writeFileSync(join(its, 'lines'), ndjson(...tickets.map(lineOf)));
          await linesToParquet(join(its, 'lines'), join(its, 'tables'));
          const groups = tickets.flatMap(({ ticket, asks: theirs }) =>
            theirs.map(({ theme }, n) => ({
              id: `${ticket}#${n}`,
              group: theme,
              name: theme === null ? null : `The ${theme}`,
            })),
          );
          writeFileSync(join(its, 'groups'), ndjson(...groups));
          if (groups.every(({ group }) => group === null)) return;
          for (const ask of asks) {
            const database = await openDatabase();
            const { known, coverage } = await openHeard(
              database,
              join(its, 'tables'),
              join(its, 'groups'),
              ask.calendar.timeZone,
            );
            const counted = await countThemes(database, ask, known);
            database.closeSync();
            const whole: RollupAsk = {
              ...ask,
              themes: null,
              customers: null,
              tickets: null,
              brands: null,
              sources: null,
              withStaff: true,
            };
            const slow = slowRollup(foldOf(tickets), whole);
            const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
            expect(
              counted.themes
                .map(({ name, growth, ...row }) => ({ ...row, name, isTold: growth !== null }))
                .sort(byId),
            ).toEqual(
              slow.rows
                .map(({ confirmed, byChampion, ...row }) => ({
                  ...row,
                  name: `The ${row.id}`,
                  isTold:
                    ask.before !== null && known.from <= ask.before.from && confirmed + byChampion === 0,
                }))
                .sort(byId),
            );
            const { weekly, ...sums } = counted.all;
            expect(sums).toEqual(slow.all);
            expect([weekly, counted.weeks]).toEqual([slow.allWeekly, slow.weeks]);
            expect(counted.emerging).toEqual(slow.leftOut.emerging);
            expect(coverage).toEqual({ tickets: tickets.length, unheard: 0, inPart: 0 });
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});
