import type { AreaId, ThemeId } from '../basis/Id.ts';
import type { Calendar } from './Calendar.ts';
import type { DaySpan } from './RollupAsk.ts';

/** Among which themes to look for what stands out. */
export interface StandOutAsk {
  readonly calendar: Calendar;
  readonly today: number;
  readonly themes: readonly ThemeId[];
  readonly areas: readonly { readonly id: AreaId; readonly themes: readonly ThemeId[] }[];
  /** Themes that product said no to, and on which day. */
  readonly refused: readonly { readonly theme: ThemeId; readonly day: number }[];
}

/** A number of distinct people in days that can be opened. */
export interface HeardIn {
  readonly people: number;
  readonly days: DaySpan;
}

/** A theme or an area that more people speak of than its own weeks let expect, up to the last whole week. */
export interface StandingBurst extends HeardIn {
  readonly of: { readonly theme: ThemeId } | { readonly area: AreaId };
  /** How many times as many, week by week, as expected. */
  readonly times: number;
}

/** What a look at a rollup should begin with. One person's themes are in none of it. */
export interface StandOuts {
  /** Those that go on, the most people first. */
  readonly bursts: readonly StandingBurst[];
  /** Themes that a second person asked for in the last seven days. */
  readonly fresh: readonly (HeardIn & { readonly theme: ThemeId })[];
  /** Refused themes that somebody asked for since. */
  readonly again: readonly (HeardIn & { readonly theme: ThemeId; readonly refusedOn: number })[];
}
