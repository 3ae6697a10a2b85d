import type { UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { overtaken, type OvertakenEvents } from '../event/Overtaken.ts';
import { type ChampionEvent, isTurn } from './ChampionEvent.ts';
import { type ChampionRoles, NO_ROLES } from './ChampionRoles.ts';
import { historyAfter, mayTakeOver, type TurnHistory } from './mayTakeOver.ts';
import { playRole } from './playRole.ts';

/** Who carries a theme, since when, and which turn comes next. */
export interface Championship {
  readonly championId: UserId | null;
  readonly since: Instant | null;
  readonly nextTurn: number;
  /** Only where there are some. */
  readonly roles?: ChampionRoles;
}

/** A championship, and the turns that were overtaken on the way to it. */
export interface PlayedTurns {
  readonly championship: Championship;
  readonly overtaken: OvertakenEvents;
}

/**
 * So many numbers may be missing between two turns (records deleted, places squatted on). A turn farther ahead was not
 * written by this app, and would leave no number for those who come after it.
 */
const MOST_MISSING = 1_000;

/**
 * Plays the turns in their order. A turn counts only if it may be played where it stands: claiming a vacant theme,
 * taking over from a champion who was not heard of, handing over or stepping down by the champion, roles as `playRole` says. Others are overtaken: their number is used up, nothing changes.
 * Events of other kinds, turns without a whole number and ids that do not belong to their turn are passed over.
 */
export function foldChampion(events: readonly JournalEvent[]): Championship {
  return playTurns(events).championship;
}

/** The same, with the turns that changed nothing, and those that are not theirs to write. All events are of one theme. */
export function playTurns(events: readonly JournalEvent[]): PlayedTurns {
  const turns = (orderEvents(events) as readonly ChampionEvent[]).filter(({ kind }) =>
    kind.startsWith('champion.'),
  );
  const missed = new Map(turns.filter((turn) => !isTurn(turn)).map((turn) => overtaken(turn, 'forged')));
  let championship: Championship = { championId: null, since: null, nextTurn: 1 };
  let before: TurnHistory = { lastTurns: new Map(), takenFrom: null };
  for (const turn of turns.filter(isTurn).toSorted((a, b) => a.payload.turn - b.payload.turn)) {
    if (turn.payload.turn > championship.nextTurn + MOST_MISSING) {
      missed.set(...overtaken(turn, 'forged'));
      continue;
    }
    const next = play(championship, turn, before);
    if (next === null) missed.set(...overtaken(turn, 'changed'));
    else before = historyAfter(before, championship.championId, next.championId, turn);
    championship = { ...(next ?? championship), nextTurn: turn.payload.turn + 1 };
  }
  return { championship, overtaken: missed };
}

/** Who carries the theme after a turn; `null` where it may not be played. */
function play(
  now: Championship,
  event: ChampionEvent,
  before: TurnHistory,
): Omit<Championship, 'nextTurn'> | null {
  const isChampions = now.championId === event.actor;
  const roles = now.roles ?? NO_ROLES;
  const since = event.at;
  switch (event.kind) {
    case 'champion.claimed':
      if (isChampions) return now;
      return now.championId === null || mayTakeOver(now, event, before)
        ? passedTo(event.actor, since, roles)
        : null;
    case 'champion.handedOver':
      return isChampions ? passedTo(event.payload.to, since, roles) : null;
    case 'champion.steppedDown':
      return isChampions ? passedTo(null, null, roles) : null;
    case 'champion.accepted':
      if (roles.offer?.to !== event.actor) return null;
      if (roles.offer.role === 'champion') return passedTo(event.actor, since, roles);
      return withRoles(now, {
        ...roles,
        offer: null,
        coChampions: [...roles.coChampions, event.actor],
      });
    default: {
      const next = playRole(now.championId, roles, event);
      return next === null ? null : withRoles(now, next);
    }
  }
}

/** With the theme goes what was its old champion's: their pause, and what they offered. */
function passedTo(
  championId: UserId | null,
  since: Instant | null,
  { coChampions }: ChampionRoles,
): Omit<Championship, 'nextTurn'> {
  const others = coChampions.filter((one) => one !== championId);
  return withRoles({ championId, since }, { ...NO_ROLES, coChampions: others });
}

function withRoles(
  { championId, since }: Omit<Championship, 'nextTurn' | 'roles'>,
  roles: ChampionRoles,
): Omit<Championship, 'nextTurn'> {
  const isNone = roles.offer === null && roles.coChampions.length === 0 && roles.pause === null;
  return isNone ? { championId, since } : { championId, since, roles };
}
