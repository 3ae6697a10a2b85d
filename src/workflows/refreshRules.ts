import type { AccountBook } from '#ports/AccountSettings.ts';
import { loadSettings } from './loadSettings.ts';
import { isFresh, keepGroups, KEPT_MINUTES, readGroups, type RulesFrom } from './readRules.ts';

/**
 * Asks the account where what this browser knows is older than a quarter of an hour (a day for groups). Says whether a
 * ticket may have to be read again because of it.
 */
export async function refreshRules(outside: RulesFrom, signal: AbortSignal): Promise<boolean> {
  const before = await outside.replica.book();
  if (!before.ok || before.value === null) return false;
  const loaded = await loadSettings(outside, signal);
  const known = before.value.book.groups;
  const isGuessed = known === undefined && before.value.book.notedGroups !== undefined;
  if (isGuessed || (known !== undefined && !isFresh(outside, known, KEPT_MINUTES))) {
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
  return JSON.stringify([settings.privacy, doubtful.includes('privacy'), publicIds]);
}
