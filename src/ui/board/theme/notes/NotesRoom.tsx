import { useState } from 'react';
import styled from 'styled-components';
import { foldNotes } from '#domain/theme/foldNotes.ts';
import type { Note } from '#domain/theme/NoteEvent.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { takeNoteBack, writeNote } from '#workflows/theme/writeNote.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useCommands } from '../../commands/useCommands.ts';
import { useBoard } from '../../frame/BoardContext.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { NoteForm } from './NoteForm.tsx';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};

  p {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
`;

interface Props {
  readonly opened: OpenedTheme;
  readonly onChanged: () => void;
}

/** Notes to colleagues, newest first; whoever is named in one finds it under My themes. Nothing of it goes outside. */
export function NotesRoom({ opened, onChanged }: Props) {
  const { t, date } = useWords();
  const outside = useOutside();
  const { say } = useBoard();
  const mayWrite = useMayWrite();
  const [isWriting, setWriting] = useState(false);
  const { theme, journal, people } = opened;
  const notes = foldNotes(journal).toReversed();
  const takeBack = async (note: Note) => {
    const said = await takeNoteBack(outside, theme, note);
    if (!said.ok) return say({ at: 'failed', failure: said.failure, onRetry: () => void takeBack(note) });
    const text = said.value.notSent === null ? t('themeWork.noteGone') : t('outbox.kept');
    const nonce = outside.newId();
    say({ at: 'done', text, onUndo: () => void writeAgain(note, nonce) });
    onChanged();
  };
  /** What was taken back stays so: the same words are written anew. */
  const writeAgain = async (note: Note, nonce: string) => {
    const failure = await write(note, nonce);
    if (failure !== null) say({ at: 'failed', failure, onRetry: () => void writeAgain(note, nonce) });
  };
  const write = async (words: Pick<Note, 'text' | 'people'>, nonce: string) => {
    const written = await writeNote(outside, theme, words, nonce);
    if (!written.ok) return written.failure;
    const { note, notSent } = written.value;
    if (notSent?.isStuck === true && notSent.failure !== null) return notSent.failure;
    const text = notSent === null ? t('themeWork.noteWritten') : t('outbox.kept');
    say({ at: 'done', text, onUndo: () => void takeBack(note) });
    setWriting(false);
    onChanged();
    return null;
  };
  useCommands(() => ({ note: mayWrite ? { run: () => setWriting(true), on: theme.name } : null }));
  const add = mayWrite && !isWriting && (
    <SmallLink onClick={() => setWriting(true)}>{t('themeWork.noteAdd')}</SmallLink>
  );
  return (
    <Panel title={t('themeWork.notes')} aside={add}>
      {isWriting && <NoteForm onSave={write} onClose={() => setWriting(false)} />}
      {notes.length === 0 && !isWriting && <Subtle as="p">{t('themeWork.notesNone')}</Subtle>}
      <List>
        {notes.map((note) => (
          <li key={note.id}>
            <p dir="auto">{note.text}</p>
            <Subtle>
              {note.by === outside.worker.id
                ? outside.worker.name
                : (people.get(note.by)?.name ?? t('champion.somebody'))}
              {`, ${date(note.at)}`}
            </Subtle>{' '}
            {note.by === outside.worker.id && mayWrite && (
              <SmallLink
                aria-label={t('board.actionOn', {
                  action: t('themeWork.noteTakeBack'),
                  name: note.text.slice(0, 40),
                })}
                onClick={() => void takeBack(note)}
              >
                {t('themeWork.noteTakeBack')}
              </SmallLink>
            )}
          </li>
        ))}
      </List>
    </Panel>
  );
}
