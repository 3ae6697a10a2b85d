import type { ThemeId, TicketId } from '../basis/Id.ts';
import type { Calendar } from './Calendar.ts';

/** Days by their numbers, both counted in. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Where the words come from: a customer's own in a ticket, what an agent noted of a call, or an import. */
export const SOURCES = ['said', 'noted', 'imported'] as const;

export type Source = (typeof SOURCES)[number];

/** What is counted together. Whatever is `null` narrows nothing. */
export interface RollupAsk {
  readonly calendar: Calendar;
  readonly period: DaySpan;
  /** What it is held against; `null` for nothing. */
  readonly before: DaySpan | null;
  readonly themes: readonly ThemeId[] | null;
  /** Customers by their keys (see `AskingCustomer`): those of a plan, say. */
  readonly customers: readonly string[] | null;
  /** Those of a channel, say: what no mention holds is narrowed by its tickets. */
  readonly tickets: readonly TicketId[] | null;
  readonly brands: readonly number[] | null;
  readonly sources: readonly Source[] | null;
  /** Count what colleagues asked in tickets of their own, too. */
  readonly withStaff: boolean;
  /** Count themes of which one person speaks, too. */
  readonly withEmerging: boolean;
}

/** Which of a rollup's numbers is opened: everything it counts, or part of it. */
export interface RollupCell {
  /** `null`: of all themes together. */
  readonly theme: ThemeId | null;
  readonly of: 'period' | 'before' | 'staff' | 'tests' | 'emerging';
  /** In one week alone. */
  readonly week?: number;
  readonly organization?: string;
  /** Checked by somebody other than the tagger, not checked, or tagged by the champion. */
  readonly only?: 'confirmed' | 'unconfirmed' | 'byChampion';
}
