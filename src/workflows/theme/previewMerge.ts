import type { EventId, ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Counts } from '#domain/mention/countMentions.ts';
import { countStanding } from '#domain/theme/countStanding.ts';
import { draftMerge } from '#domain/theme/draftMerge.ts';
import type { Failure } from '#ports/Failure.ts';
import { foldOpened, type KeptFold } from '../foldOpened.ts';
import type { Outside } from '../Outside.ts';

/** What a merge would change, by folding the account as if it had been said. */
export interface MergePreview {
  /** How many ask for the other theme now, and would then. */
  readonly before: Counts;
  readonly after: Counts;
  /** The other theme is part of this one already, in the end: the merge would not hold. */
  readonly isCircle: boolean;
}

/** How many would ask for `into` if the theme were made part of it. Writes nothing. */
export async function previewMerge(
  outside: Pick<Outside, 'store' | 'worker' | 'now'> & Partial<KeptFold>,
  theme: { readonly id: ThemeId; readonly unmergedBy: EventId | null },
  into: ThemeId,
  signal: AbortSignal,
): Promise<Result<MergePreview, Failure>> {
  const { store, worker, now } = outside;
  const [mentions, journal, own] = await Promise.all([
    store.mentionsOfTheme(into, signal),
    store.journalOfTheme(into, signal),
    store.journalOfTheme(theme.id, signal),
  ]);
  if (!mentions.ok) return mentions;
  if (!journal.ok) return journal;
  if (!own.ok) return own;
  const merge = draftMerge(theme, into, { actor: worker.id, at: now() });
  const events = [...journal.value.items, ...own.value.items];
  const fold = (besides: readonly (typeof merge)[]) =>
    foldOpened(outside, into, mentions.value.items, events, signal, { events: besides, from: [theme.id] });
  const [before, after] = [await fold([]), await fold([merge])];
  if (signal.aborted) return failed({ kind: 'cancelled', what: 'preview merge' });
  if (!before.ok) return before;
  if (!after.ok) return after;
  return ok({
    before: countStanding(before.value.theme.mentions),
    after: countStanding(after.value.theme.mentions),
    isCircle:
      after.value.overtaken.get(merge.id)?.why === 'circle' || before.value.theme.countsIn === theme.id,
  });
}
