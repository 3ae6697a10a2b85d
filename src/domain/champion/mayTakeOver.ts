import { dayOf } from '../basis/Day.ts';
import type { UserId } from '../basis/Id.ts';
import { epochMs, type Instant } from '../basis/Instant.ts';
import type { ChampionEvent } from './ChampionEvent.ts';
import { isAway, NO_ROLES } from './ChampionRoles.ts';
import type { Championship } from './foldChampion.ts';

/** Sooner nobody takes over a theme, whatever an admin allows and whatever anybody says of its champion. */
export const TAKE_OVER_DAYS = 7;
const DAY_MS = 86_400_000;

/** What turns before tell of those who played them. */
export interface TurnHistory {
  /** When each last played one that counted. */
  readonly lastTurns: ReadonlyMap<UserId, Instant>;
  /** From whom the champion took it over. */
  readonly takenFrom: UserId | null;
}

/**
 * Whether a claim takes a theme over from its champion: it names them, they are not away, and their last turn lies a week
 * back. How long they did nothing at all depends on a setting, which events do not know: screens offer it by `cadenceOf`,
 * and say in the timeline who took over from whom. Whoever it was taken from may take it back at once.
 */
export function mayTakeOver(
  { championId, roles = NO_ROLES }: Pick<Championship, 'championId' | 'roles'>,
  { actor, at, payload }: Extract<ChampionEvent, { kind: 'champion.claimed' }>,
  { lastTurns, takenFrom }: TurnHistory,
): boolean {
  if (championId === null || payload.from !== championId) return false;
  if (takenFrom === actor) return true;
  const last = lastTurns.get(championId);
  const isLong = last !== undefined && epochMs(at) - epochMs(last) >= TAKE_OVER_DAYS * DAY_MS;
  return isLong && !isAway(roles, dayOf(epochMs(at), 0));
}

/** The same after a turn that counted, by whose champion it made of whom. */
export function historyAfter(
  { lastTurns, takenFrom }: TurnHistory,
  was: UserId | null,
  now: UserId | null,
  { actor, at, payload }: ChampionEvent,
): TurnHistory {
  const turns = new Map(lastTurns).set(actor, at);
  if (now === was) return { lastTurns: turns, takenFrom };
  // Whoever was given it at once is as fresh in it as whoever claimed it.
  if (now !== null) turns.set(now, at);
  const isTaken = was !== null && 'from' in payload && takenFrom !== actor;
  return { lastTurns: turns, takenFrom: isTaken ? was : null };
}
