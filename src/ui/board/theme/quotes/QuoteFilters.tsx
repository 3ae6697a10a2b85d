import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../../parts/Words.tsx';
import { LanguageFilter, type LanguageFilterProps } from './LanguageFilter.tsx';
import { NO_FILTER, PERIODS, type QuoteChoices, type QuoteFilter } from './QuoteFilter.ts';

const Bar = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
  gap: ${({ theme }) => theme.space.xs};
  align-items: end;
`;

export interface QuoteFiltersProps extends Pick<LanguageFilterProps, 'groups' | 'onLanguages'> {
  readonly filter: QuoteFilter;
  readonly choices: QuoteChoices;
  readonly isByOrganization: boolean;
  readonly organizations: OpenedTheme['organizations'];
  readonly onChange: (filter: QuoteFilter) => void;
  readonly onGroup: (isByOrganization: boolean) => void;
}

/** Narrows the quotes and says how they are grouped. Its words are loaded with it. */
export function QuoteFilters(props: QuoteFiltersProps) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <Filters {...props} />
    </WordsProvider>
  );
}

function Filters(props: QuoteFiltersProps) {
  const { filter, choices, isByOrganization, organizations, groups, onChange, onGroup, onLanguages } = props;
  const { t } = useWords();
  const isNarrowed = Object.values(filter).some((one) => one !== null);
  const pick = <K extends keyof QuoteFilter>(
    name: K,
    label: string,
    options: readonly { readonly value: NonNullable<QuoteFilter[K]>; readonly text: string }[],
  ) =>
    options.length > 1 && (
      <Field>
        <Field.Label isRegular>{label}</Field.Label>
        <Select
          isCompact
          dir="auto"
          value={String(filter[name] ?? '')}
          onChange={({ currentTarget: { value } }) =>
            onChange({
              ...filter,
              [name]: options.find((one) => String(one.value) === value)?.value ?? null,
            })
          }
        >
          <option value="">{t('asked.filter.all')}</option>
          {options.map(({ value, text }) => (
            <option key={String(value)} value={String(value)}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
    );
  const named = choices.organizations
    .map((value) => ({ value, text: organizations.get(value) ?? `#${value}` }))
    .toSorted((a, b) => a.text.localeCompare(b.text));
  return (
    <Bar role="group" aria-label={t('asked.filter.title')}>
      <Field>
        <Field.Label isRegular>{t('asked.group.title')}</Field.Label>
        <Select
          isCompact
          value={isByOrganization ? 'organization' : 'customer'}
          onChange={({ currentTarget: { value } }) => onGroup(value === 'organization')}
        >
          <option value="customer">{t('asked.group.customer')}</option>
          <option value="organization">{t('asked.group.organization')}</option>
        </Select>
      </Field>
      {pick(
        'days',
        t('asked.filter.period'),
        PERIODS.map((value) => ({ value, text: t('asked.filter.days', { count: value }) })),
      )}
      {pick('organization', t('asked.filter.organization'), [
        ...named,
        ...(choices.hasNoOrganization
          ? [{ value: 'none' as const, text: t('asked.filter.noOrganization') }]
          : []),
      ])}
      {choices.checked &&
        pick('checked', t('asked.filter.checked'), [
          { value: 'confirmed', text: t('asked.filter.confirmed') },
          { value: 'taggerOnly', text: t('asked.filter.taggerOnly') },
        ])}
      {choices.words &&
        pick('words', t('asked.filter.words'), [
          { value: 'customer', text: t('asked.filter.customer') },
          { value: 'agent', text: t('asked.filter.agent') },
        ])}
      {pick(
        'importance',
        t('asked.filter.importance'),
        choices.importances.map((value) => ({ value, text: t(`evidence.importance.${value}`) })),
      )}
      {pick(
        'kind',
        t('asked.filter.kind'),
        choices.kinds.map((value) => ({ value, text: t(`kind.${value}`) })),
      )}
      <LanguageFilter
        {...{ groups, onLanguages }}
        language={filter.language}
        onLanguage={(language) => onChange({ ...filter, language })}
      />
      {isNarrowed && (
        <Button size="small" onClick={() => onChange(NO_FILTER)}>
          {t('asked.filter.clear')}
        </Button>
      )}
    </Bar>
  );
}
