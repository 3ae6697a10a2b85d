import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { countRollup } from '#domain/rollup/countRollup.ts';
import { type DrawAsk, drawQuotes } from '#domain/rollup/drawQuotes.ts';
import { foldSpotChecks, judgementsIn } from '#domain/rollup/foldSpotChecks.ts';
import { draftJudgement, type Verdict } from '#domain/rollup/SpotEvent.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import { A, AYLIN, B, CREATED, key, mention, MARTA, stored, TOM } from '../account/made.ts';
import { story } from '../account/story.ts';

const DAY = Math.floor(1_700_000_000_000 / 86_400_000);
const period = { from: DAY - 1, to: DAY + 1 };
const calendar = { timeZone: null, weekStart: 1 };
const ASK: DrawAsk = { calendar, period, seed: 'a1b2c3d4e5', most: 10, judge: MARTA };

/** Thirty tickets of two themes, every third tagged by Tom. */
const many = Array.from({ length: 30 }, (_, n) =>
  mention(n + 1, n % 2 === 0 ? A : B, n % 3 === 0 ? TOM : AYLIN),
);

const namesOf = (ask: DrawAsk, fold = foldAccount(many, CREATED)) =>
  drawQuotes(fold, ask).map(({ mention: one, quotes }) => `${one} ${quotes[0]?.text}`);

