import type { Instant } from '#domain/basis/Instant.ts';
import type { CustomerAsk } from '#domain/outcome/customerAsks.ts';
import type { CustomerTelling } from '#domain/outcome/customerTelling.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/** A theme that a customer asks for, and what became of it. */
export interface ToldAsk extends CustomerAsk, CustomerTelling {
  /** As its record says it; `null` where that cannot be read. */
  readonly theme: Theme | null;
}

/** What a customer asked for, as far as it was read. */
export interface CustomerPicture {
  /** Those who wait to be told first, else whatever was heard last. */
  readonly asks: readonly ToldAsk[];
  /** Older things are left out: there is more than is read here. */
  readonly isPart: boolean;
  /** So many records are in it nowhere, because they cannot be read. */
  readonly unreadable: number;
  /** Who decides cannot be known now: nothing is to be told on the strength of an answer. */
  readonly isDoubtful: boolean;
  /** When it was read from the account. */
  readonly readAt: Instant;
}
