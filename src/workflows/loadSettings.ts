import { epochMs, instant, type Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Settings, SettingSection } from '#domain/setting/Settings.ts';
import type { AccountBook, AccountSettings, KnownAdmins } from '#ports/AccountSettings.ts';
import type { Failure } from '#ports/Failure.ts';
import { askedByOne } from './askedByOne.ts';
import { FRESH_MINUTES } from './loadedThemes.ts';
import type { Outside } from './Outside.ts';

/** The account's settings as this browser knows them. */
export interface LoadedSettings {
  readonly book: AccountBook;
  readonly readAt: Instant;
  /** Why the account could not be asked just now; the settings are then the older ones. */
  readonly outdated: Failure | null;
}

/**
 * A large team's browsers share the account's limit, and settings are what they would ask for most often: where there are
 * so many themes, or an account too busy to give all of them at once, settings stay so much longer.
 */
const MANY_THEMES = 150;
const LONGER_MINUTES = 60;

type From = Pick<Outside, 'settings' | 'replica' | 'leases' | 'worker' | 'now'>;
type Loaded = Result<LoadedSettings, Failure>;
type LoadedBook = Omit<LoadedSettings, 'outdated'>;

/**
 * The account's settings from the replica where they are fresh, else from the account. Of several tabs that come to it
 * together one asks for all. Fails only where there is neither: nobody may act then as if nothing were excluded.
 *
 * @param freshMinutes 0 asks the account in any case, but not while it is being asked already.
 * @param isFirst where nothing is known yet a quick reading will do (see `AccountSettings.read`): it is kept as one that
 *   must be brought up to date.
 */
export async function loadSettings(
  outside: From,
  signal: AbortSignal,
  freshMinutes = FRESH_MINUTES,
  isFirst = false,
): Promise<Loaded> {
  const before = await keptBook(outside);
  const isWithin = (minutes: number, { readAt }: LoadedBook) =>
    epochMs(outside.now()) - epochMs(readAt) < minutes * 60_000;
  const isYoung = (kept: LoadedBook) => isWithin(freshMinutes, kept);
  const isKept =
    before !== null &&
    (isYoung(before) ||
      (freshMinutes === FRESH_MINUTES && isWithin(LONGER_MINUTES, before) && (await isLargeTeam(outside))));
  if (isKept) return ok({ ...before, outdated: null });
  if (isFirst && before === null) return ask(outside, signal, true);
  const isNew = (kept: LoadedBook) => isYoung(kept) || (before !== null && kept.readAt > before.readAt);
  const kept = async () => {
    const now = await keptBook(outside);
    return now !== null && isNew(now) ? ok({ ...now, outdated: null }) : null;
  };
  const wanted = { name: 'settings', kept, ask: () => ask(outside, forAll, false) };
  const loaded = await once(outside.settings, () => askedByOne(outside.leases, wanted, forAll));
  if (!signal.aborted) return loaded;
  const cancelled = { kind: 'cancelled', what: 'read settings' } as const;
  return before === null ? failed(cancelled) : ok({ ...before, outdated: cancelled });
}

async function isLargeTeam({ replica }: From): Promise<boolean> {
  const kept = await replica.themes();
  const known = kept.ok ? kept.value : null;
  return known !== null && (known.partUntil !== undefined || known.themes.length >= MANY_THEMES);
}

/** Nobody gives up what several wait for. */
const forAll = new AbortController().signal;

/** What is being read for a page just now: several parts of it ask at its start. */
const reading = new WeakMap<AccountSettings, Promise<Loaded>>();

/** Whoever asks while the settings are being read waits for that answer; somebody's giving up does not end it for others. */
async function once(settings: AccountSettings, read: () => Promise<Loaded>): Promise<Loaded> {
  const begun = reading.get(settings) ?? read();
  reading.set(settings, begun);
  const given = await begun;
  if (reading.get(settings) === begun) reading.delete(settings);
  return given;
}

async function ask(outside: From, signal: AbortSignal, isQuick: boolean): Promise<Loaded> {
  const { settings, replica, now } = outside;
  const known = await keptBook(outside);
  const askedAt = now();
  const read = await settings.read(signal, isQuick, knownAdmins(outside, known));
  if (!read.ok) {
    // An account that was left: nothing of it holds any more.
    if (read.failure.kind === 'notSetUp') await replica.clear();
    const isLost = known === null || read.failure.kind === 'notSetUp';
    return isLost ? read : ok({ ...known, outdated: read.failure });
  }
  const { isPartial, ...said } = read.value;
  const readAt = isPartial === true ? instant(epochMs(askedAt) - LONGER_MINUTES * 60_000) : askedAt;
  // Whoever asked after us, say right after saving, knows better.
  const later = await keptBook(outside);
  if (later !== null && later.readAt !== known?.readAt && later.readAt >= readAt)
    return ok({ ...later, outdated: null });
  const groups = later?.book.groups;
  const book = groups === undefined ? said : { ...said, groups };
  await replica.saveBook(book, readAt);
  return ok({ book, readAt, outdated: null });
}

/** Those of the last question, and whoever works here: of an admin nobody has to be asked whether they are one. */
function knownAdmins({ worker, now }: From, known: LoadedBook | null): KnownAdmins | undefined {
  const { ids, readAt } = known?.book.admins ?? { ids: [], readAt: now() };
  if (worker.role !== 'admin' || ids.includes(worker.id)) return known?.book.admins;
  return { ids: [...ids, worker.id], readAt };
}

async function keptBook({ replica }: From): Promise<LoadedBook | null> {
  const kept = await replica.book();
  return kept.ok ? kept.value : null;
}

/** Replaces a section in the account and in this browser; gives the settings as they then are. */
export async function saveSetting<S extends SettingSection>(
  outside: From,
  section: S,
  value: Settings[S],
): Promise<Result<LoadedSettings, Failure>> {
  const saved = await outside.settings.save(section, value);
  if (!saved.ok) return saved;
  // What is being read, here or in another tab, was asked for before this.
  reading.delete(outside.settings);
  return once(outside.settings, () => ask(outside, forAll, false));
}
