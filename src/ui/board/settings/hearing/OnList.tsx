import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms';
import styled from 'styled-components';

const List = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.md}`};
`;

interface Props<T extends string> {
  readonly legend: string;
  readonly hint: string;
  readonly choices: readonly { readonly id: T; readonly name: string }[];
  /** Those of them that are switched off. */
  readonly off: readonly string[];
  /** What is wrong with the choice, in words. */
  readonly wrong: string | null;
  readonly onToggle: (id: T) => void;
}

/** Some things that are on unless somebody switches them off. */
export function OnList<T extends string>({ legend, hint, choices, off, wrong, onToggle }: Props<T>) {
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      <Field.Hint>{hint}</Field.Hint>
      <List>
        {choices.map(({ id, name }) => (
          <li key={id}>
            <Field>
              <Checkbox checked={!off.includes(id)} onChange={() => onToggle(id)}>
                <Field.Label isRegular>{name}</Field.Label>
              </Checkbox>
            </Field>
          </li>
        ))}
      </List>
      {wrong !== null && <Field.Message validation="error">{wrong}</Field.Message>}
    </Fieldset>
  );
}
