import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { isPlacing } from '#domain/event/placesLately.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';
import { overlapOf } from '../sync/takePage.ts';

/** A journal as it is known. */
export interface KnownJournal {
  readonly events: readonly JournalEvent[];
  /** By Zendesk's stamps: nothing that was said of the theme up to then is missing. `null` where that is not known. */
  readonly upTo: Instant | null;
}

/** The latest stamp of what is stored; `null` where nothing is. */
export function newestAt(events: readonly JournalEvent[]): Instant | null {
  const stored = events.filter(({ recordId }) => recordId !== null);
  return stored.reduce<Instant | null>((last, { at }) => (last === null || at > last ? at : last), null);
}

/**
 * Brings a theme's journal up to this moment, before anything is said to a customer on its strength: by the account's newest
 * events, which are one request however long the journal is, and by all of it only where those do not reach back to what is
 * known. What moved or removed mentions stands in other themes' journals too: as far as the newest events tell it, it is among
 * what is given.
 */
export async function readBack(
  { store, outcome }: Pick<Outside, 'store' | 'outcome'>,
  themeId: ThemeId,
  { events: known, upTo }: KnownJournal,
  signal: AbortSignal,
): Promise<Result<KnownJournal, Failure>> {
  const tools = await outcome().catch(() => null);
  if (tools === null) return failed({ kind: 'offline', what: 'read journal' });
  const page = await tools.lately(signal);
  if (!page.ok) return page;
  const { events, changes, hasMore } = page.value;
  const from = upTo === null ? null : overlapOf(upTo);
  const isReached = !hasMore || (from !== null && changes.some(({ changedAt }) => changedAt < from));
  const read = isReached ? ok({ items: known }) : await store.journalOfTheme(themeId, signal);
  if (!read.ok) return read;
  const lately = events.map(({ value }) => value);
  const about = lately.filter((event) => event.themeId === themeId || isPlacing(event));
  const all = new Map([...about, ...known, ...read.value.items].map((event) => [event.id, event]));
  return ok({ events: [...all.values()], upTo: changes[0]?.changedAt ?? upTo });
}
