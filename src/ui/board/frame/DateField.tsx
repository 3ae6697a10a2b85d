import { Field, Input } from '@zendeskgarden/react-forms';
import type { Day } from '#domain/basis/Day.ts';

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
      <Input
        autoFocus={isFocused}
        isCompact
        type="date"
        min={from}
        style={{ display: 'block', maxWidth: 200 }}
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
