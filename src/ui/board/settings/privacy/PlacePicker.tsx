import { Checkbox, Field, Fieldset, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import type { AccountPlace } from '#ports/AccountPlaces.ts';
import { useWords } from '../../../parts/Words.tsx';

const List = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.md}`};
  max-height: 240px;
  padding: ${({ theme }) => theme.space.xxs};
  overflow-y: auto;
`;

/** Longer lists can be searched. */
const SHORT = 12;

interface Props {
  readonly legend: string;
  readonly hint: string;
  readonly places: readonly AccountPlace[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of the account's groups, brands or forms. What was chosen once and is not there any more can be let go. */
export function PlacePicker({ legend, hint, places, chosen, onChange }: Props) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const gone = chosen
    .filter((id) => !places.some((place) => place.id === id))
    .map((id) => ({ id, name: t('settings.privacy.gone', { id }) }));
  const all = [...gone, ...places];
  const wanted = search.trim().toLocaleLowerCase();
  const shown = all.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      <Field.Hint>{hint}</Field.Hint>
      {all.length > SHORT && (
        <Field>
          <Field.Label hidden>{t('settings.privacy.search', { list: legend })}</Field.Label>
          <Input
            isCompact
            type="search"
            placeholder={t('settings.privacy.search', { list: legend })}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </Field>
      )}
      {all.length === 0 && <p>{t('settings.privacy.none')}</p>}
      <List>
        {shown.map(({ id, name }) => (
          <li key={id}>
            <Field>
              <Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)}>
                <Field.Label isRegular dir="auto">
                  {name}
                </Field.Label>
              </Checkbox>
            </Field>
          </li>
        ))}
      </List>
    </Fieldset>
  );
}
