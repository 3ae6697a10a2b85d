import type { ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { placesLately } from '#domain/event/placesLately.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { type MentionKey, mentionKey } from '#domain/mention/mentionKey.ts';
import { type ExampleQuote, exampleQuotes, EXAMPLES } from '#domain/theme/exampleQuotes.ts';
import { partsByTheme } from '#domain/theme/partsByTheme.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { AccountFeed } from '#ports/AccountFeed.ts';
import type { ExamplePass, ExampleShelf } from '#ports/ExampleShelf.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';
import { readPlacings } from './readPlacings.ts';

/** All tabs of a person together ask for one page in this time, behind everything else … */
const EVERY_SECONDS = 30 * 60;
/** … and less often the more themes there are, the mark of a large team: so long for each hundred, at most three hours. */
const THEMES = 100;
const LONGEST_SECONDS = 3 * 3_600;
/** Mentions older than these pages (a hundred each) are nobody's example: names have to do. */
const MOST_PAGES = 10;

const NEW_PASS: ExamplePass = {
  place: null,
  pages: 0,
  found: new Map(),
  journal: { place: null, pages: 0, isOver: false, events: [] },
};

/** What reading examples needs of the world. */
export interface ExampleWorld extends Pick<Outside, 'replica' | 'leases'> {
  readonly shelf: ExampleShelf;
  readonly feed: Pick<AccountFeed, 'latestPage'>;
}

/**
 * What customers say of each theme, for matching and search: quotes of the account's newest mentions, read a page at a
 * time, newest changed first, and kept in this browser alone. The newest events are read before them, so that a mention that
 * was moved is an example of the theme that it is in now, and speaks against the one it left; a removed one is none. A pass
 * that came to its end replaces what was known before, so that words that were deleted in the account leave the browser with
 * it. What was said of a theme that became part of another is an example of both. Gives whether a page was read.
 */
export async function readExamples(
  { replica, leases, shelf, feed }: ExampleWorld,
  signal: AbortSignal,
): Promise<Result<boolean, Failure>> {
  const before = await replica.themes();
  const { themes: all = [], partUntil } = (before.ok ? before.value : null) ?? {};
  // The account was too busy for the rest of the themes, and is for this.
  if (partUntil !== undefined) return ok(false);
  const everySeconds = Math.min(EVERY_SECONDS * Math.max(1, all.length / THEMES), LONGEST_SECONDS);
  if ((await leases.take('examples', everySeconds)) === null) return ok(false);
  const kept = await shelf.read();
  if (!kept.ok) return kept;
  const pass = kept.value ?? NEW_PASS;
  // A place that the account knows no more: the next time from the start.
  const given = async (failure: Failure): Promise<Result<never, Failure>> => {
    if (failure.kind === 'refused' && kept.value !== null) await shelf.save(null);
    return failed(failure);
  };
  const read = pass.journal.isOver ? ok(pass.journal) : await readPlacings(feed, pass.journal, signal);
  if (!read.ok) return given(read.failure);
  const journal = read.value;
  if (!journal.isOver) {
    const saved = await shelf.save({ ...pass, journal });
    return saved.ok ? ok(true) : saved;
  }
  const page = await feed.latestPage('mentions', pass.place, signal);
  if (!page.ok) return given(page.failure);
  const places = placesLately(journal.events);
  const found = new Map(pass.found);
  for (const { value } of page.value.mentions) {
    const themeId = themeNow(value, places);
    if (themeId !== null) found.set(themeId, exampleQuotes([value], found.get(themeId)));
  }
  const next = { place: page.value.place, pages: pass.pages + 1, found, journal };
  const isOver = !page.value.hasMore || next.pages >= MOST_PAGES;
  const saved = await shelf.save(isOver ? null : next);
  if (!saved.ok) return saved;
  const known = await replica.themes();
  if (!known.ok || known.value === null) return known.ok ? ok(true) : known;
  const { themes, readAt, seenUpTo, partUntil: stillUntil } = known.value;
  const parts = partsByTheme(themes);
  const withThem = themes.map((theme) => {
    const quotes = [theme.id, ...(parts.get(theme.id) ?? [])].flatMap((id) => next.found.get(id) ?? []);
    return withExamples(theme, exampleQuotes([], quotes), isOver);
  });
  const written = await replica.saveThemes(withThem, readAt, seenUpTo, stillUntil);
  return written.ok ? ok(true) : written;
}

/** The theme that a mention is in, before merges; `null` where it was removed. */
function themeNow(
  { ticketId, themeId }: Mention,
  places: ReadonlyMap<MentionKey, ThemeId | null>,
): ThemeId | null {
  const place = places.get(mentionKey(ticketId, themeId));
  return place === undefined ? themeId : place;
}

/** Until the pass is over what was known before fills up what it has not met yet. */
function withExamples(theme: Theme, quotes: readonly ExampleQuote[], isOver: boolean): Theme {
  const fresh = quotes.map(({ text }) => text);
  const examples = isOver ? fresh : [...new Set([...fresh, ...theme.examples])].slice(0, EXAMPLES);
  const isSame =
    examples.length === theme.examples.length && examples.every((one, i) => one === theme.examples[i]);
  return isSame ? theme : { ...theme, examples };
}
