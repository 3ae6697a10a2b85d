import type { ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { FoldedTheme } from '#domain/champion/FoldedTheme.ts';
import type { ThemeView } from '#domain/champion/ThemeView.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed } from '#ports/ThemeStore.ts';
import { answerKnown, knownDecisions } from '../decide/knownDecisions.ts';
import type { OpenedTheme } from '../openTheme.ts';
import type { Outside } from '../Outside.ts';
import { namedIn } from './namedIn.ts';
import { nameOpened } from './nameOpened.ts';

/** What the account says of a theme. */
export interface ReadTheme {
  readonly record: Theme;
  readonly mentions: Listed<Mention>;
  readonly journal: Listed<JournalEvent>;
}

/** The mentions that count in a theme, newest first. */
export function standingIn({ theme }: ThemeView): readonly Mention[] {
  const standing = theme.mentions.flatMap(({ parts }) => parts.flatMap(({ records }) => records));
  const heardAt = new Map(standing.map((mention) => [mention, lastHeard(mention)]));
  return standing.toSorted((a, b) => ((heardAt.get(a) ?? '') < (heardAt.get(b) ?? '') ? 1 : -1));
}

/** A theme as its journal tells it; its counts are its record's. */
export async function factsIn(
  outside: Parameters<typeof knownDecisions>[0],
  { record, journal }: ReadTheme,
  { theme }: ThemeView,
  signal: AbortSignal,
): Promise<Theme> {
  const answer = await answerOf(outside, record.id, journal.items, record.answer, signal);
  return { ...withFacts(record, theme), answer };
}

/**
 * A theme's page: with names for whoever stands on it.
 *
 * @param most so many customers are asked for that this browser cannot name; see `nameOpened`.
 */
export async function tellOpened(
  outside: Pick<Outside, 'replica' | 'people' | 'worker' | 'now'>,
  { mentions, journal }: Pick<ReadTheme, 'mentions' | 'journal'>,
  told: Pick<OpenedTheme, 'view' | 'theme' | 'part'> & { readonly standing: readonly Mention[] },
  signal: AbortSignal,
  most?: number,
): Promise<Result<OpenedTheme, Failure>> {
  const { view, theme, standing, part } = told;
  const fold = view.theme;
  const altered = [...(mentions.altered ?? []), ...(journal.altered ?? [])];
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
  const names = await nameOpened(outside, staff, standing, signal, most);
  if (signal.aborted) return failed({ kind: 'cancelled', what: 'open theme' });
  return ok({
    theme,
    partOf: fold.countsIn === theme.id ? null : fold.countsIn,
    mentions: standing,
    view,
    journal: view.journal,
    ...names,
    unreadable: mentions.unreadable.length + journal.unreadable.length,
    altered,
    read: { mentions: mentions.items, journal: journal.items, altered },
    part,
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

function lastHeard(mention: Mention): string {
  return (
    mention.quotes
      .map((quote) => quote.at)
      .toSorted()
      .at(-1) ?? mention.at
  );
}
