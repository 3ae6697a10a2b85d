import type { ThemeId } from '../basis/Id.ts';
import { burstsIn } from './burstsIn.ts';
import { firstDayOf, weekOfDay } from './Calendar.ts';
import { PEOPLE_TO_COUNT } from './countRollup.ts';
import type { DaySpan } from './RollupAsk.ts';
import type { RollupTable } from './RollupTable.ts';
import { isStaffs, isTests } from './rowFilter.ts';
import type { HeardIn, StandingBurst, StandOutAsk, StandOuts } from './StandOut.ts';

/** Bursts are looked for in so many weeks: one that began earlier is long how things are. */
const LOOKED_AT = 26;
const FRESH_DAYS = 7;

/** A customer's day: a person who was heard in it. */
type Moment = readonly [day: number, person: number];

/**
 * Bursts of themes and areas against their own weeks (see `burstsIn`), from the week in which each was first heard; the
 * week that goes on is left out. What a second person asked for lately, and what is asked for again after a no. Colleagues and
 * one person's themes are left out throughout.
 */
export function standsOut(table: RollupTable, ask: StandOutAsk): StandOuts {
  const { calendar, today } = ask;
  const places = new Map(table.themes.map((id, place) => [id, place]));
  const momentsOf = (themes: readonly ThemeId[]) => themes.flatMap((id) => momentsIn(table, places.get(id)));
  const last = weekOfDay(today, calendar) - 1;

  const burstOf = (of: StandingBurst['of'], moments: readonly Moment[]): readonly StandingBurst[] => {
    const earliest = moments.reduce((least, [day]) => Math.min(least, day), Infinity);
    const first = weekOfDay(earliest, calendar);
    if (moments.length === 0 || last <= first) return [];
    const weeks = Array.from({ length: last - first + 1 }, () => new Set<number>());
    for (const [day, person] of moments) weeks[weekOfDay(day, calendar) - first]?.add(person);
    const counts = weeks.map((people) => people.size);
    const burst = burstsIn(counts, counts.length - LOOKED_AT).at(-1);
    if (burst?.until !== counts.length - 1) return [];
    const span = {
      from: firstDayOf(first + burst.since, calendar),
      to: firstDayOf(first + burst.until + 1, calendar) - 1,
    };
    return [{ of, ...heardIn(moments, span), times: burst.people / Math.max(burst.expected, 0.5) }];
  };

  const isLarger = (a: HeardIn, b: HeardIn) => b.people - a.people;
  const since = today - FRESH_DAYS + 1;
  return {
    bursts: [
      ...ask.themes.flatMap((theme) => burstOf({ theme }, momentsOf([theme]))),
      ...ask.areas.flatMap(({ id, themes }) => burstOf({ area: id }, momentsOf(themes))),
    ].toSorted(isLarger),
    fresh: ask.themes
      .flatMap((theme) => {
        const moments = momentsOf([theme]);
        const earlier = moments.filter(([day]) => day < since).map(([, person]) => person);
        const heard = heardIn(moments, { from: since, to: today });
        return moments.length > 0 && new Set(earlier).size < PEOPLE_TO_COUNT && heard.people > 0
          ? [{ theme, ...heard }]
          : [];
      })
      .toSorted(isLarger),
    again: ask.refused
      .flatMap(({ theme, day }) => {
        const heard = heardIn(momentsOf([theme]), { from: day + 1, to: today });
        return heard.people > 0 ? [{ theme, refusedOn: day, ...heard }] : [];
      })
      .toSorted(isLarger),
  };
}

/** Of a theme that counts, each day on which a customer was heard. */
function momentsIn(table: RollupTable, theme: number | undefined): readonly Moment[] {
  if (theme === undefined || (table.peopleEver[theme] ?? 0) < PEOPLE_TO_COUNT) return [];
  const moments: Moment[] = [];
  for (let row = table.starts[theme] ?? 0; row < (table.starts[theme + 1] ?? 0); row++) {
    const [person, flags] = [table.person[row] ?? -1, table.flags[row] ?? 0];
    if (person >= 0 && !isStaffs(flags) && !isTests(flags)) moments.push([table.day[row] ?? 0, person]);
  }
  return moments;
}

function heardIn(moments: readonly Moment[], days: DaySpan): HeardIn {
  const people = moments.filter(([day]) => day >= days.from && day <= days.to).map(([, person]) => person);
  return { people: new Set(people).size, days };
}
