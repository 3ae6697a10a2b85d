import { Button } from '@zendeskgarden/react-buttons';
import { useMemo } from 'react';
import type { Audience } from '#domain/pitch/Audience.ts';
import type { Circumstances } from '#domain/pitch/circumstancesOf.ts';
import type { PitchDraft, PitchStory } from '#domain/pitch/Pitch.ts';
import type { PitchEvent } from '#domain/pitch/PitchEvent.ts';
import { plainNumber } from '#domain/pitch/numbersOfPitch.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import type { PitchWords } from '#domain/pitch/PitchWords.ts';
import type { ThemeEvidence } from '#domain/pitch/ThemeEvidence.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { pitchTheme } from '#workflows/pitch/pitchTheme.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { usePeople } from '../../../parts/usePeople.ts';
import { useWords } from '../../../parts/Words.tsx';
import type { AnswersDue } from '../../answers/useAnswersDue.ts';
import { DueText } from '../../answers/DueText.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useNow } from '../../frame/useNow.ts';
import { PaperActions } from './PaperActions.tsx';
import { paperOf } from './paperOf.ts';
import { PaperView } from './PaperView.tsx';
import { PitchRests } from './PitchRests.tsx';
import { useSaying } from '../useSaying.ts';

interface Props {
  readonly opened: OpenedTheme;
  readonly audience: Audience;
  readonly story: PitchStory;
  readonly shown: PitchDraft | null;
  readonly evidence: ThemeEvidence;
  readonly circumstances: Circumstances | null;
  readonly numbersFor: (words: PitchWords) => PitchNumbers;
  readonly answers: AnswersDue;
  readonly canWrite: boolean;
  readonly carries: boolean;
  readonly tooLate: PitchEvent | null;
  readonly onWrite: () => void;
  readonly onSaid: () => void;
}

/** What was written for an audience as its page, to whom it was sent, when an answer is due, and what has changed since. */
export function PitchShown(props: Props) {
  const { opened, audience, story, shown, evidence, circumstances, numbersFor, answers } = props;
  const { canWrite, carries, tooLate } = props;
  const words = useWords();
  const { t, date, number } = words;
  const outside = useOutside();
  const now = useNow();
  const { saying, run } = useSaying(props.onSaid, t('pitches.tooLate'));
  const { sent, draft } = story;
  const { theme } = opened;
  const people = usePeople([...(shown === null ? [] : [shown.by]), ...(sent === null ? [] : [sent.to])]);
  const numbers = useMemo(() => (shown === null ? null : numbersFor(shown.words)), [shown, numbersFor]);
  const nameOf = (id: PitchDraft['by']) => people.get(id)?.name ?? t('champion.somebody');
  const due =
    answers.at === 'shown'
      ? answers.due.find((one) => one.themeId === theme.id && one.lead === sent?.to)
      : undefined;
  if (shown === null || numbers === null) {
    return (
      <>
        {tooLate !== null && <SlimNotice>{t('pitches.tooLate')}</SlimNotice>}
        <Subtle as="p">{t(carries ? 'pitches.none' : 'pitches.onlyChampion')}</Subtle>
        {canWrite && (
          <Button size="small" isPrimary onClick={props.onWrite}>
            {t('pitches.begin')}
          </Button>
        )}
      </>
    );
  }
  const paper = paperOf(
    {
      title: theme.name,
      audience,
      pitch: shown.words,
      numbers,
      evidence,
      circumstances,
      by: people.get(shown.by)?.name ?? null,
      now,
    },
    words,
  );
  const then = sent?.numbers['people'] ?? null;
  const today = plainNumber(numbers.people);
  return (
    <>
      {tooLate !== null && <SlimNotice>{t('pitches.tooLate')}</SlimNotice>}
      {draft !== null && (
        <Subtle as="p">{t('pitches.draftBy', { name: nameOf(draft.by), date: date(draft.at) })}</Subtle>
      )}
      {sent !== null && (
        <div>
          <Subtle as="p">{t('pitches.sentTo', { name: nameOf(sent.to), date: date(sent.at) })}</Subtle>
          {due !== undefined && <DueText due={due} isNotice />}
          {then !== null && today !== null && then !== today && (
            <Subtle as="p">{t('pitches.since', { then: number(then), now: number(today) })}</Subtle>
          )}
          {sent.belowFloor !== null && (
            <Subtle as="p">{t('pitches.belowFloor', { reason: sent.belowFloor })}</Subtle>
          )}
        </div>
      )}
      <PaperView paper={paper} />
      <PaperActions paper={paper} />
      <PitchRests
        {...{ opened, audience, numbers, circumstances }}
        pitch={shown.words}
        onSaid={props.onSaid}
      />
      {canWrite && (
        <Actions>
          <Button size="small" isPrimary onClick={props.onWrite}>
            {t(draft === null ? 'pitches.rewrite' : 'pitches.goOn')}
          </Button>
          {sent !== null && (
            <Button
              size="small"
              aria-disabled={saying.at === 'saying'}
              onClick={() =>
                void run(
                  () => pitchTheme(outside, { theme, audience, story }, { do: 'withdraw' }),
                  t('pitches.withdrawn'),
                )
              }
            >
              {t('pitches.withdraw')}
            </Button>
          )}
        </Actions>
      )}
      {saying.at === 'failed' && <FailureNotice failure={saying.failure} />}
    </>
  );
}
