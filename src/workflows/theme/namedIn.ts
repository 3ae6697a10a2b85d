import type { UserId } from '#domain/basis/Id.ts';
import type { ChampionEvent } from '#domain/champion/ChampionEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { NoteEvent } from '#domain/theme/NoteEvent.ts';

/** Whom an event names besides its actor: to whom a theme was handed over or offered, who stands in, whom a note is for. */
export function namedIn(event: JournalEvent): readonly UserId[] {
  const known = event as ChampionEvent | NoteEvent;
  if (known.kind === 'champion.handedOver' || known.kind === 'champion.offered') return [known.payload.to];
  if (known.kind === 'champion.paused') return known.payload.standIn === null ? [] : [known.payload.standIn];
  return known.kind === 'note.written' ? known.payload.people : [];
}
