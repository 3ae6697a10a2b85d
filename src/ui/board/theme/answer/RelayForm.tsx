import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input, Radio } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { RelaySource, Verdict } from '#domain/decision/DecisionEvent.ts';
import type { TicketNote } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import { notesToRelay } from '#workflows/decide/relayAnswer.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Choice } from '../../frame/Choice.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { Saying } from '../useSaying.ts';

const REASON_CHARACTERS = 2_000;

interface Props {
  readonly saying: Saying;
  readonly onRelay: (verdict: Verdict, source: RelaySource) => void;
  readonly onCancel: () => void;
}

type Notes =
  { readonly at: 'none' | 'reading' } | { readonly at: 'failed'; readonly failure: Failure } | Found;
type Found = { readonly at: 'found'; readonly ticket: TicketId; readonly notes: readonly TicketNote[] };

/** Where somebody's answer stands, and then what it says. Of a note Zendesk says who wrote it and when. */
export function RelayForm({ saying, onRelay, onCancel }: Props) {
  const { t, date } = useWords();
  const outside = useBoardOutside();
  const [kind, setKind] = useState<RelaySource['is']>('note');
  const [typed, setTyped] = useState('');
  const [author, setAuthor] = useState('');
  const [notes, setNotes] = useState<Notes>({ at: 'none' });
  const [chosen, setChosen] = useState<{ readonly source: RelaySource; readonly reason: string } | null>(
    null,
  );
  const people = usePeople(notes.at === 'found' ? notes.notes.map(({ by }) => by) : []);
  const number = /^\s*#?(\d{1,20})\s*$/u.exec(typed)?.[1];
  const url = /^https:\/\/\S{3,2000}$/u.test(typed.trim()) ? typed.trim() : null;
  const find = async () => {
    if (number === undefined) return;
    const ticket = asId<TicketId>(number);
    setNotes({ at: 'reading' });
    const read = await notesToRelay(outside, ticket, new AbortController().signal);
    setNotes(read.ok ? { at: 'found', ticket, notes: read.value } : { at: 'failed', failure: read.failure });
  };
  if (chosen !== null) {
    const start = {
      answer: 'planned',
      reason: chosen.reason,
      due: null,
      lookAgainOn: null,
      evidence: null,
    } as const;
    return (
      <PanelBody>
        <Subtle as="p">{t('pitches.relay.confirmsNothing')}</Subtle>
        <AnswerForm
          isChange={false}
          start={start}
          saying={saying}
          onAnswer={(verdict) => onRelay(verdict, chosen.source)}
          onCancel={onCancel}
        />
      </PanelBody>
    );
  }
  return (
    <PanelBody>
      <Subtle as="p">{t('pitches.relay.what')}</Subtle>
      {(['note', 'issue'] as const).map((one) => (
        <Field key={one}>
          <Radio name="relay" value={one} checked={kind === one} onChange={() => setKind(one)}>
            <Field.Label isRegular>{t(`pitches.relay.${one}`)}</Field.Label>
          </Radio>
        </Field>
      ))}
      <Field>
        <Field.Label>{t(kind === 'note' ? 'pitches.relay.ticket' : 'pitches.relay.url')}</Field.Label>
        <Input
          isCompact
          autoFocus
          style={{ display: 'block', maxWidth: 400 }}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </Field>
      {kind === 'issue' && (
        <Field>
          <Field.Label>{t('pitches.relay.author')}</Field.Label>
          <Input
            isCompact
            maxLength={250}
            style={{ display: 'block', maxWidth: 400 }}
            value={author}
            onChange={({ currentTarget }) => setAuthor(currentTarget.value)}
          />
        </Field>
      )}
      {notes.at === 'failed' && kind === 'note' && (
        <FailureNotice failure={notes.failure} onRetry={() => void find()} />
      )}
      {notes.at === 'found' && kind === 'note' && (
        <div role="list">
          {notes.notes.length === 0 && <Subtle as="p">{t('pitches.relay.noNotes')}</Subtle>}
          {notes.notes.map(({ by, at, text }) => (
            <div role="listitem" key={`${by} ${at}`}>
              <Choice
                type="button"
                onClick={() =>
                  setChosen({
                    source: { is: 'note', ticketId: notes.ticket, by, at },
                    reason: text.slice(0, REASON_CHARACTERS),
                  })
                }
              >
                <span dir="auto">
                  <Subtle>
                    {t('answer.by', { name: people.get(by)?.name ?? t('champion.somebody'), date: date(at) })}
                  </Subtle>{' '}
                  {text.slice(0, 200)}
                </span>
              </Choice>
            </div>
          ))}
        </div>
      )}
      <div>
        {kind === 'note' ? (
          <Button
            size="small"
            isPrimary
            disabled={number === undefined || notes.at === 'reading'}
            onClick={() => void find()}
          >
            {t('pitches.relay.find')}
          </Button>
        ) : (
          <Button
            size="small"
            isPrimary
            disabled={url === null || author.trim() === ''}
            onClick={() =>
              url !== null && setChosen({ source: { is: 'issue', url, by: author.trim() }, reason: '' })
            }
          >
            {t('pitches.relay.next')}
          </Button>
        )}{' '}
        <Button size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </PanelBody>
  );
}
