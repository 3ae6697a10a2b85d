import { Field, Input, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import type { Audience } from '#domain/pitch/Audience.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import { IMPACTS, type PitchWords } from '#domain/pitch/PitchWords.ts';
import { riceOf, ricePartsOf } from '#domain/pitch/riceOf.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
  align-items: end;
  margin-bottom: ${({ theme }) => theme.space.xxs};
`;

const IMPACT_WORDS = { 0.25: 'minimal', 0.5: 'low', 1: 'medium', 2: 'high', 3: 'massive' } as const;

interface Props {
  readonly audience: Audience;
  readonly pitch: PitchWords;
  readonly numbers: PitchNumbers;
  readonly onChange: (part: Partial<PitchWords>) => void;
}

/** RICE: reach and confidence are the case's, impact and effort somebody's estimate. For finance also what a ticket takes. */
export function PitchScores({ audience, pitch, numbers, onChange }: Props) {
  const { t, number } = useWords();
  const parts = ricePartsOf(numbers, pitch);
  const { reach, confidence } = parts;
  const rice = riceOf(parts);
  const percent = `${number(Math.round(confidence * 100))} %`;
  return (
    <div>
      <Grid>
        <Field>
          <Field.Label>{t('pitches.rice.impact')}</Field.Label>
          <Select
            isCompact
            value={pitch.impact ?? ''}
            onChange={({ currentTarget }) =>
              onChange({ impact: IMPACTS.find((one) => String(one) === currentTarget.value) ?? null })
            }
          >
            <option value="">{t('pitches.rice.notSaid')}</option>
            {IMPACTS.map((one) => (
              <option key={one} value={one}>
                {t(`pitches.rice.impacts.${IMPACT_WORDS[one]}`)}
              </option>
            ))}
          </Select>
        </Field>
        <NumberField
          label={t('pitches.rice.effort')}
          value={pitch.effort}
          onChange={(effort) => onChange({ effort })}
        />
        {audience === 'product' && (
          <NumberField
            label={t('pitches.field.activeUsers')}
            value={pitch.activeUsers}
            onChange={(activeUsers) => onChange({ activeUsers })}
          />
        )}
        {audience === 'finance' && (
          <>
            <NumberField
              label={t('pitches.field.minutes')}
              value={pitch.minutes}
              onChange={(minutes) => onChange({ minutes })}
            />
            <NumberField
              label={t('pitches.field.hourlyRate')}
              value={pitch.hourlyRate}
              onChange={(hourlyRate) => onChange({ hourlyRate })}
            />
          </>
        )}
      </Grid>
      <Subtle as="p">
        {t('pitches.rice.parts', { reach: number(reach), confidence: percent })}{' '}
        {rice === null ? t('pitches.rice.open') : t('pitches.rice.is', { score: number(rice) })}
      </Subtle>
    </div>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function NumberField({ label, value, onChange }: NumberProps) {
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Input
        isCompact
        type="number"
        min={0}
        step="any"
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.valueAsNumber;
          onChange(Number.isFinite(typed) && typed >= 0 ? typed : null);
        }}
      />
    </Field>
  );
}
