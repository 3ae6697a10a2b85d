import styled from 'styled-components';
import type { Decision } from '#domain/decision/Decision.ts';
import { lastDayOf } from '#domain/theme/lastDayOf.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { dayText } from '../../../parts/dayText.ts';
import { dueText } from '../../../parts/dueText.ts';
import { stateText } from '../../../parts/stateText.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { whyNotSent } from '../../../parts/whyNotSent.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { ReleaseLine } from './ReleaseLine.tsx';
import { useToday } from '../../frame/useToday.ts';

const Words = styled.p`
  max-width: 72ch;
  overflow-wrap: anywhere;
  white-space: pre-line;

  &[data-strong] {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

interface Props {
  readonly theme: Theme;
  readonly holding: Decision | null;
  readonly waiting: readonly OutboxEntry[];
  readonly canAnswer: boolean;
  readonly isDoubtful: boolean;
  readonly onSaid: () => void;
}

/** The answer that holds, as a sentence with its reason and its days, and what customers may be told. */
export function AnswerNow({ theme, holding, waiting, canAnswer, isDoubtful, onSaid }: Props) {
  const words = useWords();
  const { t, date } = words;
  const today = useToday();
  const people = usePeople(holding === null ? [] : [holding.decidedBy]);
  const unsent = waiting.find(({ failure }) => failure !== null);
  const state = unsent === undefined ? null : <Subtle role="status">{whyNotSent(unsent, t)}</Subtle>;
  if (holding === null) {
    return (
      <>
        {!isDoubtful && <Subtle as="p">{t('answer.none')}</Subtle>}
        {state}
      </>
    );
  }
  const { answer, due, reason, evidence, lookAgainOn, decidedBy, at } = holding;
  const name = people.get(decidedBy)?.name ?? t('champion.somebody');
  const isOver = due !== null && lastDayOf(due) < today;
  const isToBeSeen = lookAgainOn !== null && lookAgainOn <= today;
  return (
    <>
      <div>
        <Words data-strong>{stateText({ ...theme, archived: false, answer: { answer, due } }, words)}</Words>
        <Words dir="auto">{reason}</Words>
        {evidence !== null && <Words dir="auto">{t('answer.evidenceIs', { evidence })}</Words>}
        <Subtle>{t('answer.by', { name, date: date(at) })}</Subtle>
      </div>
      {lookAgainOn !== null && !isToBeSeen && (
        <Subtle as="p">{t('answer.lookAgain', { date: dayText(lookAgainOn, words) })}</Subtle>
      )}
      {lookAgainOn !== null && isToBeSeen && (
        <SlimNotice>{t('answer.lookAgainNow', { date: dayText(lookAgainOn, words) })}</SlimNotice>
      )}
      {due !== null && isOver && <SlimNotice>{t('answer.overdue', { due: dueText(due, words) })}</SlimNotice>}
      {state}
      <ReleaseLine {...{ theme, decision: holding, canAnswer, onSaid }} />
    </>
  );
}
