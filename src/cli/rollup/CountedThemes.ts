import type { Calendar } from '#domain/rollup/Calendar.ts';
import type { Growth } from '#domain/rollup/growthOf.ts';
import type { Heard } from '#domain/rollup/Rollup.ts';
import type { DaySpan } from '#domain/rollup/RollupAsk.ts';

/** What is counted together. */
export interface ThemesAsk {
  readonly calendar: Calendar;
  readonly period: DaySpan;
  /** What it is held against; `null` for nothing. */
  readonly before: DaySpan | null;
  /** Count themes of which one person speaks, too. */
  readonly withEmerging: boolean;
}

/** A theme's numbers, as a rollup of the app has them, as far as an export tells. */
export interface CountedTheme extends Heard {
  readonly id: string;
  readonly name: string;
  readonly before: Heard | null;
  /** `null` where the export begins later than what it is held against. */
  readonly growth: Growth | null;
  readonly largest: { readonly organizationId: string; readonly tickets: number } | null;
  readonly firstDay: number;
  /** Distinct people in each week. */
  readonly weekly: readonly number[];
}

/** Themes counted over a period, most people first, and on what that rests. */
export interface CountedThemes {
  readonly ask: ThemesAsk;
  readonly themes: readonly CountedTheme[];
  /** All of them together: whoever asks for several themes counts once. */
  readonly all: Heard & { readonly before: Heard | null; readonly weekly: readonly number[] };
  readonly weeks: { readonly first: number; readonly count: number };
  readonly emerging: { readonly themes: number; readonly people: number; readonly tickets: number };
  /** From the first to the last day on which anybody was heard. */
  readonly known: DaySpan;
  /** Tickets that were read; of them those in a language that is not heard, and those that were read in part. */
  readonly coverage: { readonly tickets: number; readonly unheard: number; readonly inPart: number };
}
