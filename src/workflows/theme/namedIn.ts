import type { UserId } from '#domain/basis/Id.ts';
import type { ChampionEvent } from '#domain/champion/ChampionEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { NoteEvent } from '#domain/theme/NoteEvent.ts';

/** Whom an event names besides its actor: to whom a theme was handed over, whom a note is for. */
export function namedIn(event: JournalEvent): readonly UserId[] {
  const known = event as ChampionEvent | NoteEvent;
  if (known.kind === 'champion.handedOver') return [known.payload.to];
  return known.kind === 'note.written' ? known.payload.people : [];
}
