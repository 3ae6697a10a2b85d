import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef, useState } from 'react';
import styled from 'styled-components';
import type { Audience } from '#domain/pitch/Audience.ts';
import type { Circumstances } from '#domain/pitch/circumstancesOf.ts';
import type { PitchLack } from '#domain/pitch/lacksOfPitch.ts';
import { type Estimates, plainNumbers } from '#domain/pitch/numbersOfPitch.ts';
import type { PitchStory } from '#domain/pitch/Pitch.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import type { ThemeEvidence } from '#domain/pitch/ThemeEvidence.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { pitchTheme } from '#workflows/pitch/pitchTheme.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import type { AnswersDue } from '../../answers/useAnswersDue.ts';
import { Actions } from '../../frame/Actions.tsx';
import { onEscape } from '../../frame/onEscape.ts';
import { useSaying } from '../useSaying.ts';
import { PitchFields } from './PitchFields.tsx';
import { PitchLanguage } from './PitchLanguage.tsx';
import { PitchRests } from './PitchRests.tsx';
import { PitchScores } from './PitchScores.tsx';
import { PitchSend } from './PitchSend.tsx';
import { usePitchDraft } from './usePitchDraft.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  max-width: 72ch;
`;

const WRONG = ':is(input, select, textarea)[aria-invalid="true"]';

interface Props {
  readonly opened: OpenedTheme;
  readonly audience: Audience;
  readonly story: PitchStory;
  readonly evidence: ThemeEvidence;
  readonly circumstances: Circumstances | null;
  readonly numbersFor: (words: Estimates) => PitchNumbers;
  readonly answers: AnswersDue;
  readonly onSaid: () => void;
  readonly onClose: () => void;
}

/** Where a pitch is written, scored and sent. Words that were not kept wait in the tab. */
export function PitchForm(props: Props) {
  const { opened, audience, story, evidence, circumstances, numbersFor, answers, onSaid, onClose } = props;
  const { t } = useWords();
  const outside = useOutside();
  const { theme } = opened;
  const { pitch, before, change, forget } = usePitchDraft({
    ...{ themeId: theme.id, audience, story, numbersFor, answers },
  });
  const [lacks, setLacks] = useState<readonly PitchLack[]>([]);
  const form = useRef<HTMLFormElement>(null);
  // Whoever is told that something is lacking stands in the first of it.
  useEffect(() => {
    if (lacks.length > 0) form.current?.querySelector<HTMLElement>(WRONG)?.focus();
  }, [lacks]);
  const { saying, run } = useSaying(onSaid, t('pitches.tooLate'));
  const numbers = numbersFor(pitch);
  const wrong = (...those: readonly PitchLack[]) => {
    const lack = those.find((one) => lacks.includes(one));
    return lack === undefined ? null : t(`pitches.lack.${lack}`);
  };
  const close = () => {
    forget();
    onClose();
  };
  const keep = async () => {
    const deed = { do: 'keep', words: pitch, numbers: plainNumbers(numbers) } as const;
    if (await run(() => pitchTheme(outside, { theme, audience, story }, deed), t('pitches.kept'))) close();
  };
  return (
    <Form
      ref={form}
      noValidate
      aria-label={t('pitches.title')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onEscape(onClose)}
    >
      <PitchFields {...{ audience, pitch, numbers, before, wrong }} onChange={change} />
      <PitchRests {...{ opened, audience, pitch, numbers, circumstances, onSaid }} />
      <PitchLanguage language={pitch.language} onChange={(language) => change({ language })} />
      <PitchScores {...{ audience, pitch, numbers }} onChange={change} />
      <PitchSend
        {...{ opened, audience, story, pitch, numbers, evidence, answers, run, onLacks: setLacks, wrong }}
        isBusy={saying.at === 'saying'}
        onSent={close}
      />
      {saying.at === 'failed' && <FailureNotice failure={saying.failure} />}
      <Actions>
        <Button size="small" aria-disabled={saying.at === 'saying'} onClick={() => void keep()}>
          {t('pitches.keep')}
        </Button>
        <Button size="small" isBasic onClick={close}>
          {t('pitches.discard')}
        </Button>
      </Actions>
    </Form>
  );
}
