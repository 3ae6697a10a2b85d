import type { ToldFamily } from '#domain/rollup/ToldFilter.ts';
import { useWords } from '../../parts/Words.tsx';
import { familyName } from './toldName.ts';

interface Props {
  readonly families: readonly ToldFamily[];
  readonly count: number;
}

/** Of how many customers or tickets it is not read what they say. */
export function Unread({ families, count }: Props) {
  const words = useWords();
  const { t, locale } = words;
  const what = new Intl.ListFormat(locale).format(families.map((family) => familyName(family, words)));
  return (
    <span role="status">
      {t('evidence.worth.line', { what, parts: t('evidence.worth.unread', { count }) })}
    </span>
  );
}
