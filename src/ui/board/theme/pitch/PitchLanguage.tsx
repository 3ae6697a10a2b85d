import { Field, Select } from '@zendeskgarden/react-forms';
import { useMemo } from 'react';
import { useWords } from '../../../parts/Words.tsx';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja'];

interface Props {
  readonly language: string;
  readonly onChange: (language: string) => void;
}

/** In which language a pitch is written: the check of its wording goes by it. */
export function PitchLanguage({ language, onChange }: Props) {
  const { t, locale } = useWords();
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'language' }), [locale]);
  return (
    <Field>
      <Field.Label>{t('pitches.field.language')}</Field.Label>
      <Select
        isCompact
        style={{ display: 'block', maxWidth: 200 }}
        value={language}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {[...new Set([language, ...LANGUAGES])].map((one) => (
          <option key={one} value={one}>
            {names.of(one) ?? one}
          </option>
        ))}
      </Select>
    </Field>
  );
}
