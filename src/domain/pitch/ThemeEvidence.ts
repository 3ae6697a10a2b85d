import type { OrganizationId, TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Importance } from '../mention/Importance.ts';
import type { Quote } from '../mention/Mention.ts';
import type { MentionKey } from '../mention/mentionKey.ts';
import type { Weekly } from '../theme/Weekly.ts';
import type { AskingCustomer } from './AskingCustomer.ts';
import type { CustomerWorth } from './CustomerWorth.ts';

/** One ticket that asks, as far as the case needs it. */
export interface TicketEvidence {
  readonly ticketId: TicketId;
  /** What an event about it names. */
  readonly keys: readonly MentionKey[];
  /** Who asks in it; more than one only where mentions of other requesters came together. Empty where nobody is known. */
  readonly people: readonly UserId[];
  readonly organizations: readonly OrganizationId[];
  /** When it was heard last: its newest quote, or when it was tagged. */
  readonly heardAt: Instant;
  /** The highest that is said of it; `null` where nobody said so. */
  readonly importance: Importance | null;
  /** Somebody other than its tagger says that it asks for this: by confirming it, or by tagging it too. */
  readonly isConfirmed: boolean;
  /** The theme's champion tagged it, alone or with others. */
  readonly isByChampion: boolean;
}

/** A customer's words that stand for others. */
export interface StrongQuote {
  readonly ticketId: TicketId;
  readonly quote: Quote;
}

/** One person who asks so often that the tickets say more of them than of the theme. */
export interface VocalCustomer {
  readonly personId: UserId;
  readonly tickets: readonly TicketId[];
  /** What is left without them. */
  readonly without: { readonly people: number; readonly tickets: number };
}

/** A theme's case as its mentions tell it. Every number is the length of a list of what it counts. */
export interface ThemeEvidence {
  /** Each ticket once, whoever was heard last first. */
  readonly tickets: readonly TicketEvidence[];
  readonly people: readonly UserId[];
  readonly organizations: readonly OrganizationId[];
  readonly customers: readonly AskingCustomer[];
  /** What those are worth; `null` where no admin chose fields that say it, or nothing was read of them. */
  readonly worth: CustomerWorth | null;
  readonly firstHeardAt: Instant | null;
  readonly lastHeardAt: Instant | null;
  readonly weekly: Weekly | null;
  readonly quotes: readonly StrongQuote[];
  readonly vocal: VocalCustomer | null;
}
