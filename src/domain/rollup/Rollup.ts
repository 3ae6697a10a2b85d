import type { OrganizationId, ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Quote } from '../mention/Mention.ts';
import type { DaySpan } from './RollupAsk.ts';

/** Who was heard, each once. A ticket without a requester counts as a ticket and as no person. */
export interface Heard {
  readonly people: number;
  readonly organizations: number;
  readonly tickets: number;
}

/** A theme's numbers. */
export interface RollupRow extends Heard {
  readonly id: ThemeId;
  /** The same in the period before; `null` where nothing is compared. */
  readonly before: Heard | null;
  /** Of its tickets: checked by somebody other than the tagger, and tagged by the theme's champion. */
  readonly confirmed: number;
  readonly byChampion: number;
  /** The organization with most of its tickets, the first by id of several; `null` where none is named. */
  readonly largest: { readonly organizationId: OrganizationId; readonly tickets: number } | null;
  /** The day on which it was ever heard first, whatever the period. */
  readonly firstDay: number;
}

/** What is left out of every number of a rollup. */
export interface LeftOut {
  /** Requesters who work here. */
  readonly staff: Pick<Heard, 'people' | 'tickets'>;
  /** Requesters who only try things out; see `Calendar.tests`. They are counted nowhere. */
  readonly tests: Pick<Heard, 'people' | 'tickets'>;
  /** Themes of which one person speaks. */
  readonly emerging: { readonly themes: number } & Pick<Heard, 'people' | 'tickets'>;
}

/** Themes counted over a period. Only those with something in it or in the period before. */
export interface Rollup {
  readonly rows: readonly RollupRow[];
  /** All of them together: whoever asks for several themes counts once. */
  readonly all: Heard & { readonly before: Heard | null };
  /** Tickets of themes (a ticket with two themes counts twice): checked, and tagged by a champion. */
  readonly mentions: { readonly all: number; readonly confirmed: number; readonly byChampion: number };
  /** The weeks that the period touches; the first and the last may lie in it in part only. */
  readonly weeks: { readonly first: number; readonly count: number };
  /** Distinct people of each row in each week: row by row, week by week. */
  readonly weekly: Uint32Array;
  /** The same of all rows together. */
  readonly allWeekly: Uint32Array;
  readonly leftOut: LeftOut;
  /** From the first to the last day on which anybody was heard; `null` where nobody was. */
  readonly known: DaySpan | null;
  /** What there is to narrow by, of everything that is known. */
  readonly brands: readonly number[];
  /** The account as it was when this was counted. */
  readonly revision: number;
}

/** A ticket behind a number. */
export interface BehindTicket {
  readonly themeId: ThemeId;
  readonly ticketId: TicketId;
  readonly people: readonly UserId[];
  readonly organizations: readonly OrganizationId[];
  readonly heardAt: Instant;
  readonly quotes: readonly Quote[];
  readonly isConfirmed: boolean;
}
