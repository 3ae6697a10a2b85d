import type { EventId, UserId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import type { Note, NoteEvent } from './NoteEvent.ts';

/** The notes that stand, oldest first, in whatever order events arrive. Only their authors take them back. */
export function foldNotes(events: Iterable<JournalEvent>): readonly Note[] {
  const notes = new Map<EventId, Note>();
  for (const event of orderEvents(events)) {
    if (!isNote(event)) continue;
    if (event.kind === 'note.written') {
      const { id, themeId, actor: by, at, payload } = event;
      notes.set(id, { id, themeId, by, at, text: payload.text, people: payload.people });
    } else if (event.after !== null && notes.get(event.after)?.by === event.actor) notes.delete(event.after);
  }
  return [...notes.values()];
}

/** The notes of any theme in which somebody else names this person, newest first. */
export function notesNaming(events: Iterable<JournalEvent>, person: UserId): readonly Note[] {
  return foldNotes(events)
    .filter(({ by, people }) => by !== person && people.includes(person))
    .toReversed();
}

function isNote(event: JournalEvent): event is NoteEvent {
  return event.kind === 'note.written' || event.kind === 'note.takenBack';
}
