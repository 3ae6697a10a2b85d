import { ok, type Result } from '#domain/basis/Result.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from './Outside.ts';

/** The account's themes as this browser knows them, and how old that knowledge is. */
export interface LoadedThemes {
  readonly themes: readonly Theme[];
  readonly readAt: Instant;
  /** Records that could not be read (edited by hand); shown, never dropped silently. */
  readonly unreadable: number;
  /** Why the account could not be asked just now; the themes are then the older ones. */
  readonly outdated: Failure | null;
}

/** How long a replica answers without asking: one refresh in 15 minutes keeps a fleet inside the account's limit. */
export const FRESH_MINUTES = 15;
/** Deltas never show deletions, so that once a day everything is read anew. */
const WHOLE_READ_HOURS = 24;

type From = Pick<Outside, 'store' | 'replica' | 'now'>;

/**
 * Themes from the replica where it is fresh, else what changed since (or everything) from the account.
 * Fails only where there is neither a replica nor an answer.
 *
 * @param freshMinutes 0 asks the account in any case (the board does).
 */
export async function loadThemes(
  { store, replica, now }: From,
  signal: AbortSignal,
  freshMinutes = FRESH_MINUTES,
): Promise<Result<LoadedThemes, Failure>> {
  const kept = await replica.themes();
  const known = kept.ok ? kept.value : null;
  const ageMs = known === null ? Infinity : epochMs(now()) - epochMs(known.readAt);
  if (known !== null && ageMs < freshMinutes * 60_000) {
    return ok({ themes: known.themes, readAt: known.readAt, unreadable: 0, outdated: null });
  }
  // What changed since is told by Zendesk's clock alone: this machine's may be minutes off, and would miss some.
  const since = known !== null && ageMs < WHOLE_READ_HOURS * 3_600_000 ? known.seenUpTo : null;
  const readAt = now();
  const listed = await store.listThemes(since, signal);
  if (!listed.ok) {
    if (known === null) return listed;
    return ok({ themes: known.themes, readAt: known.readAt, unreadable: 0, outdated: listed.failure });
  }
  const themes =
    since === null || known === null ? listed.value.items : merge(known.themes, listed.value.items);
  await replica.saveThemes(themes, readAt, listed.value.seenUpTo ?? since);
  return ok({ themes, readAt, unreadable: listed.value.unreadable.length, outdated: null });
}

function merge(known: readonly Theme[], changed: readonly Theme[]): readonly Theme[] {
  const byId = new Map([...known, ...changed].map((theme) => [theme.id, theme]));
  return [...byId.values()];
}
