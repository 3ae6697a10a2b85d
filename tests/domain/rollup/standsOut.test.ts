import { describe, expect, it } from 'vitest';
import { asId, type AreaId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { firstDayOf, PLAIN_CALENDAR, weekOfDay } from '#domain/rollup/Calendar.ts';
import { standsOut } from '#domain/rollup/standsOut.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import { AYLIN, sampleMention, sampleTheme } from '../../zendesk/samples.ts';

const DAY_MS = 86_400_000;
/** A Wednesday. */
const TODAY = Math.floor(Date.UTC(2026, 10, 25) / DAY_MS);
const THIS_WEEK = weekOfDay(TODAY, PLAIN_CALENDAR);
const dayIn = (weeksAgo: number, weekday = 2) => firstDayOf(THIS_WEEK - weeksAgo, PLAIN_CALENDAR) + weekday;

let tickets = 0;

/** Somebody (or as many different people) heard on a day. */
function heard(theme: string, day: number, people: readonly (string | number)[]): readonly Mention[] {
  return people.map((person) =>
    sampleMention(sampleTheme(theme), asId<TicketId>(String(++tickets)), AYLIN, {
      requesterId: asId<UserId>(String(person)),
      quotes: [],
      at: instant(day * DAY_MS + 36_000_000),
    }),
  );
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);
/** Three to five people in each of a year's weeks. */
const year = (theme: string, from: number) =>
  numbers(1, 52).flatMap((week) =>
    heard(theme, dayIn(week + 2), numbers(from + week * 10, 3 + ((week * 7) % 3))),
  );

function look(
  mentions: readonly Mention[],
  refused: readonly { theme: ThemeId; day: number }[] = [],
  areas: readonly { id: AreaId; themes: readonly ThemeId[] }[] = [],
) {
  const table = tabulate(foldAccount(mentions, []), PLAIN_CALENDAR);
  return standsOut(table, {
    calendar: PLAIN_CALENDAR,
    today: TODAY,
    themes: table.themes,
    areas,
    refused,
  });
}

const csv = sampleTheme('csv').id;
const dark = sampleTheme('dark').id;

describe('what stands out', () => {
  it('is a theme above its own weeks, told as people in days, the running week left out', () => {
    const mentions = [
      ...year('csv', 10_000),
      ...year('dark', 20_000),
      ...heard('csv', dayIn(2), numbers(30_000, 12)),
      // One of them comes again: eighteen people in both weeks.
      ...heard('csv', dayIn(1), [30_000, ...numbers(31_000, 6)]),
      ...heard('dark', dayIn(0, 0), numbers(40_000, 30)),
    ];
    const days = { from: dayIn(2, 0), to: dayIn(1, 6) };
    const { bursts, fresh, again } = look(mentions);
    expect(bursts).toMatchObject([{ of: { theme: csv }, people: 18, days }]);
    expect(bursts[0]?.times).toBeGreaterThan(2);
    expect(bursts[0]?.times).toBeLessThan(3);
    expect([fresh, again]).toEqual([[], []]);
  });

  it('is an area none of whose themes does', () => {
    const area = { id: asId<AreaId>('reports'), themes: [csv, dark] };
    const small = (theme: string, from: number) =>
      numbers(1, 52).flatMap((week) => heard(theme, dayIn(week + 1), [from + week, from + week + 500]));
    const more = (theme: string, from: number) => heard(theme, dayIn(1), numbers(from, 6));
    const mentions = [
      ...small('csv', 1_000),
      ...small('dark', 5_000),
      ...more('csv', 8_000),
      ...more('dark', 9_000),
    ];
    expect(look(mentions, [], [area]).bursts).toMatchObject([{ of: { area: 'reports' }, people: 12 }]);
  });

  it('is over when a week is as ever again', () => {
    const mentions = [...year('csv', 10_000), ...heard('csv', dayIn(2), numbers(30_000, 20))];
    expect(look([...mentions, ...heard('csv', dayIn(1), numbers(50_000, 4))]).bursts).toEqual([]);
  });

  it('is a theme that a second person asks for in the last seven days, and never one person’s', () => {
    const alone = heard('dark', TODAY - 1, ['71', '71']);
    expect(look(alone).fresh).toEqual([]);
    const mentions = [
      ...heard('csv', TODAY - 40, ['71']),
      ...heard('csv', TODAY - 6, ['72', '71']),
      ...alone,
    ];
    const days = { from: TODAY - 6, to: TODAY };
    expect(look(mentions).fresh).toEqual([{ theme: csv, people: 2, days }]);
    expect(look([...mentions, ...heard('csv', TODAY - 20, ['73'])]).fresh).toEqual([]);
  });

  it('is what is asked for again after a no, from the day after it, colleagues left out', () => {
    const mentions = [
      ...heard('csv', TODAY - 50, ['71', '72']),
      ...heard('csv', TODAY - 30, ['73']),
      ...heard('csv', TODAY - 29, ['71', '74', AYLIN]),
    ];
    const again = (day: number) => look(mentions, [{ theme: csv, day }]).again;
    expect(again(TODAY - 30)).toMatchObject([{ theme: csv, refusedOn: TODAY - 30, people: 2 }]);
    expect(again(TODAY - 29)).toEqual([]);
    expect(look(mentions, [{ theme: dark, day: 0 }]).again).toEqual([]);
  });

  it('is nothing where nobody was heard', () => {
    expect(look([], [], [{ id: asId<AreaId>('none'), themes: [csv] }])).toEqual({
      bursts: [],
      fresh: [],
      again: [],
    });
  });
});
