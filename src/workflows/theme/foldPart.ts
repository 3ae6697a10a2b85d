import type { ThemeId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { type ThemeView, viewTheme } from '#domain/champion/ThemeView.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { type KeptFold, nothing } from '../foldOpened.ts';

/** Folds a theme by what this browser keeps of it and by what was read of it besides, which may be newer. */
export async function foldPart(
  { accountReplica, folding }: Pick<KeptFold, 'accountReplica' | 'folding'>,
  id: ThemeId,
  mentions: readonly Mention[],
  events: readonly JournalEvent[],
): Promise<ThemeView> {
  const kept = await accountReplica.state();
  const isKnown = kept.ok && kept.value?.feeds.events.isWhole === true;
  const folded = isKnown ? await folding.theme(id, { mentions, events, allOf: [] }) : null;
  const isFolded = folded?.ok === true && folded.value !== null;
  return isFolded ? folded.value : (viewTheme(foldAccount(mentions, events), id) ?? nothing(id));
}
