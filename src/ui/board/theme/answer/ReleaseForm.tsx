import { useState } from 'react';
import type { Day } from '#domain/basis/Day.ts';
import type { Told } from '#domain/decision/DecisionEvent.ts';
import { useWords } from '../../../parts/Words.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { TextField } from '../../frame/TextField.tsx';
import type { Saying } from '../useSaying.ts';
import { useToday } from '../../frame/useToday.ts';

interface Props {
  readonly start: string;
  readonly saying: Saying;
  readonly onRelease: (told: Told) => void;
  readonly onCancel: () => void;
}

/** The words that customers may be told, and for how long. */
export function ReleaseForm({ start, saying, onRelease, onCancel }: Props) {
  const { t } = useWords();
  const today = useToday();
  const [text, setText] = useState(start);
  const [until, setUntil] = useState<Day | null>(null);
  const [isTried, setTried] = useState(false);
  const isEmpty = text.trim() === '';
  const isPast = until !== null && until < today;
  return (
    <FormFrame
      label={t('answer.release')}
      action={t('answer.releaseSubmit')}
      saying={saying}
      onSubmit={() => {
        setTried(true);
        if (!isEmpty && !isPast) onRelease({ text, until });
      }}
      onCancel={onCancel}
    >
      <TextField
        isFocused
        label={t('answer.releaseText')}
        hint={t('answer.releaseHint')}
        value={text}
        wrong={isTried && isEmpty ? t('answer.lack.text') : null}
        onChange={setText}
      />
      <DateField
        label={t('answer.releaseUntil')}
        value={until}
        from={today}
        wrong={isTried && isPast ? t('answer.lack.untilPast') : null}
        onChange={setUntil}
      />
    </FormFrame>
  );
}
