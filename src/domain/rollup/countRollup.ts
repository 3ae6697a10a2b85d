import { weekOfDay } from './Calendar.ts';
import { heardTally } from './heardTally.ts';
import { largestOf } from './largestOf.ts';
import { leftOutTally } from './leftOutTally.ts';
import type { Rollup, RollupRow } from './Rollup.ts';
import type { DaySpan, RollupAsk } from './RollupAsk.ts';
import { BY_CHAMPION, CONFIRMED, type RollupTable } from './RollupTable.ts';
import { isStaffs, isTests, rowFilter } from './rowFilter.ts';
import { tally } from './tally.ts';
import { weekMarks } from './weekMarks.ts';

/** A second person makes a theme real. */
export const PEOPLE_TO_COUNT = 2;

/**
 * Counts what is asked, by one walk over the rows of the themes that are asked for. A ticket counts in a period if its customer
 * was heard in it on one of its days, so that one that goes on may count in two; people and organizations likewise.
 */
export function countRollup(table: RollupTable, ask: RollupAsk): Omit<Rollup, 'revision'> {
  const { starts, day, person, flags, calendar } = table;
  const { period, before } = ask;
  const passes = rowFilter(table, ask);
  const wanted = ask.themes === null ? null : new Set(ask.themes);
  const [now, then] = [heardTally(table), heardTally(table)];
  const [allNow, allThen] = [heardTally(table), heardTally(table)];
  const first = weekOfDay(period.from, calendar);
  const count = weekOfDay(period.to, calendar) - first + 1;
  const inWeek = tally(table.people.length);
  const allWeekly = weekMarks(table.people.length, count);
  const largest = largestOf(table);
  const leftOut = leftOutTally(table);
  const rows: RollupRow[] = [];
  const weekly: Uint32Array[] = [];
  const mentions = { all: 0, confirmed: 0, byChampion: 0 };
  for (const [theme, id] of table.themes.entries()) {
    if (wanted !== null && !wanted.has(id)) continue;
    const [from, to] = [starts[theme] ?? 0, starts[theme + 1] ?? 0];
    const isEmerging = (table.peopleEver[theme] ?? 0) < PEOPLE_TO_COUNT;
    const isOut = isEmerging && !ask.withEmerging;
    if (isEmerging) leftOut.beginTheme();
    now.begin();
    then.begin();
    largest.begin();
    const weeks = new Uint32Array(count);
    let [confirmed, byChampion, firstDay, week] = [0, 0, -1, -1];
    for (let row = from; row < to; row++) {
      if (!passes(row)) continue;
      const said = flags[row] ?? 0;
      const at = day[row] ?? 0;
      const isNow = isWithin(at, period);
      if (isTests(said)) {
        if (isNow) leftOut.addTest(row);
        continue;
      }
      if (isStaffs(said)) {
        if (isNow) leftOut.addStaff(row);
        if (!ask.withStaff) continue;
      }
      if (isEmerging && isNow) leftOut.addEmerging(row);
      if (isOut) continue;
      if (firstDay === -1) firstDay = at;
      if (before !== null && isWithin(at, before)) {
        then.add(row);
        allThen.add(row);
      }
      if (!isNow) continue;
      if (now.add(row)) {
        mentions.all += 1;
        if ((said & CONFIRMED) !== 0) confirmed += 1;
        if ((said & BY_CHAMPION) !== 0) byChampion += 1;
      }
      allNow.add(row);
      largest.add(row);
      // The earliest day comes first, so that a week's rows stand together.
      const inPeriod = weekOfDay(at, calendar) - first;
      if (inPeriod !== week) inWeek.begin();
      week = inPeriod;
      if (inWeek.isNew(person[row] ?? -1)) weeks[week] = (weeks[week] ?? 0) + 1;
      allWeekly.add(person[row] ?? -1, week);
    }
    inWeek.begin();
    const [heard, earlier] = [now.heard(), then.heard()];
    if (heard.tickets === 0 && earlier.tickets === 0) continue;
    mentions.confirmed += confirmed;
    mentions.byChampion += byChampion;
    const previous = before === null ? null : earlier;
    rows.push({ id, ...heard, before: previous, confirmed, byChampion, largest: largest.most(), firstDay });
    weekly.push(weeks);
  }
  return {
    rows,
    all: { ...allNow.heard(), before: before === null ? null : allThen.heard() },
    mentions,
    weeks: { first, count },
    weekly: joined(weekly, count),
    allWeekly: allWeekly.counts,
    leftOut: leftOut.told(),
    known: knownDays(table),
    brands: table.brands,
  };
}

function isWithin(day: number, { from, to }: DaySpan): boolean {
  return day >= from && day <= to;
}

function joined(weekly: readonly Uint32Array[], count: number): Uint32Array {
  const all = new Uint32Array(weekly.length * count);
  for (const [n, weeks] of weekly.entries()) all.set(weeks, n * count);
  return all;
}

function knownDays({ day }: RollupTable): DaySpan | null {
  let [from, to] = [Infinity, -Infinity];
  for (const one of day) {
    if (one < from) from = one;
    if (one > to) to = one;
  }
  return from === Infinity ? null : { from, to };
}
