import type { Instant } from '../basis/Instant.ts';
import type { Money } from '../customer/Money.ts';
import type { TicketEvidence } from './ThemeEvidence.ts';

/** The numbers of a case that can stand in a pitch's words, by the names of their tokens. */
export const TOKENS = [
  'people',
  'activeShare',
  'organizations',
  'tickets',
  'checked',
  'blocking',
  'important',
  'escalated',
  'interruptions',
  'workaround',
  'leaving',
  'lately',
  'since',
  'last',
  'revenue',
  'ticketCost',
] as const;

export type Token = (typeof TOKENS)[number];

/** What is counted one by one. */
export type Counted = 'people' | 'organizations' | 'tickets' | 'interruptions';

/** A number with what it counts: nothing stands in a pitch that cannot be opened. */
export type PitchNumber = { readonly tickets: readonly TicketEvidence[] } & (
  | { readonly is: 'count'; readonly of: Counted; readonly count: number }
  | { readonly is: 'share'; readonly part: number; readonly all: number }
  /** The part of something that no ticket counts, from 0 on. */
  | { readonly is: 'portion'; readonly portion: number }
  | { readonly is: 'recent'; readonly count: number; readonly before: number }
  | { readonly is: 'day'; readonly at: Instant }
  /** One for each currency; never added up across them. */
  | { readonly is: 'money'; readonly amounts: readonly Money[] }
);

/** What a pitch's tokens stand for now; `null` for what is not known, which is not zero. */
export type PitchNumbers = Readonly<Record<Token, PitchNumber | null>>;
