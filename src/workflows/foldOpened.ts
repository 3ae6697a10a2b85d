import type { ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { type ThemeView, viewTheme } from '#domain/champion/ThemeView.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from './Outside.ts';
import { readRelinked } from './readRelinked.ts';
import { isWhole } from './sync/isWhole.ts';
import type { Syncer } from './sync/Syncer.ts';

/** What this browser keeps of the account, where it does. */
export type KeptFold = Pick<Syncer, 'accountReplica' | 'folding' | 'accountFeed'>;

/** What is known of an account besides what it says itself: what was just written, or is only being considered. */
export interface Besides {
  readonly events: readonly JournalEvent[];
  /** The themes from which these bring something. */
  readonly from: readonly ThemeId[];
}

/** A theme of which more other themes are part than this is read without the last of them. */
const MOST_SOURCES = 20;

/**
 * Folds one theme by the rules of the whole account. Its own mentions and journal were just read; what merges and moves
 * bring to it is known from the account's events that this browser keeps, and comes from there too or, while the
 * mentions are not all there, from the account. So is a mention whose record somebody made point elsewhere: it counts
 * where its tagger wrote it. Without such a replica it is folded by what was read.
 */
export async function foldOpened(
  { store, accountReplica, folding, accountFeed }: Pick<Outside, 'store'> & Partial<KeptFold>,
  id: ThemeId,
  mentions: readonly Mention[],
  journal: readonly JournalEvent[],
  signal: AbortSignal,
  besides: Besides = { events: [], from: [] },
): Promise<Result<ThemeView, Failure>> {
  const events = [...journal, ...besides.events];
  const relinked = await readRelinked({ folding, accountFeed }, id, mentions, signal);
  if (!relinked.ok) return relinked;
  const read = [...mentions, ...relinked.value];
  const allOf = [id];
  const readSources = async (sources: readonly ThemeId[]): Promise<Failure | null> => {
    for (const source of sources.filter((one) => !allOf.includes(one)).slice(0, MOST_SOURCES)) {
      const theirs = await store.mentionsOfTheme(source, signal);
      if (!theirs.ok && theirs.failure.kind !== 'gone') return theirs.failure;
      if (theirs.ok) read.push(...theirs.value.items);
      allOf.push(source);
    }
    return null;
  };
  const alone = () => ok(viewTheme(foldAccount(read, events), id) ?? nothing(id));
  const kept = await accountReplica?.state();
  const state = kept?.ok === true ? kept.value : null;
  const isKnown = state?.feeds.events.isWhole === true;
  const sources = isKnown && !isWhole(state) ? await folding?.sources(id) : ok([]);
  const canFold = isKnown && folding !== undefined && sources?.ok === true;
  if (!canFold || !isWhole(state)) {
    const failure = await readSources([...besides.from, ...(canFold ? sources.value : [])]);
    if (failure !== null) return failed(failure);
  }
  if (!canFold) return alone();
  const folded = await folding.theme(id, { mentions: read, events, allOf });
  return folded.ok && folded.value !== null ? ok(folded.value) : alone();
}

/** A theme of which nothing but its record is there. */
export function nothing(id: ThemeId): ThemeView {
  const theme = {
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
  return { theme, journal: [], overtaken: new Map(), standings: new Map(), merged: [] };
}
