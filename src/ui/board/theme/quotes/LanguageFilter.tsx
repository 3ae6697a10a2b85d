import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import { useEffect, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { tellLanguages } from '#workflows/quotes/tellLanguages.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import type { CustomerQuotes } from '../groupQuotes.ts';

export interface LanguageFilterProps {
  readonly groups: readonly CustomerQuotes[];
  readonly language: string | null;
  readonly onLanguage: (language: string | null) => void;
  /** Told once they are. */
  readonly onLanguages: (languages: ReadonlyMap<string, string>) => void;
}

/** Narrows quotes by language. Which they are in is told from their texts, once somebody wants to know. */
export function LanguageFilter({ groups, language, onLanguage, onLanguages }: LanguageFilterProps) {
  const { t, locale } = useWords();
  const { language: engine } = useOutside();
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<Result<ReadonlyMap<string, string>, Failure> | null>(null);
  useEffect(() => {
    if (attempt === 0) return;
    const abort = new AbortController();
    const texts = groups.flatMap(({ tickets }) => tickets.flatMap(({ quotes }) => quotes));
    void tellLanguages(
      engine,
      texts.map(({ text }) => text),
      abort.signal,
    ).then((languages) => {
      if (abort.signal.aborted) return;
      setTold(languages);
      if (languages.ok) onLanguages(languages.value);
    });
    return () => abort.abort();
  }, [engine, groups, attempt, onLanguages]);

  if (attempt === 0) {
    return (
      <Button size="small" isBasic onClick={() => setAttempt(1)}>
        {t('asked.filter.byLanguage')}
      </Button>
    );
  }
  if (told === null) return <Subtle role="status">{t('asked.filter.telling')}</Subtle>;
  if (!told.ok)
    return <FailureNotice failure={told.failure} onRetry={() => setAttempt((before) => before + 1)} />;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const nameOf = (one: string) => (one === 'und' ? t('asked.filter.noLanguage') : (names.of(one) ?? one));
  const found = [...new Set(told.value.values())]
    .map((value) => ({ value, text: nameOf(value) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, locale));
  return (
    <Field>
      <Field.Label isRegular>{t('asked.filter.language')}</Field.Label>
      <Select
        autoFocus
        isCompact
        dir="auto"
        value={language ?? ''}
        onChange={({ currentTarget: { value } }) => onLanguage(value === '' ? null : value)}
      >
        <option value="">{t('asked.filter.all')}</option>
        {found.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
