import type { ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { FoldedTheme } from '#domain/champion/FoldedTheme.ts';
import type { ThemeView } from '#domain/champion/ThemeView.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Altered } from '#ports/Altered.ts';
import type { Failure } from '#ports/Failure.ts';
import { answerKnown, knownDecisions } from './decide/knownDecisions.ts';
import { foldOpened, type KeptFold } from './foldOpened.ts';
import { keepTheme } from './keepTheme.ts';
import { namedIn } from './theme/namedIn.ts';
import { nameOpened, type OpenedNames } from './theme/nameOpened.ts';
import type { Outside } from './Outside.ts';
import type { ReadRecords } from './putBackOwn.ts';
import { withCounts } from './recountTheme.ts';

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
}

/**
 * Reads a theme's mentions and journal, folds them with what this browser keeps of the account, and brings the cached
 * record up to what they say. `gone` where neither the record nor a creation event exists.
 */
export async function openTheme(
  outside: Pick<Outside, 'store' | 'replica' | 'people' | 'settings' | 'leases' | 'worker' | 'now'> &
    Partial<KeptFold>,
  id: ThemeId,
  signal: AbortSignal,
): Promise<Result<OpenedTheme, Failure>> {
  const { store, replica } = outside;
  const [record, mentions, journal] = await Promise.all([
    store.showTheme(id, signal),
    store.mentionsOfTheme(id, signal),
    store.journalOfTheme(id, signal),
  ]);
  if (!record.ok) return record;
  if (!mentions.ok) return mentions;
  if (!journal.ok) return journal;
  const folded = await foldOpened(outside, id, mentions.value.items, journal.value.items, signal);
  if (!folded.ok) return folded;
  const view = folded.value;
  const fold = view.theme;
  const standing = fold.mentions
    .flatMap(({ parts }) => parts.flatMap(({ records }) => records))
    .toSorted((a, b) => (heardAt(a) < heardAt(b) ? 1 : -1));
  const answer = await answerOf(outside, id, journal.value.items, record.value.answer, signal);
  const facts = { ...withFacts(record.value, fold), answer };
  const theme = withCounts(facts, standing, outside.now());
  if (!isSame(theme, record.value)) await store.saveTheme(theme);
  await keepTheme(replica, theme);
  const altered = [...(mentions.value.altered ?? []), ...(journal.value.altered ?? [])];
  const staff = [
    ...standing.flatMap(({ taggedBy, quotes }) => [
      taggedBy,
      ...quotes.flatMap(({ heardBy }) => heardBy ?? []),
    ]),
    ...view.journal.flatMap((event) => [event.actor, ...namedIn(event)]),
    ...(fold.facts?.watchers ?? []),
    ...(theme.championId === null ? [] : [theme.championId]),
    ...altered.flatMap(({ by }) => by ?? []),
  ];
  const names = await nameOpened(outside, staff, standing, signal);
  if (signal.aborted) return failed({ kind: 'cancelled', what: 'open theme' });
  return ok({
    theme,
    partOf: fold.countsIn === id ? null : fold.countsIn,
    mentions: standing,
    view,
    journal: view.journal,
    ...names,
    unreadable: mentions.value.unreadable.length + journal.value.unreadable.length,
    altered,
    read: { mentions: mentions.value.items, journal: journal.value.items, altered },
  });
}

function withFacts(record: Theme, { facts, merge, championship: { championId } }: FoldedTheme): Theme {
  const partOf = merge?.into ?? null;
  if (facts === null) return { ...record, championId, partOf };
  const { name, kind, tag, archived, help, summary, areaId } = facts;
  return { ...record, name, kind, tag, archived, help, summary, areaId, partOf, championId };
}

/** The answer by the journal, or as the record tells it where it is not known who decides. */
async function answerOf(
  outside: Parameters<typeof knownDecisions>[0],
  id: ThemeId,
  journal: readonly JournalEvent[],
  told: Theme['answer'],
  signal: AbortSignal,
): Promise<Theme['answer']> {
  if (!journal.some(({ kind }) => kind.startsWith('decision.'))) return null;
  const known = await knownDecisions(outside, journal, signal);
  const answer = known.ok ? answerKnown(known.value, id) : undefined;
  return answer === undefined ? told : answer;
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

function heardAt(mention: Mention): string {
  return (
    mention.quotes
      .map((quote) => quote.at)
      .toSorted()
      .at(-1) ?? mention.at
  );
}
