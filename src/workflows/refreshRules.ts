import { epochMs, instant } from '#domain/basis/Instant.ts';
import { spread } from '#domain/basis/spread.ts';
import type { AccountBook } from '#ports/AccountSettings.ts';
import { loadSettings } from './loadSettings.ts';
import { isFresh, keepGroups, KEPT_MINUTES, readGroups, type RulesFrom } from './readRules.ts';

/** What an admin's browser noted of groups is held against the account within so long, each browser at its own moment. */
const NOTE_HOURS = 20;

/**
 * Asks the account where what this browser knows is older than a quarter of an hour (a day for groups, some hours for
 * what was only noted of them). Says whether a ticket may have to be read again because of it.
 */
export async function refreshRules(outside: RulesFrom, signal: AbortSignal): Promise<boolean> {
  const before = await outside.replica.book();
  if (!before.ok || before.value === null) return false;
  const loaded = await loadSettings(outside, signal);
  const { groups: known, notedGroups } = before.value.book;
  if (known === undefined && notedGroups !== undefined) {
    // As good as what was read nearly a day ago.
    const leftMinutes = NOTE_HOURS * 60 * spread(`${outside.worker.id} groups`);
    const readAt = instant(epochMs(outside.now()) - (KEPT_MINUTES - leftMinutes) * 60_000);
    await keepGroups(outside, { publicIds: notedGroups, readAt });
  } else if (known !== undefined && !isFresh(outside, known, KEPT_MINUTES)) {
    const groups = await readGroups(outside, signal);
    if (groups.ok) await keepGroups(outside, groups.value);
  }
  const after = await outside.replica.book();
  if (!loaded.ok || !after.ok || after.value === null) return false;
  return said(before.value.book) !== said(after.value.book);
}

/** What tickets are read by, as a text to compare. */
function said({ settings, doubtful, groups, notedGroups }: AccountBook): string {
  const publicIds = (groups?.publicIds ?? notedGroups ?? []).toSorted();
  return JSON.stringify([settings.privacy, settings.hearing, doubtful.includes('privacy'), publicIds]);
}
