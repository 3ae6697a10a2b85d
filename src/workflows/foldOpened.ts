import type { ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { FoldedTheme } from '#domain/champion/FoldedTheme.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from './Outside.ts';
import { isWhole } from './sync/isWhole.ts';
import type { Syncer } from './sync/Syncer.ts';

/** What this browser keeps of the account, where it does. */
export type KeptFold = Pick<Syncer, 'accountReplica' | 'folding'>;

/** A theme of which more other themes are part than this is read without the last of them. */
const MOST_SOURCES = 20;

/**
 * Folds one theme by the rules of the whole account. Its own mentions and journal were just read; what merges and moves
 * bring to it is known from the account's events that this browser keeps, and comes from there too or, while the
 * mentions are not all there, from the account. Without such a replica it is folded by what was read.
 */
export async function foldOpened(
  { store, accountReplica, folding }: Pick<Outside, 'store'> & Partial<KeptFold>,
  id: ThemeId,
  mentions: readonly Mention[],
  journal: readonly JournalEvent[],
  signal: AbortSignal,
): Promise<Result<FoldedTheme, Failure>> {
  const alone = ok(foldAccount(mentions, journal).themes.get(id) ?? nothing(id));
  if (accountReplica === undefined || folding === undefined) return alone;
  const kept = await accountReplica.state();
  const state = kept.ok ? kept.value : null;
  if (state?.feeds.events.isWhole !== true) return alone;
  const read = [...mentions];
  const allOf = [id];
  if (!isWhole(state)) {
    const sources = await folding.sources(id);
    if (!sources.ok) return alone;
    for (const source of sources.value.slice(0, MOST_SOURCES)) {
      const theirs = await store.mentionsOfTheme(source, signal);
      if (!theirs.ok && theirs.failure.kind !== 'gone') return theirs;
      if (theirs.ok) read.push(...theirs.value.items);
      allOf.push(source);
    }
  }
  const folded = await folding.theme(id, { mentions: read, events: journal, allOf });
  return folded.ok && folded.value !== null ? ok(folded.value.theme) : alone;
}

/** A theme of which nothing but its record is there. */
function nothing(id: ThemeId): FoldedTheme {
  return {
    id,
    facts: null,
    championship: { championId: null, since: null, nextTurn: 1 },
    merge: null,
    unmergedBy: null,
    countsIn: id,
    parts: [],
    mentions: [],
    taggedBy: [],
  };
}
