import { Field, Textarea } from '@zendeskgarden/react-forms';

/** Longer texts are pitches; the account's records would refuse them. */
export const MOST_CHARACTERS = 2_000;

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly isFocused?: boolean;
  /** What is wrong with it, in words. */
  readonly wrong: string | null;
  /** A longer text is not cut: whoever asks for it says that it is too long. */
  readonly isUncut?: boolean;
  readonly onChange: (text: string) => void;
}

/** A few sentences. */
export function TextField({
  label,
  hint,
  value,
  isFocused = false,
  wrong,
  isUncut = false,
  onChange,
}: Props) {
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      {hint !== undefined && <Field.Hint>{hint}</Field.Hint>}
      <Textarea
        autoFocus={isFocused}
        isCompact
        isResizable
        minRows={2}
        maxRows={10}
        {...(isUncut ? {} : { maxLength: MOST_CHARACTERS })}
        dir="auto"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        {...(wrong === null ? {} : { validation: 'error' as const })}
      />
      {wrong !== null && <Field.Message validation="error">{wrong}</Field.Message>}
    </Field>
  );
}
