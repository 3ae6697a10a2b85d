import { describe, expect, it } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { PLAIN_CALENDAR } from '#domain/rollup/Calendar.ts';
import { dayNumber, dayNumbered } from '#domain/rollup/dayNumber.ts';
import { effectWindows } from '#domain/rollup/effectWindows.ts';
import { ok } from '#domain/basis/Result.ts';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import { effectsOfShipping } from '#workflows/rollup/effectsOfShipping.ts';
import { rollupsOf } from '#workflows/sync/rollupsOf.ts';
import { AYLIN, sampleMention, sampleTheme } from '../../zendesk/samples.ts';

const DAY_MS = 86_400_000;
const csv = sampleTheme('csv').id;
const dark = sampleTheme('dark').id;
/** A Wednesday, and the Wednesday eight weeks before. */
const TODAY = dayNumber('2026-11-25');
const SHIPPED = dayNumber('2026-09-30');

let tickets = 0;

function said(theme: string, day: number, count = 1): readonly Mention[] {
  return Array.from({ length: count }, () =>
    sampleMention(sampleTheme(theme), asId<TicketId>(String(++tickets)), AYLIN, {
      requesterId: asId<UserId>(`7${tickets}`),
      quotes: [],
      at: instant(day * DAY_MS + 36_000_000),
    }),
  );
}

function effects(
  mentions: readonly Mention[],
  shippedOn = SHIPPED,
  theme = csv,
  active: ActiveUsers | null = null,
) {
  const kept = { revision: 1, mentions, events: [] };
  const folded = { kept, fold: foldAccount(mentions, []) };
  return effectsOfShipping(
    rollupsOf(
      async () => ok(folded),
      async () => ok(folded.kept),
      null,
    ),
    [{ theme, shippedOn }],
    PLAIN_CALENDAR,
    TODAY,
    active,
  );
}

describe('the windows around a release', () => {
  it('are whole weeks, neither that of shipping nor the one that goes on', () => {
    const windows = effectWindows(SHIPPED, TODAY, PLAIN_CALENDAR);
    const days = (span?: { from: number; to: number }) => [span?.from ?? 0, span?.to ?? 0].map(dayNumbered);
    expect(windows?.weeks).toBe(7);
    expect(days(windows?.after)).toEqual(['2026-10-05', '2026-11-22']);
    expect(days(windows?.before)).toEqual(['2026-08-10', '2026-09-27']);
  });

  it.each([
    ['yesterday', '2026-11-24', null],
    ['four weeks ago, with three whole ones since', '2026-10-28', null],
    ['when four whole weeks are over', '2026-10-25', 4],
    ['in a week that begins on that Sunday, with three whole ones since', '2026-10-25', null],
    ['two years ago', '2024-11-25', 12],
    ['tomorrow, by a clock that goes ahead', '2026-11-26', null],
  ] as const)('of what shipped %s', (name, day, weeks) => {
    const calendar = { ...PLAIN_CALENDAR, weekStart: name.includes('that Sunday') ? 0 : 1 };
    const windows = effectWindows(dayNumber(day), TODAY, calendar);
    expect(windows?.weeks ?? null).toBe(weeks);
  });
});

describe('what shipping changed', () => {
  it('is told by tickets in the same windows as counting by hand gives, each number opening to as many', async () => {
    const mentions = [
      ...said('csv', dayNumber('2026-08-09')),
      ...said('csv', dayNumber('2026-08-10'), 20),
      ...said('csv', dayNumber('2026-09-27'), 10),
      // In the week of shipping, in the one that goes on, and of another theme.
      ...said('csv', SHIPPED, 9),
      ...said('csv', TODAY, 9),
      ...said('dark', dayNumber('2026-10-06'), 9),
      ...said('csv', dayNumber('2026-10-05'), 3),
      ...said('csv', dayNumber('2026-11-22'), 2),
    ];
    const read = await effects(mentions);
    expect(read).toMatchObject({
      value: [{ is: 'told', before: 30, after: 5, windows: { weeks: 7 }, change: { direction: 'falling' } }],
    });
    const [told] = read.ok ? read.value : [];
    if (told?.is !== 'told') throw new Error('nothing told');
    expect(told.change.low).toBeLessThan(5 / 30);
    expect(told.change.high).toBeGreaterThan(5 / 30);
    const folded = { kept: { revision: 1, mentions, events: [] }, fold: foldAccount(mentions, []) };
    const { behind } = rollupsOf(
      async () => ok(folded),
      async () => ok(folded.kept),
      null,
    );
    const opened = async (of: 'period' | 'before') => behind(told.ask, { theme: csv, of }, 100);
    expect(await opened('period')).toMatchObject({ value: { all: 5 } });
    expect(await opened('before')).toMatchObject({ value: { all: 30 } });
  });

  it('is no difference where chance makes as much, and tells a theme of nobody since', async () => {
    const some = [...said('csv', dayNumber('2026-08-01')), ...said('csv', dayNumber('2026-09-01'), 6)];
    expect(await effects([...some, ...said('csv', dayNumber('2026-11-01'), 4)])).toMatchObject({
      value: [{ is: 'told', before: 6, after: 4, change: { direction: 'steady' } }],
    });
    expect(await effects(some)).toMatchObject({
      value: [{ before: 6, after: 0, change: { direction: 'falling' } }],
    });
    expect(await effects(some, SHIPPED, dark)).toMatchObject({ value: [{ before: 0, after: 0 }] });
  });

  it('is told for each thousand active users where their numbers reach over all of these weeks', async () => {
    const mentions = [
      ...said('csv', dayNumber('2026-08-09')),
      ...said('csv', dayNumber('2026-08-10'), 28),
      ...said('csv', dayNumber('2026-10-05'), 28),
    ];
    // Twice as many people use it since: as many tickets are half as many of them.
    const months: ActiveUsers = { per: 'month', from: '2026-08-01', users: [1000, 1000, 2000] };
    const read = await effects(mentions, SHIPPED, csv, months);
    expect(read).toMatchObject({
      value: [
        {
          change: { direction: 'steady' },
          perThousand: {
            before: { rate: 4 },
            after: { rate: 2 },
            change: { ratio: 0.5, direction: 'falling' },
            isCarried: true,
          },
        },
      ],
    });
    const late: ActiveUsers = { per: 'month', from: '2026-09-01', users: [1000, 2000, 2000] };
    expect(await effects(mentions, SHIPPED, csv, late)).toMatchObject({ value: [{ perThousand: null }] });
    const whole: ActiveUsers = { ...months, users: [1000, 1000, 2000, 2000] };
    expect(await effects(mentions, SHIPPED, csv, whole)).toMatchObject({
      value: [{ perThousand: { isCarried: false } }],
    });
  });

  it('is too early to say, or unknown where tagging began too late', async () => {
    expect(await effects([], TODAY - 10)).toMatchObject({ value: [{ is: 'early' }] });
    expect(await effects([])).toMatchObject({ value: [{ is: 'unknown' }] });
    expect(await effects(said('csv', dayNumber('2026-08-11'), 9))).toMatchObject({
      value: [{ is: 'unknown' }],
    });
  });
});
