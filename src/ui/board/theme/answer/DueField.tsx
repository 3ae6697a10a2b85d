import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { Day } from '#domain/basis/Day.ts';
import type { Due } from '#domain/theme/Answer.ts';
import { quarterIn } from '#domain/theme/quarterIn.ts';
import { quartersFrom } from '#domain/theme/quartersFrom.ts';
import { dueText } from '../../../parts/dueText.ts';
import { useWords } from '../../../parts/Words.tsx';
import { DateField } from '../../frame/DateField.tsx';

/** Two years: whoever plans further ahead names a day. */
const QUARTERS = 8;

interface Props {
  readonly value: Due | null;
  readonly today: Day;
  readonly wrong: string | null;
  readonly onChange: (due: Due | null) => void;
}

/** When it is planned for: a quarter, or a day. */
export function DueField({ value, today, wrong, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const [isDay, setDay] = useState(value !== null && quarterIn(value) === null);
  const quarters = quartersFrom(today, QUARTERS);
  return (
    <>
      <Field>
        <Field.Label>{t('answer.due')}</Field.Label>
        <Select
          isCompact
          style={{ display: 'block', maxWidth: 200 }}
          value={isDay ? 'day' : (value ?? '')}
          onChange={({ currentTarget }) => {
            setDay(currentTarget.value === 'day');
            onChange(quarters.find((quarter) => quarter === currentTarget.value) ?? null);
          }}
          {...(wrong === null || isDay ? {} : { validation: 'error' as const })}
        >
          <option value="">{t('answer.dueChoose')}</option>
          {quarters.map((quarter) => (
            <option key={quarter} value={quarter}>
              {dueText(quarter, words)}
            </option>
          ))}
          <option value="day">{t('answer.dueDay')}</option>
        </Select>
        {wrong !== null && !isDay && <Field.Message validation="error">{wrong}</Field.Message>}
      </Field>
      {isDay && (
        <DateField
          label={t('answer.dueOn')}
          value={value !== null && quarterIn(value) === null ? (value as Day) : null}
          from={today}
          wrong={wrong}
          onChange={onChange}
        />
      )}
    </>
  );
}