describe('drawing quotes', () => {
  it('draws none twice, and the same for the same seed whatever order the account was read in', () => {
    const drawn = namesOf(ASK);
    expect(new Set(drawn).size).toBe(10);
    expect(namesOf(ASK, foldAccount(many.toReversed(), CREATED))).toEqual(drawn);
    expect(namesOf({ ...ASK, seed: 'b1b2c3d4e5' })).not.toEqual(drawn);
    expect(new Set(namesOf({ ...ASK, most: 100 }))).toEqual(
      new Set(many.map(({ ticketId, themeId, quotes }) => `${ticketId}.${themeId} ${quotes[0]?.text}`)),
    );
  });

  it('draws each quote as often as any other', () => {
    const times = new Map<string, number>();
    const draws = 3_000;
    const fold = foldAccount(many, CREATED);
    for (let n = 0; n < draws; n++)
      for (const one of namesOf({ ...ASK, seed: `seed${n}` }, fold))
        times.set(one, (times.get(one) ?? 0) + 1);
    // Ten of thirty each time: a thousand each, with a standard deviation of 26.
    expect(times.size).toBe(30);
    for (const count of times.values()) expect(Math.abs(count - draws / 3)).toBeLessThan(26 * 4.5);
    // In the first place as well: a hundred times each.
    const first = Array.from(
      { length: draws },
      (_, n) => namesOf({ ...ASK, seed: `s${n}`, most: 1 }, fold)[0],
    );
    const inFirst = new Map<string | undefined, number>();
    for (const one of first) inFirst.set(one, (inFirst.get(one) ?? 0) + 1);
    for (const count of inFirst.values()) expect(Math.abs(count - 100)).toBeLessThan(45);
  });

  it('draws nothing that its judge tagged, nor of one person’s themes, colleagues or other days', () => {
    expect(namesOf({ ...ASK, judge: TOM, most: 100 })).toHaveLength(20);
    const alone = mention(41, asId('cccc'));
    const colleague = { ...mention(42, A), requesterId: TOM };
    const old = mention(43, A);
    const long = { ...old, quotes: old.quotes.map((quote) => ({ ...quote, at: instant(0) })) };
    const both = mention(1, A, MARTA);
    const drawn = namesOf(
      { ...ASK, most: 100 },
      foldAccount([...many, alone, colleague, long, both], CREATED),
    );
    // Ticket 1 was tagged by the judge as well.
    expect(new Set(drawn)).toEqual(
      new Set(namesOf({ ...ASK, most: 100 }).filter((one) => !one.startsWith('1.'))),
    );
    expect(namesOf({ ...ASK, period: { from: 0, to: 1 } })).toEqual([]);
  });

  it('draws from what the rollup counts: all of its tickets that have words, and no other', () => {
    fc.assert(
      fc.property(story({ most: 6 }), ({ mentions, events }) => {
        const fold = foldAccount(mentions, events);
        const whole = { from: 0, to: 65_535 };
        const drawn = drawQuotes(fold, { ...ASK, judge: asId<UserId>('1'), period: whole, most: 1_000 });
        const ask = {
          calendar,
          period: whole,
          before: null,
          themes: null,
          customers: null,
          tickets: null,
          brands: null,
          sources: null,
          withStaff: false,
          withEmerging: false,
        };
        const { rows } = countRollup(tabulate(fold, calendar), ask);
        const spoken = new Set(rows.map(({ id }) => id));
        expect(drawn.every(({ themeId }) => spoken.has(themeId))).toBe(true);
        for (const { id, tickets } of rows) {
          const theirs = new Set(
            drawn.filter(({ themeId }) => themeId === id).map(({ ticketId }) => ticketId),
          );
          expect(theirs.size).toBeLessThanOrEqual(tickets);
          const silent = (fold.themes.get(id)?.mentions ?? []).filter(({ parts }) =>
            parts.every(({ records }) => records.every(({ quotes }) => quotes.length === 0)),
          );
          const staff = new Set<string>([
            ...mentions.map(({ taggedBy }) => taggedBy),
            ...events.map(({ actor }) => actor),
          ]);
          const colleagues = (fold.themes.get(id)?.mentions ?? []).filter(({ parts }) =>
            parts.every(({ records }) =>
              records.every(({ requesterId }) => requesterId !== null && staff.has(requesterId)),
            ),
          );
          expect(theirs.size).toBeGreaterThanOrEqual(tickets - silent.length - colleagues.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('spot checks', () => {
  const judged = (
    n: number,
    verdict: Verdict,
    second: number,
    more: { by?: UserId; draw?: string; after?: JournalEvent | null; ticket?: number } = {},
  ) => {
    const { by = MARTA, draw = 'a1b2c3d4e5', after = null, ticket = n + 1 } = more;
    const said = {
      draw,
      n,
      of: 10,
      mention: key(ticket, ticket % 2 === 1 ? A : B),
      from: '2026-09-01',
      to: '2026-11-22',
      verdict,
    } as const;
    return stored(draftJudgement(A, said, after?.id ?? null, { actor: by, at: instant(0) }), second);
  };
  const checks = (events: readonly JournalEvent[], mayJudge: (user: UserId) => boolean = () => true) =>
    foldSpotChecks(judgementsIn(foldAccount(many, [...CREATED, ...events])), mayJudge).map(
      ({ by, draw, counts }) => ({ by, draw, ...counts }),
    );

  it('count the last verdict of each place, also one that somebody came back to', () => {
    const yes = judged(0, 'asked', 1);
    const no = judged(0, 'not', 2, { after: yes });
    const again = judged(0, 'asked', 3, { after: no });
    const rest = [judged(1, 'not', 4), judged(2, 'unclear', 5)];
    expect(checks([yes, no, again, ...rest])).toEqual([
      { by: MARTA, draw: 'a1b2c3d4e5', asked: 1, not: 1, unclear: 1 },
    ]);
    expect(checks([yes, no])).toMatchObject([{ asked: 0, not: 1 }]);
  });

  it('are each person’s own, the latest first', () => {
    const events = [
      judged(1, 'asked', 1),
      judged(2, 'not', 2, { by: TOM }),
      judged(4, 'asked', 9, { draw: 'zzzzzzzzzz' }),
    ];
    expect(checks(events).map(({ by, draw }) => [by, draw])).toEqual([
      [MARTA, 'zzzzzzzzzz'],
      [TOM, 'a1b2c3d4e5'],
      [MARTA, 'a1b2c3d4e5'],
    ]);
  });

  it('do not count what was tagged by the judge, said by who may not, or written in another name', () => {
    // Ticket 1 is Tom's own.
    expect(checks([judged(0, 'asked', 1, { by: TOM })])).toEqual([]);
    expect(checks([judged(1, 'asked', 1, { by: TOM })], (who) => who === MARTA)).toEqual([]);
    expect(checks([{ ...judged(1, 'asked', 1), actor: TOM }])).toEqual([]);
  });
});
