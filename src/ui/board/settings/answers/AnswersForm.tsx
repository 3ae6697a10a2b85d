import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { Day } from '#domain/basis/Day.ts';
import { TAKE_OVER_DAYS } from '#domain/champion/mayTakeOver.ts';
import type { AnswerSetting } from '#domain/setting/AnswerSetting.ts';
import { capOn, withCap } from '#domain/setting/capOn.ts';
import { MOST_ANSWERS } from '#domain/setting/MOST_ANSWERS.ts';
import { cycleOf, dueOf } from '#domain/setting/cycleOf.ts';
import type { Failure } from '#ports/Failure.ts';
import { dayText } from '../../../parts/dayText.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import type { SettingsTools } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { useToday } from '../../frame/useToday.ts';
import { NumberChoice } from './NumberChoice.tsx';

interface Props {
  readonly answers: AnswerSetting;
  readonly save: SettingsTools['save'];
}

/** The planning cycle with what it means today, how many at a time, the floor, and how long a theme may lie. */
export function AnswersForm({ answers, save }: Props) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const [wish, setWish] = useState(answers);
  const [cap, setCap] = useState(capOn(answers, today));
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved' | Failure>('idle');
  const { cycle } = wish;
  const change = (part: Partial<AnswerSetting>) => {
    setWish({ ...wish, ...part });
    setSaving('idle');
  };
  const store = async () => {
    setSaving('saving');
    const saved = await save('answers', withCap(wish, cap, today));
    setSaving(saved.ok ? 'saved' : saved.failure);
  };
  const { first, last } = cycleOf(cycle, today);
  return (
    <>
      <NumberChoice
        label={t('pitches.settings.length')}
        value={cycle.length}
        most={MOST_ANSWERS[cycle.unit]}
        onChange={(length) => change({ cycle: { ...cycle, length } })}
      />
      <Field>
        <Field.Label>{t('pitches.settings.unit')}</Field.Label>
        <Select
          isCompact
          style={{ display: 'block', maxWidth: 200 }}
          value={cycle.unit}
          onChange={({ currentTarget }) => {
            const unit = currentTarget.value === 'weeks' ? 'weeks' : 'months';
            change({ cycle: { ...cycle, unit, length: Math.min(cycle.length, MOST_ANSWERS[unit]) } });
          }}
        >
          <option value="weeks">{t('pitches.settings.weeks')}</option>
          <option value="months">{t('pitches.settings.months')}</option>
        </Select>
      </Field>
      <DateField
        label={t('pitches.settings.from')}
        value={cycle.from}
        from={'2000-01-01' as Day}
        wrong={null}
        onChange={(from) => from !== null && change({ cycle: { ...cycle, from } })}
      />
      <NumberChoice
        label={t('pitches.settings.notice')}
        value={wish.noticeDays}
        most={MOST_ANSWERS.noticeDays}
        onChange={(noticeDays) => change({ noticeDays })}
      />
      <Subtle as="p">
        {t('pitches.settings.now', {
          first: dayText(first, words),
          last: dayText(last, words),
          due: dayText(dueOf(wish, today), words),
        })}
      </Subtle>
      <NumberChoice
        label={t('pitches.settings.cap')}
        value={cap}
        most={MOST_ANSWERS.openPerLead}
        onChange={(count) => {
          setCap(count);
          setSaving('idle');
        }}
      />
      <NumberChoice
        label={t('pitches.settings.floor')}
        value={wish.floorPeople}
        most={MOST_ANSWERS.floorPeople}
        onChange={(floorPeople) => change({ floorPeople })}
      />
      <NumberChoice
        label={t('pitches.settings.quietDays')}
        value={wish.quietDays}
        least={TAKE_OVER_DAYS}
        most={MOST_ANSWERS.quietDays}
        onChange={(quietDays) => change({ quietDays })}
      />
      <Button size="small" disabled={saving === 'saving'} onClick={() => void store()}>
        {t('action.save')}
      </Button>
      {saving === 'saved' && <p role="status">{t('pitches.settings.saved')}</p>}
      {typeof saving === 'object' && <FailureNotice failure={saving} onRetry={() => void store()} />}
    </>
  );
}
