import { Field, Input } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import type { Day } from '#domain/basis/Day.ts';

/** Garden draws days as if nothing was chosen yet. */
const DayInput = styled(Input)`
  && {
    display: block;
    max-width: 200px;
  }

  &&:not([value=''])::-webkit-datetime-edit {
    color: inherit;
  }
`;

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: Day | null;
  readonly from: Day;
  readonly isFocused?: boolean;
  /** What is wrong with it, in words. */
  readonly wrong: string | null;
  readonly onChange: (day: Day | null) => void;
}

/** A day, by the browser's own calendar. */
export function DateField({ label, hint, value, from, isFocused = false, wrong, onChange }: Props) {
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      {hint !== undefined && <Field.Hint>{hint}</Field.Hint>}
      <DayInput
        autoFocus={isFocused}
        isCompact
        type="date"
        min={from}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(dayIn(currentTarget.value))}
        {...(wrong === null ? {} : { validation: 'error' as const })}
      />
      {wrong !== null && <Field.Message validation="error">{wrong}</Field.Message>}
    </Field>
  );
}

function dayIn(value: string): Day | null {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? (value as Day) : null;
}
