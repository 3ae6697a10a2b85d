import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { ThemeView } from '#domain/champion/ThemeView.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Altered } from '#ports/Altered.ts';
import type { Failure } from '#ports/Failure.ts';
import { foldOpened, type KeptFold } from './foldOpened.ts';
import { keepTheme } from './keepTheme.ts';
import type { Outside } from './Outside.ts';
import type { ReadRecords } from './putBackOwn.ts';
import { withCounts } from './recountTheme.ts';
import type { OpenedNames } from './theme/nameOpened.ts';
import { factsIn, type ReadTheme, standingIn, tellOpened } from './theme/tellOpened.ts';

/** A theme with everything that its numbers rest on. */
export interface OpenedTheme extends OpenedNames {
  readonly theme: Theme;
  /** The theme that it is part of by a merge: what customers said counts there. `null` where it stands on its own. */
  readonly partOf: ThemeId | null;
  /** Standing mentions, newest first. */
  readonly mentions: readonly Mention[];
  /** The theme in the fold of the account: where its mentions stand, what is part of it, what was overtaken. */
  readonly view: ThemeView;
  /** That of `view`. Oldest first. */
  readonly journal: readonly JournalEvent[];
  /** How many records could not be read: they are in no number here. */
  readonly unreadable: number;
  /** Records that are not as their authors left them. */
  readonly altered: readonly Altered[];
  /** All that was read of this theme alone, also what is withdrawn or moved away. */
  readonly read: ReadRecords;
  /** `null` where all of its mentions were read. */
  readonly part: ThemePart | null;
}

/** What a theme's page rests on while its mentions are not all read. */
export interface ThemePart {
  /** How many of them were read. */
  readonly read: number;
  /** How many there are, about. */
  readonly total: number;
  /** As of when this browser keeps all of them: numbers are of then. `null` where it does not: numbers are the record's. */
  readonly keptAt: Instant | null;
}

/** What opening a theme needs. */
export type OpenFrom = Pick<
  Outside,
  'store' | 'replica' | 'people' | 'settings' | 'leases' | 'worker' | 'now'
> &
  Partial<KeptFold>;

/**
 * Reads a theme's mentions and journal, folds them with what this browser keeps of the account, and brings the cached
 * record up to what they say. `gone` where neither the record nor a creation event exists.
 */
export async function openTheme(
  outside: OpenFrom,
  id: ThemeId,
  signal: AbortSignal,
  shown = outside.store.showTheme(id, signal),
): Promise<Result<OpenedTheme, Failure>> {
  const { store } = outside;
  const [record, mentions, journal] = await Promise.all([
    shown,
    store.mentionsOfTheme(id, signal),
    store.journalOfTheme(id, signal),
  ]);
  if (!record.ok) return record;
  if (!mentions.ok) return mentions;
  if (!journal.ok) return journal;
  const read = { record: record.value, mentions: mentions.value, journal: journal.value };
  return openWhole(outside, read, signal);
}

/** The same for a theme all of whose mentions were read. */
export async function openWhole(
  outside: OpenFrom,
  read: ReadTheme,
  signal: AbortSignal,
): Promise<Result<OpenedTheme, Failure>> {
  const { record, mentions, journal } = read;
  const folded = await foldOpened(outside, record.id, mentions.items, journal.items, signal);
  if (!folded.ok) return folded;
  const view = folded.value;
  const standing = standingIn(view);
  const theme = withCounts(await factsIn(outside, read, view, signal), standing, outside.now());
  if (!isSame(theme, record)) await outside.store.saveTheme(theme);
  await keepTheme(outside.replica, theme);
  return tellOpened(outside, read, { view, theme, standing, part: null }, signal);
}

/** Whether the record says the same; when it was counted does not matter, and examples it never says. */
function isSame(a: Theme, b: Theme): boolean {
  const said = ({ help, counts, answer, ...plain }: Theme) => {
    const { people, organizations, tickets, lastHeardAt } = counts;
    return [
      ...Object.entries({ ...plain, countedAt: null, examples: null }).sort(([one], [other]) =>
        one < other ? -1 : 1,
      ),
      help?.sort,
      help?.text,
      answer?.answer,
      answer?.due,
      people,
      organizations,
      tickets,
      lastHeardAt,
    ];
  };
  return JSON.stringify(said(a)) === JSON.stringify(said(b));
}
