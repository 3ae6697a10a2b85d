import { Field, Textarea } from '@zendeskgarden/react-forms';
import { useWords } from '../../parts/Words.tsx';

/** The account's records refuse more. */
export const MOST_CHARACTERS = 2_000;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly isFocused?: boolean;
  /** What is wrong with it, in words. */
  readonly wrong: string | null;
  readonly onChange: (text: string) => void;
}

/** A few sentences. What is too long is not cut: it says by how much, and is whoever's who wrote it to shorten. */
export function LongText({ label, value, isFocused = false, wrong, onChange }: Props) {
  const { t, number } = useWords();
  const isLong = value.length > MOST_CHARACTERS;
  const fault = isLong
    ? t('launch.tooLong', { length: number(value.length), most: number(MOST_CHARACTERS) })
    : wrong;
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Textarea
        autoFocus={isFocused}
        isCompact
        isResizable
        minRows={2}
        maxRows={10}
        dir="auto"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        {...(fault === null ? {} : { validation: 'error' as const })}
      />
      {fault !== null && <Field.Message validation="error">{fault}</Field.Message>}
    </Field>
  );
}
