import type { MentionId, ThemeId, UserId } from '../basis/Id.ts';
import { foldErasures } from '../event/foldErasures.ts';
import { foldStandings } from '../event/foldStandings.ts';
import { hangsOnTheme } from '../event/hangsOnTheme.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { placeOf } from '../event/MentionStanding.ts';
import { orderEvents } from '../event/orderEvents.ts';
import type { Mention } from '../mention/Mention.ts';
import { newestMentions } from '../mention/newestMentions.ts';
import { collectMentions } from '../theme/collectMentions.ts';
import { foldMerges, type Merges } from '../theme/foldMerges.ts';
import { tellTheme } from '../theme/foldTheme.ts';
import { rootOf } from '../theme/rootOf.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import { playTurns } from './foldChampion.ts';
import type { AccountFold, FoldedTheme } from './FoldedTheme.ts';

/**
 * Folds all mentions and all events, in any order and with repeats. Global because merges and moves cross themes: a
 * fold over part of the events may say something else. Events rest on events alone, so that everybody who has read the
 * journal agrees on what was overtaken, however many mentions they have.
 *
 * A theme is listed if it was created, tagged, or is where mentions or merges point. Its mentions never get lost because
 * its creation was.
 */
export function foldAccount(mentions: Iterable<Mention>, events: Iterable<JournalEvent>): AccountFold {
  const journal = orderEvents(events);
  const standings = foldStandings(journal);
  const merges = foldMerges(journal);
  const erasures = foldErasures(journal);
  const records = newestMentions(mentions);
  const heard = withErased(records, erasures.byRecord);
  const counting = collectMentions(heard, standings.byMention, merges.byTheme);
  const journals = byTheme(journal);
  const ids = new Set(journals.keys());
  for (const { themeId } of heard) ids.add(themeId);
  for (const standing of standings.byMention.values()) ids.add(placeOf(standing));
  for (const { into } of merges.byTheme.values()) ids.add(into);
  const parts = partsOf(merges);
  const shortcuts = new Map<ThemeId, ThemeId>();
  const overtaken = new Map([...standings.overtaken, ...merges.overtaken, ...erasures.overtaken]);
  const themes = new Map<ThemeId, FoldedTheme>();
  for (const id of [...ids].sort()) {
    const own = journals.get(id) ?? [];
    const { championship, overtaken: turns } = playTurns(own);
    const { facts, overtaken: late } = tellTheme(own);
    for (const [event, why] of [...turns, ...late]) overtaken.set(event, why);
    const standing = counting.get(id) ?? [];
    themes.set(id, {
      id,
      facts,
      championship,
      merge: merges.byTheme.get(id) ?? null,
      unmergedBy: merges.unmergedBy.get(id) ?? null,
      countsIn: rootOf(id, merges.byTheme, shortcuts),
      parts: parts.get(id) ?? [],
      mentions: standing,
      taggedBy: taggers(standing),
    });
  }
  const toErase = records.map(({ id }) => id).filter((id) => erasures.byRecord.has(id));
  return { themes, standings: standings.byMention, overtaken, journal, records, toErase };
}

/**
 * A fold with more mentions and events, which may be late, repeated or newer versions: the same as folding all at once.
 * The fold that is given stays as it is.
 */
export function foldMore(
  fold: AccountFold,
  mentions: Iterable<Mention>,
  events: Iterable<JournalEvent>,
): AccountFold {
  return foldAccount([...fold.records, ...mentions], [...fold.journal, ...events]);
}

function withErased(
  records: readonly Mention[],
  erased: ReadonlyMap<MentionId, Mention>,
): readonly Mention[] {
  if (erased.size === 0) return records;
  return newestMentions([...records.filter(({ id }) => !erased.has(id)), ...erased.values()]);
}

function byTheme(journal: readonly JournalEvent[]): ReadonlyMap<ThemeId, readonly JournalEvent[]> {
  const journals = new Map<ThemeId, JournalEvent[]>();
  for (const event of journal) {
    if (!hangsOnTheme(event)) continue;
    const others = journals.get(event.themeId);
    if (others === undefined) journals.set(event.themeId, [event]);
    else others.push(event);
  }
  return journals;
}

function partsOf(merges: Merges): ReadonlyMap<ThemeId, readonly ThemeId[]> {
  const shortcuts = new Map<ThemeId, ThemeId>();
  const parts = new Map<ThemeId, ThemeId[]>();
  for (const theme of [...merges.byTheme.keys()].sort()) {
    const root = rootOf(theme, merges.byTheme, shortcuts);
    const others = parts.get(root);
    if (others === undefined) parts.set(root, [theme]);
    else others.push(theme);
  }
  return parts;
}

function taggers(mentions: readonly StandingMention[]): readonly UserId[] {
  const all = new Set<UserId>();
  for (const { taggedBy } of mentions) for (const one of taggedBy) all.add(one);
  return [...all].sort();
}
