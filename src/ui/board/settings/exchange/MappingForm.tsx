import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import type { Table } from '#ports/TableFiles.ts';
import { IMPORT_FIELDS } from '#workflows/exchange/ImportMapping.ts';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import type { ReadFile } from './useImport.ts';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
  gap: ${({ theme }) => theme.space.sm};
`;

const Example = styled(Subtle)`
  display: block;
  margin-top: ${({ theme }) => theme.space.xxs};
  overflow-wrap: anywhere;
`;

const EXAMPLE_CHARACTERS = 60;

interface Props {
  readonly file: ReadFile;
  readonly isBusy: boolean;
  readonly onChange: (file: ReadFile) => void;
  readonly onLook: (file: ReadFile) => void;
}

/** What bytes do not say by themselves, by the name that spreadsheets have for it. */
const GUESSED: Partial<Record<Table['encoding'], string>> = {
  'windows-1252': 'Windows-1252',
  shift_jis: 'Shift JIS',
};

/** Which column says what, each with an example from the file. */
export function MappingForm({ file, isBusy, onChange, onLook }: Props) {
  const { t } = useWords();
  const { table, mapping, dates } = file;
  const guessed = GUESSED[table.encoding];
  const example = (column: number | null) => {
    const cell = table.rows.find(({ cells }) => column !== null && cells[column]?.trim())?.cells[column ?? 0];
    const characters = [...(cell ?? '').replace(/\s+/gu, ' ')];
    const isCut = characters.length > EXAMPLE_CHARACTERS;
    return `${characters.slice(0, EXAMPLE_CHARACTERS).join('')}${isCut ? '…' : ''}`;
  };
  return (
    <>
      <p role="status">{t('settings.exchange.read', { name: file.name, count: table.rows.length })}</p>
      {guessed !== undefined && (
        <SlimNotice>{t('settings.exchange.encoding', { encoding: guessed })}</SlimNotice>
      )}
      <Grid>
        {IMPORT_FIELDS.map((field) => (
          <Field key={field}>
            <Field.Label>{t(`settings.exchange.field.${field}`)}</Field.Label>
            <Select
              isCompact
              value={mapping[field] ?? ''}
              disabled={isBusy}
              onChange={({ currentTarget: { value } }) => {
                const column = value === '' ? null : Number(value);
                onChange({ ...file, mapping: { ...mapping, [field]: column } });
              }}
            >
              <option value="">{t('settings.exchange.noColumn')}</option>
              {table.columns.map((name, i) => (
                <option key={i} value={i}>
                  {name === '' ? t('settings.exchange.column', { number: i + 1 }) : name}
                </option>
              ))}
            </Select>
            <Example dir="auto">{example(mapping[field])}</Example>
          </Field>
        ))}
        {mapping.date !== null && (
          <Field>
            <Field.Label>{t('settings.exchange.dates')}</Field.Label>
            <Select
              isCompact
              value={dates}
              disabled={isBusy}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...file, dates: value === 'monthFirst' ? 'monthFirst' : 'dayFirst' })
              }
            >
              <option value="dayFirst">{t('settings.exchange.dayFirst')}</option>
              <option value="monthFirst">{t('settings.exchange.monthFirst')}</option>
            </Select>
          </Field>
        )}
      </Grid>
      <Button size="small" disabled={isBusy || mapping.theme === null} onClick={() => onLook(file)}>
        {t('settings.exchange.look')}
      </Button>
      {mapping.theme === null && <Subtle as="p">{t('settings.exchange.needsTheme')}</Subtle>}
    </>
  );
}
