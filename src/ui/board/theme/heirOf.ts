import type { UserId } from '#domain/basis/Id.ts';
import type { ChampionEvent } from '#domain/champion/ChampionEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';

/** To whom an event hands its theme over, `null` for every other event. */
export function heirOf(event: JournalEvent): UserId | null {
  const turn = event as ChampionEvent;
  return turn.kind === 'champion.handedOver' ? turn.payload.to : null;
}
