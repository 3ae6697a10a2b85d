import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { AccountBook } from '#ports/AccountSettings.ts';
import type { FeedName, SyncState } from '#ports/AccountReplica.ts';
import type { BudgetReport } from '#ports/Budget.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import type { BrowserAbilities } from '#ports/Surroundings.ts';
import type { Standing } from '../standing/Standing.ts';

/** How things stand for this person in this browser, and what of it could not be learnt. */
export interface Health {
  readonly at: Instant;
  readonly appVersion: string;
  /** The version of the shape that this app writes. */
  readonly writesVersion: number;
  readonly book: Result<AccountBook, Failure>;
  /** Parts of our shape that the account lacks. */
  readonly missing: Result<readonly string[], Failure>;
  /** Which of Zendesk's roles this person has: `own` is one of the account's own making. */
  readonly role: 'admin' | 'agent' | 'own';
  readonly standing: Result<Standing, Failure>;
  /** The themes that this browser keeps; `null` where it keeps none. */
  readonly themes: { readonly count: number; readonly readAt: Instant } | null;
  /** How far this browser has read the account; `null` where it has not begun. */
  readonly account: Result<SyncState | null, Failure>;
  /** How many mentions and events of it are kept here; `null` where it was not read. */
  readonly kept: Result<Readonly<Record<FeedName, number>> | null, Failure>;
  /** What of this person waits in this browser. Other browsers and people are not known here. */
  readonly entries: readonly OutboxEntry[];
  readonly budget: BudgetReport;
  readonly abilities: BrowserAbilities;
}
