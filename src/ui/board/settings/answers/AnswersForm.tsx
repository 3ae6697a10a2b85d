import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import type { Day } from '#domain/basis/Day.ts';
import type { AnswerSetting, PlanningCycle } from '#domain/setting/AnswerSetting.ts';
import { cycleOf, dueOf } from '#domain/setting/cycleOf.ts';
import type { Failure } from '#ports/Failure.ts';
import { dayText } from '../../../parts/dayText.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import type { SettingsTools } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useFaultFocus } from '../../frame/useFaultFocus.ts';
import { useToday } from '../../frame/useToday.ts';
import { boundsIn, FIRST_DAY, typedOf, type NumberName, type TypedAnswers, wishIn } from './TypedAnswers.ts';
import { NumberField } from './NumberField.tsx';

const Unit = styled.div`
  max-width: 200px;
  margin-top: ${({ theme }) => theme.space.xxs};
`;

interface Props {
  readonly answers: AnswerSetting;
  readonly save: SettingsTools['save'];
}

/** The planning cycle with what it means today, how many at a time, the floor, and how long a theme may lie. */
export function AnswersForm({ answers, save }: Props) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const [typed, setTyped] = useState(() => typedOf(answers, today));
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved' | Failure>('idle');
  const [tries, setTries] = useState(0);
  const form = useFaultFocus(tries);
  const wish = wishIn(typed, answers, today);
  const change = (part: Partial<TypedAnswers>) => {
    setTyped({ ...typed, ...part });
    setSaving('idle');
  };
  const store = async () => {
    if (saving === 'saving') return;
    if (wish === null) return setTries(tries + 1);
    setTries(0);
    setSaving('saving');
    const saved = await save('answers', wish);
    setSaving(saved.ok ? 'saved' : saved.failure);
  };
  const number = (name: NumberName, label: string) => (
    <NumberField
      label={label}
      typed={typed[name]}
      bounds={boundsIn(typed)[name]}
      isTried={tries > 0}
      onChange={(text) => change({ [name]: text })}
    />
  );
  const isDayWrong = typed.from === null ? tries > 0 : typed.from < FIRST_DAY;
  return (
    <PanelBody
      as="form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      {number('length', t('pitches.settings.length'))}
      <Field>
        <Field.Label>{t('pitches.settings.unit')}</Field.Label>
        <Unit>
          <Select
            isCompact
            value={typed.unit}
            onChange={({ currentTarget }) => change({ unit: currentTarget.value as PlanningCycle['unit'] })}
          >
            <option value="weeks">{t('pitches.settings.weeks')}</option>
            <option value="months">{t('pitches.settings.months')}</option>
          </Select>
        </Unit>
      </Field>
      <DateField
        label={t('pitches.settings.from')}
        value={typed.from}
        from={FIRST_DAY}
        wrong={isDayWrong ? t('pitches.settings.fromWrong') : null}
        onChange={(from) => change({ from })}
      />
      {number('noticeDays', t('pitches.settings.notice'))}
      {wish !== null && <CycleNow wish={wish} today={today} />}
      {number('openPerLead', t('pitches.settings.cap'))}
      {number('floorPeople', t('pitches.settings.floor'))}
      {number('quietDays', t('pitches.settings.quietDays'))}
      <Button type="submit" size="small" aria-disabled={saving === 'saving'}>
        {t('action.save')}
      </Button>
      {saving === 'saved' && <p role="status">{t('pitches.settings.saved')}</p>}
      {typeof saving === 'object' && <FailureNotice failure={saving} onRetry={() => void store()} />}
    </PanelBody>
  );
}

/** What the cycle means today. */
function CycleNow({ wish, today }: { readonly wish: AnswerSetting; readonly today: Day }) {
  const words = useWords();
  const { first, last } = cycleOf(wish.cycle, today);
  return (
    <Subtle as="p">
      {words.t('pitches.settings.now', {
        first: dayText(first, words),
        last: dayText(last, words),
        due: dayText(dueOf(wish, today), words),
      })}
    </Subtle>
  );
}
