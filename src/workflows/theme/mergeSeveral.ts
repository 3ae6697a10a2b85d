import type { EventId, ThemeId } from '#domain/basis/Id.ts';
import { foldMerges } from '#domain/theme/foldMerges.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { mergeThemes } from '../mergeThemes.ts';
import type { SayingFrom } from '../sayEvent.ts';

/** How a merge of several themes ended: for each of them one way. */
export interface MergedThemes {
  /** With the event that an un-merge names. */
  readonly merged: readonly { readonly theme: Theme; readonly by: EventId }[];
  /** It would have made a theme part of itself, or somebody else merged it before. */
  readonly overtaken: readonly Theme[];
  readonly failed: readonly { readonly theme: Theme; readonly failure: Failure }[];
}

/**
 * Makes several themes part of one, one after the other; one that fails keeps no other from it. Each journal is read for the
 * last un-merge, so that a theme that was here before can come again.
 */
export async function mergeSeveral(
  outside: SayingFrom,
  themes: readonly Theme[],
  into: ThemeId,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<MergedThemes> {
  const merged: MergedThemes['merged'][number][] = [];
  const overtaken: Theme[] = [];
  const failed: MergedThemes['failed'][number][] = [];
  for (const [done, theme] of themes.filter(({ id }) => id !== into).entries()) {
    if (signal.aborted) break;
    onProgress(done);
    const journal = await outside.store.journalOfTheme(theme.id, signal);
    if (!journal.ok) {
      failed.push({ theme, failure: journal.failure });
      continue;
    }
    const unmergedBy = foldMerges(journal.value.items).unmergedBy.get(theme.id) ?? null;
    const { id, name } = theme;
    const ended = await mergeThemes(outside, { id, name, unmergedBy }, into);
    if (!ended.ok) failed.push({ theme, failure: ended.failure });
    else if (ended.value.isOvertaken || ended.value.event === null) overtaken.push(theme);
    else merged.push({ theme, by: ended.value.event.id });
  }
  return { merged, overtaken, failed };
}
