import type { Counts } from '#domain/mention/countMentions.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Outside } from '../Outside.ts';
import { isWhole } from '../sync/isWhole.ts';
import type { Syncer } from '../sync/Syncer.ts';

/** How many would ask for the theme that the others become part of. */
export interface SeveralPreview {
  readonly counts: Counts;
  /** Otherwise people of several of them were counted for each: there are at most so many. */
  readonly isExact: boolean;
}

/**
 * Folds the account as if these themes had been merged, where this browser has all of it; else their numbers are added up.
 * Asks nothing of the account and writes nothing.
 */
export async function previewSeveral(
  {
    accountReplica,
    folding,
    worker,
    now,
  }: Pick<Syncer, 'accountReplica' | 'folding'> & Pick<Outside, 'worker' | 'now'>,
  themes: readonly Theme[],
  into: Theme,
): Promise<SeveralPreview> {
  const others = themes.filter(({ id }) => id !== into.id);
  const state = await accountReplica.state();
  const [actor, at] = [worker.id, now()];
  if (state.ok && isWhole(state.value)) {
    const events = others.map(({ id }) => draftMerge({ id, unmergedBy: null }, into.id, { actor, at }));
    const folded = await folding.theme(into.id, { mentions: [], events, allOf: [] });
    if (folded.ok && folded.value !== null)
      return { counts: countStanding(folded.value.theme.mentions), isExact: true };
  }
  const sum = (what: 'people' | 'organizations' | 'tickets') =>
    [into, ...others].reduce((total, { counts }) => total + counts[what], 0);
  const counts = {
    people: sum('people'),
    organizations: sum('organizations'),
    tickets: sum('tickets'),
    lastHeardAt: null,
  };
  return { counts, isExact: false };
}
