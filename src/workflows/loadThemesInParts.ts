import { epochMs, instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { spread } from '#domain/basis/spread.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ListedThemes } from '#ports/ThemeStore.ts';
import { freshFor, keepListed, keptThemes, type LoadedThemes, merge } from './loadedThemes.ts';
import type { Outside } from './Outside.ts';

/** Where the account is busy, the rest is read between two and fourteen hours later, each browser at its own moment. */
const LATER_HOURS = 2;
const LATER_SPREAD_HOURS = 12;
/** So long the first part of a list will do while the rest of it is being read. */
const PART_MINUTES = 6;
/** The rest of a list of which a page shows the first part already. */
interface Rest {
  /** Whether it brought more. */
  readonly done: Promise<boolean>;
  readonly hurry: AbortController;
}

const reading = new WeakMap<Outside['store'], Rest>();

/**
 * Waits for the rest of a first reading that this page began. Says whether it brought more.
 *
 * @param isHurried somebody looks for what is not there yet.
 */
export async function moreThemes({ store }: Pick<Outside, 'store'>, isHurried = false): Promise<boolean> {
  const rest = reading.get(store);
  if (isHurried) rest?.hurry.abort();
  return (await rest?.done) ?? false;
}

/**
 * A first reading, for somebody who waits: the hundred themes that changed last are given and kept at once, the rest is
 * read at a pace, so that a fleet which begins its day together does not ask for all of it in the same minute. Where this
 * page does not come to the end, what is kept is soon stale, and all is read anew.
 */
export function loadThemesInParts(
  outside: Pick<Outside, 'store' | 'replica' | 'worker' | 'now'>,
  signal: AbortSignal,
): Promise<Result<LoadedThemes, Failure>> {
  const { store, replica, worker, now } = outside;
  const [hurry, until] = [new AbortController(), new AbortController()];
  const readAt = now();
  return new Promise((resolve) => {
    let first: Promise<unknown> | null = null;
    // Whoever does not wait for the first part any more ends it; the rest is for the next ticket, too.
    const end = () => first ?? until.abort();
    signal.addEventListener('abort', end);
    if (signal.aborted) until.abort();
    const onPart = ({ items, unreadable }: ListedThemes) => {
      if (first !== null) return;
      const keptAt = instant(epochMs(readAt) - (freshFor(items.length) - PART_MINUTES) * 60_000);
      const part = { themes: items, readAt, unreadable: unreadable.length, outdated: null };
      first = replica.saveThemes(items, keptAt, null).then(() => resolve(ok(part)));
    };
    const keepPart = async ({ items, unreadable, seenUpTo }: ListedThemes) => {
      const hours = LATER_HOURS + LATER_SPREAD_HOURS * spread(`${worker.id} themes ${readAt}`);
      const until = instant(epochMs(readAt) + hours * 3_600_000);
      await replica.saveThemes(items, readAt, seenUpTo, until);
      return ok({ themes: items, readAt, unreadable: unreadable.length, outdated: null });
    };
    const whole = async (): Promise<boolean> => {
      const listed = await store.listThemes(null, until.signal, { onPart, hurry: hurry.signal });
      signal.removeEventListener('abort', end);
      if (first === null) {
        if (listed.ok && listed.value.isPart === true) resolve(await keepPart(listed.value));
        else resolve(await keepListed(outside, listed, null, null, readAt));
        return false;
      }
      await first;
      const kept = await keptThemes(outside);
      // Another tab read it all meanwhile, or there is nothing to keep it in.
      if (!listed.ok || kept === null || kept.seenUpTo !== null) return kept?.seenUpTo !== null;
      // What was made in this browser since may not be in the list.
      const items = merge(kept.themes, listed.value.items);
      return (await keepListed(outside, ok({ ...listed.value, items }), null, null, readAt)).ok;
    };
    reading.set(store, { done: whole().finally(() => reading.delete(store)), hurry });
  });
}
