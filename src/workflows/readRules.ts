import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { LearntModel } from '#domain/setting/LearningSetting.ts';
import { type Exclusion, exclusionOf } from '#domain/setting/exclusionOf.ts';
import type { HearingSetting } from '#domain/setting/HearingSetting.ts';
import { DEFAULT_SETTINGS, type PrivacySetting } from '#domain/setting/Settings.ts';
import type { TicketPlace } from '#domain/setting/TicketPlace.ts';
import type { AccountBook, KnownGroups } from '#ports/AccountSettings.ts';
import type { Failure } from '#ports/Failure.ts';
import { loadSettings } from './loadSettings.ts';
import { FRESH_MINUTES } from './loadedThemes.ts';
import type { Outside } from './Outside.ts';

/** What is kept from the app in the open ticket. */
export interface ReadRules {
  /** Why the ticket is not read; `doubtful`: nobody may trust the account's settings. `null` where it may be read. */
  readonly exclusion: Exclusion | 'doubtful' | null;
  readonly privacy: PrivacySetting;
  readonly hearing: HearingSetting;
  /** What the account learnt; `null` where nothing, or where that is not trusted or wanted. */
  readonly learnt: LearntModel | null;
}

/** Settings older than this are read anew before they are used, if the account answers; younger ones after. */
export const KEPT_MINUTES = 24 * 60;

export type RulesFrom = Pick<Outside, 'settings' | 'places' | 'replica' | 'leases' | 'worker' | 'now'>;

/**
 * Whether a ticket that stands there may be read. What this browser kept is used at once (`refreshRules` brings it up to
 * date afterwards). Fails where nothing is known and the account does not answer: nobody may act then as if nothing were
 * excluded. Where the app is not set up, nobody can have excluded anything but by Zendesk's private groups.
 *
 * Costs no request with a replica of today; else one for the settings, another one where an admin said what is kept from
 * the app, and one for the groups where it is not even noted that the ticket's is public.
 */
export async function readRules(
  outside: RulesFrom,
  place: TicketPlace,
  signal: AbortSignal,
): Promise<Result<ReadRules, Failure>> {
  const kept = await outside.replica.book();
  const known = kept.ok ? kept.value?.book.groups : undefined;
  const loaded = await loadSettings(outside, signal, KEPT_MINUTES, true);
  if (!loaded.ok && loaded.failure.kind !== 'notSetUp') return loaded;
  const { settings, doubtful, notedGroups }: Omit<AccountBook, 'version'> = loaded.ok
    ? loaded.value.book
    : { settings: DEFAULT_SETTINGS, doubtful: [] };
  const told = known?.publicIds ?? notedGroups ?? [];
  const isKnown = place.groupId === null || told.includes(place.groupId);
  const groups = isKnown || isFresh(outside, known, FRESH_MINUTES) ? null : await readGroups(outside, signal);
  const { privacy, hearing, learning } = settings;
  const learnt = learning.isOn && !doubtful.includes('learning') ? learning.model : null;
  if (doubtful.includes('privacy')) return ok({ exclusion: 'doubtful', privacy, hearing, learnt });
  const publicIds = groups?.ok === true ? groups.value.publicIds : told;
  const exclusion = exclusionOf(place, privacy, new Set(publicIds));
  if (exclusion === 'privateGroup' && groups?.ok === false) return groups;
  if (groups?.ok === true && loaded.ok) await keepGroups(outside, groups.value);
  return ok({ exclusion, privacy, hearing, learnt });
}

/** Whether groups were asked for in these last minutes. */
export function isFresh(
  { now }: Pick<Outside, 'now'>,
  groups: KnownGroups | undefined,
  minutes: number,
): boolean {
  return groups !== undefined && epochMs(now()) - epochMs(groups.readAt) < minutes * 60_000;
}

/** Which groups are public, as the account says now. */
export async function readGroups(
  { places, now }: RulesFrom,
  signal: AbortSignal,
): Promise<Result<KnownGroups, Failure>> {
  const readAt = now();
  const read = await places.groups(signal);
  if (!read.ok) return read;
  return ok({ publicIds: read.value.filter(({ isPublic }) => isPublic).map(({ id }) => id), readAt });
}

/** Keeps that beside the settings. */
export async function keepGroups({ replica }: RulesFrom, groups: KnownGroups): Promise<void> {
  const kept = await replica.book();
  if (!kept.ok || kept.value === null) return;
  await replica.saveBook({ ...kept.value.book, groups }, kept.value.readAt);
}
