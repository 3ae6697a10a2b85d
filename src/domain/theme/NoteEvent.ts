import type { EventId, ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { themeEventId } from './ThemeEvent.ts';

/**
 * What colleagues write to one another about a theme; nothing of it goes outside. `people` are those whom it names: it
 * stands in their own list. Its author takes it back by naming it as `after`; the words then stay in the account's records
 * and on no screen.
 */
export type NoteEvent =
  | JournalEvent<'note.written', { readonly text: string; readonly people: readonly UserId[] }>
  | JournalEvent<'note.takenBack', Record<string, never>>;

/** A note that stands. */
export interface Note {
  readonly id: EventId;
  readonly themeId: ThemeId;
  readonly by: UserId;
  readonly at: Instant;
  readonly text: string;
  readonly people: readonly UserId[];
}

/** Longer ones are documents; a note is read in passing. */
export const NOTE_CHARACTERS = 2_000;

/** A note as its author hands it in. `nonce` is chosen once per note and kept for its retries. */
export function draftNote(
  themeId: ThemeId,
  { text, people }: Pick<Note, 'text' | 'people'>,
  { actor, at }: Pick<JournalEvent, 'actor' | 'at'>,
  nonce: string,
): NoteEvent {
  const id = themeEventId(themeId, 'note.written', actor, nonce);
  const payload = { text: text.trim(), people: [...new Set(people)] };
  return { id, kind: 'note.written', themeId, actor, payload, after: null, at, recordId: null };
}

/** Takes a note back. Twice is as once. */
export function draftTakeBack(
  note: Pick<Note, 'id' | 'themeId'>,
  by: Pick<JournalEvent, 'actor' | 'at'>,
): NoteEvent {
  const { themeId } = note;
  const nonce = note.id.slice(note.id.lastIndexOf('.') + 1);
  const id = themeEventId(themeId, 'note.takenBack', by.actor, nonce);
  return { id, kind: 'note.takenBack', themeId, ...pick(by), payload: {}, after: note.id, recordId: null };
}

function pick({ actor, at }: Pick<JournalEvent, 'actor' | 'at'>) {
  return { actor, at };
}
