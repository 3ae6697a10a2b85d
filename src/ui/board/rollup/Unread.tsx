import type { ToldFamily } from '#domain/rollup/ToldFilter.ts';
import type { FieldNames } from '#workflows/customers/readCustomers.ts';
import { useWords } from '../../parts/Words.tsx';
import { familyName } from './toldName.ts';

interface Props {
  readonly families: readonly ToldFamily[];
  readonly count: number;
  readonly names?: FieldNames;
}

/** Of how many customers or tickets it is not read what they say. */
export function Unread({ families, count, names }: Props) {
  const words = useWords();
  const { t, locale } = words;
  const what = new Intl.ListFormat(locale).format(families.map((family) => familyName(family, words, names)));
  return (
    <span role="status">
      {t('evidence.worth.line', { what, parts: t('evidence.worth.unread', { count }) })}
    </span>
  );
}
