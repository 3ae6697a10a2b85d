import type { OutboxEntry } from '#ports/Outbox.ts';

/** Where entries lie. Rejects where the browser refuses. */
export interface OutboxShelf {
  /** Oldest first. */
  readonly read: () => Promise<readonly OutboxEntry[]>;
  /** Replaces the entries by what `change` makes of them, in one step; gives them as they then stand. */
  readonly change: (
    change: (entries: readonly OutboxEntry[]) => readonly OutboxEntry[],
  ) => Promise<readonly OutboxEntry[]>;
}
