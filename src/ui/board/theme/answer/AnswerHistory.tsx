import { useId, useState } from 'react';
import styled from 'styled-components';
import type { DecisionEvent } from '#domain/decision/DecisionEvent.ts';
import type { Overtaken } from '#domain/event/Overtaken.ts';
import { dayText } from '../../../parts/dayText.ts';
import { dueText } from '../../../parts/dueText.ts';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import type { Words } from '../../../parts/wordsIn.ts';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import type { AnswerKnown } from './AnswerKnown.ts';

const List = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 72ch;

  li {
    display: grid;
    overflow-wrap: anywhere;
  }
`;

/** All that was answered and released, newest first, also what does not count, with the reason. Shown on request. */
export function AnswerHistory({ said, known, holding }: Extract<AnswerKnown, { at: 'shown' }>) {
  const words = useWords();
  const { t, date } = words;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const people = usePeople(isOpen ? said.map(({ actor }) => actor) : []);
  const isAll = said.every((event) => event.id === holding?.id);
  if (isAll) return null;
  return (
    <>
      <div>
        <SmallLink aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {t('answer.history', { count: said.length })}
        </SmallLink>
      </div>
      {isOpen && (
        <List id={id}>
          {said.map((event) => (
            <li key={event.id}>
              <span dir="auto">{toldAs(event, words)}</span>
              <Subtle>
                {t('answer.by', {
                  name: people.get(event.actor)?.name ?? t('champion.somebody'),
                  date: date(event.at),
                })}
              </Subtle>
              <Subtle>{whyNot(known.overtaken.get(event.id)?.why, known.isDoubtful, t)}</Subtle>
            </li>
          ))}
        </List>
      )}
    </>
  );
}

function toldAs(event: DecisionEvent, words: Words): string {
  const { t } = words;
  if (event.kind === 'decision.released') {
    const { text, until } = event.payload;
    if (text === null) return t('answer.takenBack');
    const told = t('answer.told', { text });
    return until === null ? told : `${told} ${t('answer.until', { date: dayText(until, words) })}`;
  }
  const { answer, due, reason } = event.payload;
  const state = t(`state.${answer}`);
  const said = due === null ? state : t('state.withDue', { state, due: dueText(due, words) });
  const told = t('answer.said', { answer: said, reason });
  return event.kind === 'decision.relayed' ? `${t('pitches.relay.mark')} ${told}` : told;
}

/** Why it does not count. Where it is not known who decides nobody is said not to. */
function whyNot(why: Overtaken['why'] | undefined, isDoubtful: boolean, t: Words['t']): string {
  if (why === undefined || why === 'circle' || (isDoubtful && why === 'noDecider')) return '';
  return t(`answer.not.${why}`);
}
