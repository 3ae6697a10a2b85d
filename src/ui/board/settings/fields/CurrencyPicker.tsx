import { Field, Select } from '@zendeskgarden/react-forms';
import { useMemo } from 'react';
import { currencies } from '#domain/setting/isCurrency.ts';
import { useWords } from '../../../parts/Words.tsx';

interface Props {
  readonly currency: string | null;
  readonly onChange: (currency: string | null) => void;
}

/** The currency of amounts that do not name theirs, by its name in the person's language. */
export function CurrencyPicker({ currency, onChange }: Props) {
  const { t, locale } = useWords();
  const named = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return currencies()
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .toSorted((a, b) => a.name.localeCompare(b.name, locale));
  }, [locale]);
  return (
    <Field>
      <Field.Label>{t('settings.fields.currency')}</Field.Label>
      <Field.Hint>{t('settings.fields.currencyHint')}</Field.Hint>
      <Select
        isCompact
        value={currency ?? ''}
        onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
      >
        <option value="">{t('settings.fields.noCurrency')}</option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name === code ? code : `${name} (${code})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
