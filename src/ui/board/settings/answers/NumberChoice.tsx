import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within bounds; anything else leaves it as it was. */
export function NumberChoice({ label, value, least = 1, most, onChange }: Props) {
  const [typed, setTyped] = useState(String(value));
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
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const number = Number(currentTarget.value);
          if (Number.isSafeInteger(number) && number >= least && number <= most) onChange(number);
        }}
        onBlur={() => setTyped(String(value))}
      />
    </Field>
  );
}
