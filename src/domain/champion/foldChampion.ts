import type { UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { type ChampionEvent, championTurnId } from './ChampionEvent.ts';

/** Who carries a theme, since when, and which turn comes next. */
export interface Championship {
  readonly championId: UserId | null;
  readonly since: Instant | null;
  readonly nextTurn: number;
}

/**
 * Plays the turns in their order. A turn counts only if it may be played where it stands: claiming a vacant theme,
 * handing over or stepping down by the champion. Others are overtaken: their number is used up, nothing changes.
 * Events of other kinds, turns without a whole number and ids that do not belong to their turn are passed over.
 */
export function foldChampion(events: readonly JournalEvent[]): Championship {
  const turns = (events as readonly ChampionEvent[])
    .filter(
      (event) =>
        event.kind.startsWith('champion.') && event.id === championTurnId(event.themeId, event.payload.turn),
    )
    .toSorted((a, b) => a.payload.turn - b.payload.turn);
  return turns.reduce(play, { championId: null, since: null, nextTurn: 1 });
}

function play(now: Championship, event: ChampionEvent): Championship {
  const nextTurn = event.payload.turn + 1;
  const isChampions = now.championId === event.actor;
  switch (event.kind) {
    case 'champion.claimed':
      return now.championId === null
        ? { championId: event.actor, since: event.at, nextTurn }
        : { ...now, nextTurn };
    case 'champion.handedOver':
      return isChampions ? { championId: event.payload.to, since: event.at, nextTurn } : { ...now, nextTurn };
    case 'champion.steppedDown':
      return isChampions ? { championId: null, since: null, nextTurn } : { ...now, nextTurn };
  }
}
