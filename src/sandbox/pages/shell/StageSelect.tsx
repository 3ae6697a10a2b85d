import { Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';

interface StageSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly width: number;
}

/** A small choice in the stage's bar. */
export function StageSelect({ label, value, options, onChange, width }: StageSelectProps) {
  return (
    <Field>
      <Field.Label hidden>{label}</Field.Label>
      <Narrow style={{ width }} title={label}>
        <Select isCompact value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      </Narrow>
    </Field>
  );
}

const Narrow = styled.div`
  select {
    height: 28px;
    line-height: 16px;
    min-height: 28px;
    padding-bottom: 4px;
    padding-top: 4px;
  }
`;
