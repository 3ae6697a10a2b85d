import type { ThemeId } from '#domain/basis/Id.ts';
import { dayOf } from '#domain/basis/Day.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { ThemeNumbers } from '#domain/champion/ThemeNumbers.ts';
import { dueAnswers } from '#domain/decision/dueAnswers.ts';
import { foldDecisions } from '#domain/decision/foldDecisions.ts';
import { type NewsSince, newsSince } from '#domain/outcome/newsSince.ts';
import { type Seen, seenIn } from '#domain/outcome/Seen.ts';
import { mayDecide } from '#domain/setting/mayDecide.ts';
import { peaksOf } from '#domain/setting/Peak.ts';
import type { Failure } from '#ports/Failure.ts';
import { readPeaks } from '../decide/readPeaks.ts';
import { loadSettings } from '../loadSettings.ts';
import type { BoardOutside } from '../Outside.ts';
import { SYNC_EVERY_MINUTES, SYNC_JITTER_MINUTES } from '../sync/syncPace.ts';

export type NewsFrom = Pick<
  BoardOutside,
  'accountReplica' | 'folding' | 'settings' | 'replica' | 'leases' | 'peaks' | 'worker' | 'now'
>;

/**
 * What happened since somebody last looked. `null` until the account was read up to the present since they came: what is
 * told then stays so for the visit, whatever they do meanwhile.
 */
export async function readNews(
  outside: NewsFrom,
  before: Seen,
  cameAt: Instant,
  signal: AbortSignal,
): Promise<Result<NewsSince | null, Failure>> {
  const { accountReplica, folding, worker } = outside;
  const [numbers, state] = [await accountReplica.numbers(), await accountReplica.state()];
  if (!numbers.ok) return numbers;
  if (!state.ok) return state;
  const syncedAt = state.value?.syncedAt ?? null;
  if (numbers.value?.isFresh !== true || syncedAt === null || isOlder(syncedAt, cameAt)) return ok(null);
  const now = seenIn(numbers.value.themes, state.value?.feeds.events.newest ?? null, outside.now());
  const [tagged, journal] = [await folding.taggedBy(worker.id), await folding.pitchJournal()];
  if (!tagged.ok) return tagged;
  if (!journal.ok) return journal;
  const loaded = await loadSettings(outside, signal);
  if (!loaded.ok) return loaded;
  const { deciders, answers } = loaded.value.book.settings;
  const isLead = mayDecide(deciders, worker.id, now.at);
  const peaks = isLead ? await readPeaks(outside, deciders) : ok(new Map());
  if (!peaks.ok) return peaks;
  const facts = {
    deciders,
    answers,
    aside: archivedIn(numbers.value.themes),
    pauses: peaksOf(peaks.value, deciders),
  };
  const owed = dueAnswers(journal.value, facts, dayOf(epochMs(now.at), 0));
  const mine = new Set<ThemeId>(tagged.value.map(({ id }) => id));
  const { themes } = numbers.value;
  for (const theme of themes) if (isNear(theme, worker.id)) mine.add(theme.id);
  // What became part of one of theirs: tags count there by now.
  for (const { id, countsIn } of themes) if (mine.has(countsIn)) mine.add(id);
  return ok(
    newsSince(before, now, {
      who: worker.id,
      mine,
      decisions: foldDecisions(journal.value, deciders),
      due: isLead ? owed.filter(({ lead }) => lead === worker.id) : null,
    }),
  );
}

/** A reading of a moment before they came, by another tab, is as good. */
function isOlder(syncedAt: Instant, cameAt: Instant): boolean {
  const minutes = (epochMs(cameAt) - epochMs(syncedAt)) / 60_000;
  return minutes > SYNC_EVERY_MINUTES + SYNC_JITTER_MINUTES;
}

/** Whether somebody carries a theme, alone or with others or in their stead, or watches it. */
function isNear(
  { championId, coChampions, pause, facts }: ThemeNumbers,
  who: NewsFrom['worker']['id'],
): boolean {
  const carriers = [championId, ...(coChampions ?? []), pause?.standIn];
  return carriers.includes(who) || facts?.watchers.includes(who) === true;
}

function archivedIn(themes: readonly ThemeNumbers[]): ReadonlySet<ThemeId> {
  return new Set(themes.flatMap(({ id, facts }) => (facts?.archived === true ? [id] : [])));
}
