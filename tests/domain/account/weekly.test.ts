import { describe, expect, it, test } from 'vitest';
import { instant } from '#domain/basis/Instant.ts';
import { utcWeek } from '#domain/basis/utcWeek.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { numbersOf } from '#domain/champion/ThemeNumbers.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import { trendOf } from '#domain/theme/trendOf.ts';
import { type Weekly, WEEKS } from '#domain/theme/Weekly.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { A, AYLIN, B, by, CREATED, mention, stored, TOM } from './made.ts';

const WEEK = utcWeek(instant(Date.UTC(2026, 10, 23)));
const monday = (week: number, days = 0) => instant(Date.UTC(1970, 0, 5 + (week - 1) * 7 + days));

/** What ticket n's customer said in these weeks. */
function said(ticket: number, weeks: readonly number[], more: Partial<Mention> = {}, theme = A): Mention {
  const one = mention(ticket, theme);
  const quotes = weeks.flatMap((week) => one.quotes.map((quote) => ({ ...quote, at: monday(week, 2) })));
  return { ...one, quotes, at: monday(WEEK), ...more };
}

function weeklyOf(mentions: readonly Mention[], events = CREATED): Weekly | null {
  return numbersOf(foldAccount(mentions, events)).find(({ id }) => id === A)?.weekly ?? null;
}

test('a week is Monday to Sunday by UTC', () => {
  const [monday, sunday] = [Date.UTC(2026, 10, 23), Date.UTC(2026, 10, 29, 23, 59, 59, 999)];
  expect(utcWeek(instant(monday))).toBe(utcWeek(instant(sunday)));
  expect(utcWeek(instant(monday - 1))).toBe(utcWeek(instant(monday)) - 1);
  expect(utcWeek(instant(sunday + 1))).toBe(utcWeek(instant(sunday)) + 1);
  expect(utcWeek(instant(0))).toBe(0);
  expect(utcWeek(instant(-4 * 86_400_000))).toBe(-1);
});

describe('people by the week', () => {
  it('counts a person once in each week in which they were heard, whatever they said and wherever', () => {
    expect(weeklyOf([said(1, [WEEK - 2, WEEK, WEEK]), said(11, [WEEK]), said(2, [WEEK])])).toEqual({
      week: WEEK,
      people: [1, 0, 2],
    });
  });

  it('counts by what was said, and by the tag where nothing was', () => {
    expect(weeklyOf([said(1, [], { at: monday(WEEK - 1) })])).toEqual({ week: WEEK - 1, people: [1] });
  });

  it('counts nobody who has no requester, is withdrawn, or is counted in another theme', () => {
    expect(
      weeklyOf([said(10, [WEEK]), said(1, [WEEK], { withdrawn: true }), said(2, [WEEK], {}, B)]),
    ).toBeNull();
  });

  it('counts what a merge brings', () => {
    const merged = stored(draftMerge({ id: B, unmergedBy: null }, A, by(AYLIN)), 5);
    expect(weeklyOf([said(1, [WEEK]), said(2, [WEEK - 1], {}, B)], [...CREATED, merged])?.people).toEqual([
      1, 1,
    ]);
  });

  it('counts a ticket that two agents tagged once', () => {
    const twice = [mention(1, A), mention(1, A, TOM)];
    expect(weeklyOf(twice)?.people).toEqual([1]);
  });

  it('keeps the twelve weeks up to the last, in whatever order they come', () => {
    const weeks = [WEEK - 30, WEEK - WEEKS, WEEK - WEEKS + 1, WEEK, WEEK - 20];
    const kept = { week: WEEK, people: [1, ...Array.from({ length: WEEKS - 2 }, () => 0), 1] };
    expect(weeklyOf([said(1, weeks)])).toEqual(kept);
    expect(weeklyOf([said(1, weeks.toReversed())])).toEqual(kept);
  });
});

describe('a trend', () => {
  const weekly = (...people: number[]): Weekly => ({ week: WEEK, people });

  it('is nothing of nothing', () => {
    expect(trendOf(null, WEEK)).toMatchObject({ lately: 0, before: 0, direction: 'steady' });
    expect(trendOf(null, WEEK).people).toEqual(Array.from({ length: WEEKS }, () => 0));
  });

  it('moves on with the weeks, also while nobody says anything', () => {
    expect(trendOf(weekly(1, 2, 3), WEEK).people.slice(-4)).toEqual([0, 1, 2, 3]);
    expect(trendOf(weekly(1, 2, 3), WEEK + 2).people.slice(-5)).toEqual([1, 2, 3, 0, 0]);
    expect(trendOf(weekly(1, 2, 3), WEEK + 50).people.every((count) => count === 0)).toBe(true);
  });

  it('leaves out what a clock ahead says of later weeks', () => {
    expect(trendOf(weekly(1, 2, 3), WEEK - 1).people.slice(-3)).toEqual([0, 1, 2]);
    expect(trendOf(weekly(3), WEEK - 1).people.at(-1)).toBe(0);
  });

  it.each([
    ['growing', [0, 0, 0, 0, 2, 0, 0, 0]],
    ['growing', [1, 0, 0, 0, 2, 1, 0, 2]],
    ['steady', [0, 0, 0, 0, 1, 0, 0, 0]],
    ['steady', [1, 0, 0, 0, 2, 1, 0, 0]],
    ['steady', [20, 20, 20, 20, 20, 21, 20, 21]],
    ['growing', [20, 20, 20, 20, 25, 25, 25, 20]],
    ['falling', [5, 5, 0, 0, 0, 0, 0, 1]],
  ] as const)('is %s with %j', (direction, people) => {
    expect(trendOf(weekly(...people), WEEK).direction).toBe(direction);
  });
});
