import type { ThemeId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Customer, Members } from '#domain/outcome/customerAsks.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from './Failure.ts';

/** What a search gave, newest first; `isPart` where there is more than a page reads. */
export interface Searched<T> {
  readonly items: readonly T[];
  readonly isPart: boolean;
  /** So many records could not be read, or do not count as they are. */
  readonly unreadable: number;
}

/** Mentions of a customer, and who an organization's people are. */
export interface SearchedMentions extends Searched<Mention> {
  readonly members: Members;
}

/** A customer whose page lies open, and the language of their profile (BCP 47), where it says one. */
export interface OpenCustomer {
  readonly customer: Customer;
  readonly locale: string | null;
}

/** What one customer asked for, with a handful of requests, by Zendesk's search (minutes behind). */
export interface CustomerAsks {
  /** Whose page in Zendesk lies open beside the app. Costs no request. */
  readonly customer: () => Promise<Result<OpenCustomer, Failure>>;
  /** What was tagged in tickets of this customer, and in those of which somebody said since that they ask there. */
  readonly mentions: (customer: Customer, signal: AbortSignal) => Promise<Result<SearchedMentions, Failure>>;
  /** Themes as their records say them. Those that are not there are left out. Any number. */
  readonly themes: (
    ids: readonly ThemeId[],
    signal: AbortSignal,
  ) => Promise<Result<readonly Theme[], Failure>>;
  /** Of these themes' journals what says where mentions stand and what was answered. Themes must have been asked for before. */
  readonly events: (
    ids: readonly ThemeId[],
    signal: AbortSignal,
  ) => Promise<Result<Searched<JournalEvent>, Failure>>;
}
