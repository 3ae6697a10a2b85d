import { ok, type Result } from '#domain/basis/Result.ts';
import { type Link, linkIn } from '#domain/pitch/foldLinks.ts';
import { isTrackerTurn, type TrackerEvent, trackerTurnId } from '#domain/pitch/TrackerEvent.ts';
import type { TrackerKind } from '#domain/setting/TrackerSetting.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';
import { takeTurn, type TurnRow } from '../takeTurn.ts';

/** A turn without what its place in the row gives it. */
export type TrackerMove = TrackerEvent extends infer E
  ? E extends TrackerEvent
    ? { readonly kind: E['kind']; readonly says: Omit<E['payload'], 'turn' | 'tracker'> }
    : never
  : never;

/** How it ended: done, or not possible as things stand. */
export interface TrackerOutcome {
  readonly done: boolean;
  readonly link: Link;
}

const POSSIBLE: Readonly<Record<TrackerMove['kind'], readonly Link['at'][]>> = {
  'tracker.sending': ['none'],
  'tracker.linked': ['none', 'sending'],
  'tracker.notSent': ['sending'],
  'tracker.unlinked': ['linked'],
};

/**
 * Writes the next turn between a theme and a tracker if it is possible as the journal stands, and reads how it stands then.
 * Not through the outbox: what is about to be sent must be known to everybody before it is.
 *
 * @param expected the turn that is being sent, which this one ends; another one is somebody else's.
 */
export async function playTrackerTurn(
  { store, worker, now }: Pick<Outside, 'store' | 'worker' | 'now'>,
  { id, name }: Pick<Theme, 'id' | 'name'>,
  tracker: TrackerKind,
  { kind, says }: TrackerMove,
  signal: AbortSignal,
  expected: number | null = null,
): Promise<Result<TrackerOutcome, Failure>> {
  const plan: TurnRow['plan'] = async (journal, free) => {
    const { link, nextTurn } = linkIn(journal, tracker);
    const isOther = expected !== null && (link.at !== 'sending' || link.turn !== expected);
    if (isOther || !POSSIBLE[kind].includes(link.at)) return ok(null);
    const turn = Math.max(nextTurn, free);
    return ok({
      id: trackerTurnId(id, tracker, turn),
      kind,
      themeId: id,
      actor: worker.id,
      payload: { turn, tracker, ...says },
      after: nextTurn === 1 ? null : trackerTurnId(id, tracker, nextTurn - 1),
      at: now(),
      recordId: null,
    });
  };
  const row = { what: 'tracker', plan, isTurn: isTrackerTurn };
  const taken = await takeTurn(store, id, row, signal);
  if (!taken.ok) return taken;
  const { done, journal } = taken.value;
  // So that other browsers ask what changed in it.
  if (done) await store.saveTheme({ id, name });
  return ok({ done, link: linkIn(journal, tracker).link });
}
