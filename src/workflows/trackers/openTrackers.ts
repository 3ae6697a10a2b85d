import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { TrackerKind, TrackerSetting } from '#domain/setting/TrackerSetting.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Tracker, TrackerFailure } from '#ports/Trackers.ts';
import { loadSettings } from '../loadSettings.ts';
import type { BoardOutside } from '../Outside.ts';

type From = Pick<BoardOutside, 'settings' | 'replica' | 'leases' | 'worker' | 'now'>;

/** Where themes may be sent, as an admin left it: nowhere where that is not to be trusted (`isDoubtful`). */
export interface AllowedTrackers {
  readonly trackers: readonly TrackerSetting[];
  readonly isDoubtful: boolean;
}

/** @param isAsked the account is asked in any case, as before anything leaves it. */
export async function allowedTrackers(
  outside: From,
  signal: AbortSignal,
  isAsked = false,
): Promise<Result<AllowedTrackers, Failure>> {
  const loaded = await loadSettings(outside, signal, isAsked ? 0 : undefined);
  if (!loaded.ok) return loaded;
  const { book, outdated } = loaded.value;
  if (isAsked && outdated !== null) return failed(outdated);
  const isDoubtful = book.doubtful.includes('trackers');
  const trackers = isDoubtful ? [] : book.settings.trackers.filter(({ isOn }) => isOn);
  return ok({ trackers, isDoubtful });
}

/** Another place in a tracker than that of themes. */
export type PlaceIn = (setting: TrackerSetting) => TrackerSetting;

/** Opens a tracker if an admin allows it now; `notAllowed` where not. */
export async function openAllowed(
  outside: From & Pick<BoardOutside, 'trackers'> & { readonly placeIn?: PlaceIn },
  kind: TrackerKind,
  signal: AbortSignal,
): Promise<
  Result<
    { readonly tracker: Tracker; readonly setting: TrackerSetting },
    TrackerFailure | { readonly kind: 'notAllowed' }
  >
> {
  const allowed = await allowedTrackers(outside, signal, true);
  if (!allowed.ok) return failed({ kind: 'zendesk', failure: allowed.failure });
  const found = allowed.value.trackers.find(({ tracker }) => tracker === kind);
  if (found === undefined) return failed({ kind: 'notAllowed' });
  const setting = outside.placeIn?.(found) ?? found;
  const opened = await outside.trackers.open(setting);
  return opened.ok ? ok({ tracker: opened.value, setting }) : opened;
}
