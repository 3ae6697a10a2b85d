import type { ThemeId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { FoldedTheme } from '#domain/champion/FoldedTheme.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { placeOf } from '#domain/event/MentionStanding.ts';
import { countMentions } from '#domain/mention/countMentions.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Outside } from '../Outside.ts';
import type { Left } from './Receipt.ts';

/**
 * Brings the counts in the records of all themes in which these mentions stood up to what is left. A theme that is part of
 * another one is counted there.
 */
export async function recountWithout(
  { store, now }: Pick<Outside, 'store' | 'now'>,
  remaining: readonly Mention[],
  events: readonly JournalEvent[],
  deleted: readonly Mention[],
  signal: AbortSignal,
): Promise<{ readonly count: number; readonly left: readonly Left[] }> {
  const { themes, standings } = foldAccount(remaining, events);
  const touched = new Set<ThemeId>();
  for (const { ticketId, themeId } of deleted) {
    const standing = standings.get(mentionKey(ticketId, themeId));
    const place = standing === undefined ? themeId : placeOf(standing);
    for (const theme of [themeId, place, themes.get(place)?.countsIn ?? place]) touched.add(theme);
  }
  const left: Left[] = [];
  let count = 0;
  for (const id of touched) {
    const folded = themes.get(id);
    if (folded !== undefined && folded.countsIn !== id) continue;
    const shown = await store.showTheme(id, signal);
    if (!shown.ok && shown.failure.kind === 'gone') continue;
    const saved = shown.ok ? await store.saveTheme(countedAnew(shown.value, folded)) : shown;
    if (saved.ok) count += 1;
    else left.push({ what: 'themes', count: 1, failure: saved.failure });
  }
  return { count, left };

  function countedAnew(
    { id, name }: Theme,
    folded: FoldedTheme | undefined,
  ): Pick<Theme, 'id' | 'name'> & Partial<Theme> {
    const standing = (folded?.mentions ?? []).flatMap(({ parts }) => parts.flatMap((part) => part.records));
    return { id, name, counts: countMentions(standing), countedAt: now() };
  }
}
