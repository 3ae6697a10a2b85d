import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { LaunchEvent } from '#domain/launch/LaunchEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';
import { type LaunchesFrom, type ReadLaunches, readLaunches } from './readLaunches.ts';

/** Something of a launch that was written, and how launches are now. */
export interface SaidLaunch {
  /** It changed nothing: somebody else was first. */
  readonly isOvertaken: boolean;
  readonly launches: ReadLaunches;
}

/**
 * Writes what happened to a launch, and reads how launches are now: of two at once the first holds. Fails where it was not
 * written; nothing is kept for later, since it concerns what colleagues do at the same time, and what was typed stays in its form.
 */
export async function sayLaunch(
  outside: LaunchesFrom & Pick<BoardOutside, 'store'>,
  event: LaunchEvent,
  besides: readonly JournalEvent[],
  signal: AbortSignal,
): Promise<Result<SaidLaunch, Failure>> {
  const written = await outside.store.writeEvent(event);
  if (!written.ok) return written;
  const { taken, event: stored } = written.value;
  if (taken || stored === null) return failed({ kind: 'refused', what: 'write event', reason: event.id });
  const launches = await readLaunches(outside, [...besides, stored], signal);
  return launches.ok
    ? ok({ isOvertaken: launches.value.overtaken.has(stored.id), launches: launches.value })
    : launches;
}
