import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { useWords } from '../../../parts/Words.tsx';

/** From the smallest to the largest that may be said. */
export type Bounds = readonly [least: number, most: number];

interface Props {
  readonly label: string;
  /** As it was typed: what is wrong with it stays there to be put right. */
  readonly typed: string;
  readonly bounds: Bounds;
  /** Somebody tried to save: what is wrong is said, also where nobody was since. */
  readonly isTried: boolean;
  readonly onChange: (typed: string) => void;
}

/** A whole number within bounds. What is wrong with it is said once it is left. */
export function NumberField({ label, typed, bounds, isTried, onChange }: Props) {
  const { t } = useWords();
  const [isLeft, setLeft] = useState(false);
  const [least, most] = bounds;
  const isWrong = (isLeft || isTried) && wholeIn(typed, bounds) === null;
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Input
        isCompact
        type="number"
        min={least}
        max={most}
        style={{ display: 'block', maxWidth: 120 }}
        value={typed}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onBlur={() => setLeft(true)}
        {...(isWrong ? { validation: 'error' as const } : {})}
      />
      {isWrong && (
        <Field.Message validation="error">{t('pitches.settings.bounds', { least, most })}</Field.Message>
      )}
    </Field>
  );
}

/** The whole number that was typed; `null` where it is none, or not within the bounds. */
export function wholeIn(typed: string, [least, most]: Bounds): number | null {
  const number = typed.trim() === '' ? NaN : Number(typed);
  return Number.isSafeInteger(number) && number >= least && number <= most ? number : null;
}
