import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Settings, SettingSection } from '#domain/setting/Settings.ts';
import type { AccountBook } from '#ports/AccountSettings.ts';
import type { Failure } from '#ports/Failure.ts';
import { FRESH_MINUTES } from './loadThemes.ts';
import type { Outside } from './Outside.ts';

/** The account's settings as this browser knows them. */
export interface LoadedSettings {
  readonly book: AccountBook;
  readonly readAt: Instant;
  /** Why the account could not be asked just now; the settings are then the older ones. */
  readonly outdated: Failure | null;
}

type From = Pick<Outside, 'settings' | 'replica' | 'now'>;

/**
 * The account's settings from the replica where they are fresh, else from the account. Fails only where there is neither:
 * nobody may act then as if nothing were excluded.
 *
 * @param freshMinutes 0 asks the account in any case.
 */
export async function loadSettings(
  { settings, replica, now }: From,
  signal: AbortSignal,
  freshMinutes = FRESH_MINUTES,
): Promise<Result<LoadedSettings, Failure>> {
  const kept = await replica.book();
  const known = kept.ok ? kept.value : null;
  const ageMs = known === null ? Infinity : epochMs(now()) - epochMs(known.readAt);
  if (known !== null && ageMs < freshMinutes * 60_000) return ok({ ...known, outdated: null });
  const readAt = now();
  const read = await settings.read(signal);
  if (!read.ok) return known === null ? read : ok({ ...known, outdated: read.failure });
  const groups = known?.book.groups;
  const book = groups === undefined ? read.value : { ...read.value, groups };
  await replica.saveBook(book, readAt);
  return ok({ book, readAt, outdated: null });
}

/** Replaces a section in the account and in this browser; gives the settings as they then are. */
export async function saveSetting<S extends SettingSection>(
  outside: From,
  section: S,
  value: Settings[S],
): Promise<Result<LoadedSettings, Failure>> {
  const saved = await outside.settings.save(section, value);
  if (!saved.ok) return saved;
  return loadSettings(outside, new AbortController().signal, 0);
}
