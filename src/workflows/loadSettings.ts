import { epochMs, instant, type Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Settings, SettingSection } from '#domain/setting/Settings.ts';
import type { AccountBook, AccountSettings } from '#ports/AccountSettings.ts';
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
 * @param isFirst where nothing is known yet a quick reading will do (see `AccountSettings.read`): it is kept as one that
 *   must be brought up to date.
 */
export async function loadSettings(
  { settings, replica, now }: From,
  signal: AbortSignal,
  freshMinutes = FRESH_MINUTES,
  isFirst = false,
): Promise<Result<LoadedSettings, Failure>> {
  const kept = await replica.book();
  const known = kept.ok ? kept.value : null;
  const ageMs = known === null ? Infinity : epochMs(now()) - epochMs(known.readAt);
  if (known !== null && ageMs < freshMinutes * 60_000) return ok({ ...known, outdated: null });
  const isQuick = isFirst && known === null;
  const readAt = isQuick ? instant(epochMs(now()) - FRESH_MINUTES * 60_000) : now();
  const read = isQuick ? await settings.read(signal, true) : await readOnce(settings, signal);
  if (!read.ok) {
    // An account that was left: nothing of it holds any more.
    if (read.failure.kind === 'notSetUp') await replica.clear();
    const isLost = known === null || read.failure.kind === 'notSetUp';
    return isLost ? read : ok({ ...known, outdated: read.failure });
  }
  const groups = known?.book.groups;
  const book = groups === undefined ? read.value : { ...read.value, groups };
  await replica.saveBook(book, readAt);
  return ok({ book, readAt, outdated: null });
}

/** What is being read for a page just now: several parts of it ask at its start. */
const reading = new WeakMap<AccountSettings, Promise<Result<AccountBook, Failure>>>();

/** Whoever asks while the settings are being read waits for that answer; somebody's giving up does not end it for others. */
async function readOnce(
  settings: AccountSettings,
  signal: AbortSignal,
): Promise<Result<AccountBook, Failure>> {
  const read = reading.get(settings) ?? settings.read(new AbortController().signal);
  reading.set(settings, read);
  const given = await read;
  if (reading.get(settings) === read) reading.delete(settings);
  return signal.aborted ? failed({ kind: 'cancelled', what: 'read settings' }) : given;
}

/** Replaces a section in the account and in this browser; gives the settings as they then are. */
export async function saveSetting<S extends SettingSection>(
  outside: From,
  section: S,
  value: Settings[S],
): Promise<Result<LoadedSettings, Failure>> {
  const saved = await outside.settings.save(section, value);
  if (!saved.ok) return saved;
  // What is being read was asked for before this.
  reading.delete(outside.settings);
  return loadSettings(outside, new AbortController().signal, 0);
}
