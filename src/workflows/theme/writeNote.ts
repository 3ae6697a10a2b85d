import { ok, type Result } from '#domain/basis/Result.ts';
import { draftNote, draftTakeBack, type Note } from '#domain/theme/NoteEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { type Said, sayEvent, type SayingFrom } from '../sayEvent.ts';

/** A note that was written, and whether Zendesk has it. */
export interface WrittenNote extends Said {
  readonly note: Note;
}

/** Writes a note to colleagues. `people` are those whom it names. Nothing of it goes outside the account. */
export async function writeNote(
  outside: SayingFrom,
  { id, name }: Pick<Theme, 'id' | 'name'>,
  words: Pick<Note, 'text' | 'people'>,
  nonce: string,
): Promise<Result<WrittenNote, Failure>> {
  const { worker, now } = outside;
  const event = draftNote(id, words, { actor: worker.id, at: now() }, nonce);
  const said = await sayEvent(outside, { id, name }, event);
  const { text, people } = event.payload as Pick<Note, 'text' | 'people'>;
  const note = { id: event.id, themeId: id, by: worker.id, at: event.at, text, people };
  return said.ok ? ok({ note, ...said.value }) : said;
}

/** Takes one's own note back: it is on no screen any more. */
export async function takeNoteBack(
  outside: SayingFrom,
  { id, name }: Pick<Theme, 'id' | 'name'>,
  note: Pick<Note, 'id' | 'themeId'>,
): Promise<Result<Said, Failure>> {
  const { worker, now } = outside;
  return sayEvent(outside, { id, name }, draftTakeBack(note, { actor: worker.id, at: now() }));
}
