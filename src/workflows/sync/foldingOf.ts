import type { ThemeId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { type QuoteIndex, quoteIndex } from '#domain/champion/quoteIndex.ts';
import { sourcesOf } from '#domain/champion/sourcesOf.ts';
import { taggedThemes } from '#domain/champion/taggedThemes.ts';
import { askedTogether } from '#domain/champion/askedTogether.ts';
import { viewTheme } from '#domain/champion/ThemeView.ts';
import { numbersOf } from '#domain/champion/ThemeNumbers.ts';
import { pitchJournal } from '#domain/decision/pitchJournal.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { isKudosPlace } from '#domain/event/kudosPlace.ts';
import { isLaunchEvent } from '#domain/launch/LaunchEvent.ts';
import { orderEvents } from '#domain/event/orderEvents.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { AccountFolding, ThemeFold } from '#ports/AccountFolding.ts';
import type { AccountReplica, KeptAccount } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import type { RollupShelf } from '#ports/RollupShelf.ts';
import { type Folded, rollupsOf } from './rollupsOf.ts';

/** How long work goes on that others on this thread should come between. */
export interface FoldingPace {
  /** Begins a stretch; gives whether it has lasted long enough. */
  readonly begin: () => () => boolean;
  /** Lets the others have their turn. */
  readonly rest: () => Promise<void>;
}

const AT_ONCE: FoldingPace = { begin: () => () => false, rest: () => Promise.resolve() };

/**
 * Folds what a replica keeps, on this thread; again only where something was added.
 *
 * @param pace of what makes a search ready; without it that is done at once.
 * @param shelf where the rows of rollups are kept. They are made with every fold that `numbers` asks for, so that the
 *   next look finds them: only beside a page, since it takes a second.
 */
export function foldingOf(
  account: Pick<AccountReplica, 'read' | 'tidy'>,
  pace: FoldingPace = AT_ONCE,
  shelf: RollupShelf | null = null,
): AccountFolding {
  const quotes = quoteIndex();
  let indexed: AccountFold | null = null;
  let folded: Folded | null = null;
  const { keepUp, ...rollups } = rollupsOf(current, account.read, shelf);

  async function current(): Promise<Result<Folded, Failure>> {
    const read = await account.read();
    if (!read.ok) return read;
    const kept = read.value;
    if (folded?.kept.revision !== kept.revision)
      folded = { kept, fold: foldAccount(kept.mentions, kept.events) };
    return ok(folded);
  }

  /** The words of all quotes, once they are in. */
  async function readyQuotes(): Promise<Result<QuoteIndex, Failure>> {
    const now = await current();
    if (!now.ok) return now;
    const { fold } = now.value;
    if (indexed !== fold) quotes.take(fold);
    indexed = fold;
    while (!quotes.prepare(pace.begin())) await pace.rest();
    return ok(quotes);
  }

  return {
    numbers: async () => {
      const now = await current();
      if (!now.ok) return now;
      const { kept, fold } = now.value;
      if (shelf !== null) void pace.rest().then(() => keepUp(now.value));
      return ok({ revision: kept.revision, themes: numbersOf(fold), toErase: fold.toErase });
    },
    theme: async (id, more) => {
      const read = await account.read();
      if (!read.ok) return read;
      const { revision, mentions, events } = read.value;
      const allOf = new Set(more.allOf);
      const kept = mentions.filter(({ themeId }) => !allOf.has(themeId));
      return ok(foldTheme(id, revision, [...kept, ...more.mentions], [...events, ...more.events]));
    },
    sources: async (id) => {
      const read = await account.read();
      if (!read.ok) return read;
      return ok([...sourcesOf(id, read.value.events)].filter((source) => source !== id));
    },
    tagged: async (id) => {
      const read = await account.read();
      if (!read.ok) return read;
      return ok(read.value.mentions.filter(({ themeId }) => themeId === id).map((mention) => mention.id));
    },
    together: async (id, most) => {
      const now = await current();
      return now.ok ? ok(askedTogether(now.value.fold, id, most)) : now;
    },
    taggedBy: async (who) => {
      const now = await current();
      return now.ok ? ok(taggedThemes(now.value.fold, who)) : now;
    },
    pitchJournal: async () => {
      const read = await account.read();
      return read.ok ? ok(pitchJournal(read.value.events)) : read;
    },
    saidBy: async (who) => {
      const read = await account.read();
      if (!read.ok) return read;
      return ok(read.value.events.filter((event) => event.actor === who || isKudosPlace(event.themeId)));
    },
    launchJournal: async () => {
      const read = await account.read();
      return read.ok ? ok(read.value.events.filter(isLaunchEvent)) : read;
    },
    saidIn: async (text) => {
      const ready = await readyQuotes();
      return ready.ok ? ok(ready.value.find(text)) : ready;
    },
    excerpts: async (text, themes) => {
      const ready = await readyQuotes();
      return ready.ok ? ok(ready.value.excerpts(text, themes)) : ready;
    },
    ...rollups,
    countAt: async (moment) => {
      const read = await account.read();
      if (!read.ok) return read;
      const until = epochMs(moment);
      const count = (things: readonly { readonly at: KeptAccount['mentions'][number]['at'] }[]) =>
        things.filter(({ at }) => epochMs(at) <= until).length;
      return ok({ mentions: count(read.value.mentions), events: count(read.value.events) });
    },
    tidy: account.tidy,
  };
}

function foldTheme(
  id: ThemeId,
  revision: number,
  mentions: readonly Mention[],
  events: readonly JournalEvent[],
): ThemeFold | null {
  const journal = orderEvents(events);
  const sources = sourcesOf(id, journal);
  const records = mentions.filter(({ themeId }) => sources.has(themeId));
  const view = viewTheme(foldAccount(records, journal), id);
  return view === null ? null : { revision, ...view };
}
