import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { KeptFold } from '../foldOpened.ts';
import { keptThemes } from '../loadedThemes.ts';
import { type OpenedTheme, type OpenFrom, openTheme, openWhole } from '../openTheme.ts';
import type { BoardOutside } from '../Outside.ts';
import { TICKETS_TO_READ, withCounts } from '../recountTheme.ts';
import { isWhole } from '../sync/isWhole.ts';
import { foldPart } from './foldPart.ts';
import { type LongReading, NOTHING_READ, noteReading, readingOf, withPage } from './LongReading.ts';
import { factsIn, type ReadTheme, standingIn, tellOpened } from './tellOpened.ts';

/**
 * Ten thousand tickets are a hundred requests, of forty that may go in a minute. Sidebars count a theme up to so many tickets
 * (`recountTheme`): a record that says more may stand for any number.
 */
const LONG_FROM = TICKETS_TO_READ;
/** Zendesk may say to wait for long; the person sees how far it has come, and can stop. */
const LONGEST_WAIT_SECONDS = 60;

type From = OpenFrom & KeptFold & Pick<BoardOutside, 'themeMentions' | 'pause'>;

/** How a long theme is read, and what is told meanwhile. */
export interface LongWish {
  /**
   * `known`: what this browser has is enough where it keeps all of the account, and everything is read where it does not.
   * `all`: everything is read. `none`: what is there is enough.
   */
  readonly read: 'known' | 'all' | 'none';
  /** What can be shown already. */
  readonly onPart: (opened: OpenedTheme) => void;
  /** How many mentions were read. */
  readonly onRead: (count: number) => void;
}

/**
 * Opens a theme, and one that many tickets ask for in parts: at once by what this browser keeps of the account, else by its
 * newest knowledge of the numbers and the first page; what is read then comes in behind what anybody waits for. Read once, it
 * is not read again for a quarter of an hour: what is done to it meanwhile is in its journal.
 */
export async function openLong(
  outside: From,
  id: ThemeId,
  wish: LongWish,
  signal: AbortSignal,
): Promise<Result<OpenedTheme, Failure>> {
  const { store, themeMentions, now } = outside;
  const shown = store.showTheme(id, signal);
  if (!(await isLong(outside, id, shown))) return openTheme(outside, id, signal, shown);
  const [record, journal, kept] = await Promise.all([
    shown,
    store.journalOfTheme(id, signal),
    outside.accountReplica.state(),
  ]);
  if (!record.ok) return record;
  if (!journal.ok) return journal;
  const state = kept.ok && isWhole(kept.value) ? kept.value : null;
  const keptAt = state?.syncedAt ?? null;
  let reading = readingOf(themeMentions, id, now());
  const asRead = (): ReadTheme => ({
    record: record.value,
    mentions: reading.listed,
    journal: journal.value,
  });
  const isAsked = wish.read === 'all' || (wish.read === 'known' && keptAt === null);
  if (reading.doneAt === null && (keptAt !== null || reading.pages > 0 || !isAsked)) {
    const part = await openPart(outside, asRead(), keptAt, true, signal);
    if (!isAsked || !part.ok) return part;
    wish.onPart(part.value);
  }
  let isBegunAgain = false;
  while (reading.doneAt === null) {
    const page = await themeMentions.page(id, reading.place, signal);
    if (!page.ok) {
      const next = await afterFailure(outside, page.failure, reading, signal);
      if (next === 'otherwise') return openTheme(outside, id, signal, shown);
      if (next === 'end' || (next === 'again' && isBegunAgain)) return page;
      if (next === 'again') {
        isBegunAgain = true;
        reading = NOTHING_READ;
      }
      continue;
    }
    reading = withPage(reading, page.value, now());
    noteReading(themeMentions, id, reading);
    wish.onRead(reading.listed.items.length);
    // Each fold costs what is there: so every second power of pages, and none where the browser has it all.
    if (keptAt !== null || reading.doneAt !== null || !isPowerOf2(reading.pages)) continue;
    const part = await openPart(outside, asRead(), null, reading.pages === 1, signal);
    if (part.ok) wish.onPart(part.value);
  }
  return openWhole(outside, asRead(), signal);
}

/** By what the browser knows of its numbers, else by its record. */
async function isLong(outside: From, id: ThemeId, shown: Promise<Result<Theme, Failure>>): Promise<boolean> {
  const kept = await keptThemes(outside);
  const known = kept?.themes.find((theme) => theme.id === id);
  if (known !== undefined) return known.counts.tickets > LONG_FROM;
  const record = await shown;
  return record.ok && record.value.counts.tickets > LONG_FROM;
}

async function openPart(
  outside: From,
  read: ReadTheme,
  keptAt: Instant | null,
  isFirst: boolean,
  signal: AbortSignal,
): Promise<Result<OpenedTheme, Failure>> {
  const { record, mentions, journal } = read;
  const view = await foldPart(outside, record.id, mentions.items, journal.items);
  const standing = standingIn(view);
  const facts = await factsIn(outside, read, view, signal);
  const theme = keptAt === null ? facts : withCounts(facts, standing, keptAt);
  const isNews = keptAt !== null && (record.countedAt === null || record.countedAt < keptAt);
  // Sidebars leave the counting of such a theme to the board.
  if (isNews) {
    const { id, name, counts, countedAt } = theme;
    await outside.store.saveTheme({ id, name, counts, countedAt });
  }
  const part = { read: mentions.items.length, total: theme.counts.tickets, keptAt };
  // Whoever is not named with the first part is named with the whole.
  const most = isFirst ? undefined : 0;
  return tellOpened(outside, read, { view, theme, standing, part }, signal, most);
}

/** What to do where a page was not to be had: go on, begin again, read another way, or end. */
async function afterFailure(
  { pause }: From,
  failure: Failure,
  { place }: LongReading,
  signal: AbortSignal,
): Promise<'on' | 'again' | 'otherwise' | 'end'> {
  if (signal.aborted) return 'end';
  if (failure.kind === 'busy') {
    await pause(Math.min(failure.waitSeconds, LONGEST_WAIT_SECONDS) * 1_000, signal);
    return 'on';
  }
  const isLost = failure.kind === 'refused' || failure.kind === 'gone';
  if (!isLost) return 'end';
  return place === null ? 'otherwise' : 'again';
}

function isPowerOf2(count: number): boolean {
  return (count & (count - 1)) === 0;
}
