import { Field, Fieldset, Radio } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { Verdict } from '#domain/decision/DecisionEvent.ts';
import { type Lack, lacksOf } from '#domain/decision/lacksOf.ts';
import { ANSWERS } from '#domain/theme/Answer.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { DueField } from './DueField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { TextField } from '../../frame/TextField.tsx';
import type { Saying } from '../useSaying.ts';
import { useToday } from '../../frame/useToday.ts';

const BLANK: Verdict = { answer: 'planned', reason: '', due: null, lookAgainOn: null, evidence: null };

interface Props {
  /** Whether another answer holds now. */
  readonly isChange: boolean;
  /** What to begin with; `null` for an empty form. */
  readonly start: Verdict | null;
  readonly saying: Saying;
  readonly onAnswer: (verdict: Verdict) => void;
  readonly onCancel: () => void;
}

/** One of five answers, with what belongs to it. Nothing of it reaches a customer. */
export function AnswerForm({ isChange, start, saying, onAnswer, onCancel }: Props) {
  const { t } = useWords();
  const today = useToday();
  const [verdict, setVerdict] = useState(start ?? BLANK);
  const [isTried, setTried] = useState(false);
  const { answer } = verdict;
  const change = (part: Partial<Verdict>) => setVerdict((before) => ({ ...before, ...part }));
  const relevant = { ...verdict, due: answer === 'planned' ? verdict.due : null };
  const asked = answer === 'shipped' ? { ...relevant, lookAgainOn: null } : relevant;
  const lacks = lacksOf(asked, today);
  const wrong = (...those: readonly Lack[]): string | null => {
    const lack = isTried ? those.find((one) => lacks.includes(one)) : undefined;
    return lack === undefined ? null : t(`answer.lack.${lack}`);
  };
  const submit = () => {
    setTried(true);
    if (lacks.length === 0) onAnswer(verdict);
  };
  return (
    <FormFrame
      label={t('answer.title')}
      action={t('answer.submit')}
      saying={saying}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Fieldset isCompact>
        <Fieldset.Legend>{t('answer.which')}</Fieldset.Legend>
        {ANSWERS.map((one) => (
          <Field key={one}>
            <Radio
              name="answer"
              value={one}
              autoFocus={one === answer}
              checked={one === answer}
              onChange={() => change({ answer: one })}
            >
              <Field.Label isRegular>{t(`state.${one}`)}</Field.Label>
            </Radio>
          </Field>
        ))}
      </Fieldset>
      {answer === 'planned' && (
        <DueField
          value={verdict.due}
          today={today}
          wrong={wrong('due', 'duePast')}
          onChange={(due) => change({ due })}
        />
      )}
      {answer === 'needsMoreEvidence' && (
        <TextField
          label={t('answer.evidence')}
          value={verdict.evidence ?? ''}
          wrong={wrong('evidence')}
          onChange={(evidence) => change({ evidence })}
        />
      )}
      <TextField
        label={t('answer.reason')}
        hint={t('answer.reasonHint')}
        value={verdict.reason}
        wrong={wrong('reason')}
        onChange={(reason) => change({ reason })}
      />
      {answer !== 'shipped' && (
        <DateField
          label={t(answer === 'notNow' ? 'answer.lookAgainOn' : 'answer.lookAgainOnOptional')}
          value={verdict.lookAgainOn}
          from={today}
          wrong={wrong('lookAgain', 'lookAgainPast')}
          onChange={(lookAgainOn) => change({ lookAgainOn })}
        />
      )}
      {isChange && <Subtle as="p">{t('answer.changes')}</Subtle>}
    </FormFrame>
  );
}
