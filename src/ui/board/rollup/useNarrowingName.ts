import { useMemo } from 'react';
import { SOURCES } from '#domain/rollup/RollupAsk.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { FieldNames } from '#workflows/customers/readCustomers.ts';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { filterName } from '../themes/filterName.ts';
import { filterNamed } from '../themes/filtersOf.ts';
import { useAreas } from '../themes/useAreas.ts';
import { type Narrowing, toldNamed } from './narrowings.ts';
import { toldName } from './toldName.ts';

/** What a filter is called on the page. */
export function useNarrowingName(
  themes: readonly Theme[],
  teams: ReadonlyMap<string, string>,
  names: FieldNames | undefined,
): (one: Narrowing) => string {
  const words = useWords();
  const { t } = words;
  const areas = useAreas();
  const champions = useMemo(() => championsOf(themes), [themes]);
  const people = usePeople(champions);
  return (one) => {
    const value = one.slice(one.indexOf(':') + 1);
    const source = SOURCES.find((known) => `source:${known}` === one);
    if (source !== undefined) return t(`rollup.source.${source}`);
    const told = toldNamed(one);
    if (told !== null) return toldName(told, words, teams, names);
    const filter = filterNamed(one);
    if (filter === null) return t('rollup.brand', { id: value });
    return filterName(filter, t, {
      person: (id) => people.get(id)?.name,
      area: (id) => areas.get(id)?.name,
    });
  };
}

/** Everybody who champions one of them, each once. */
export function championsOf(themes: readonly Theme[]) {
  return [...new Set(themes.flatMap(({ championId }) => championId ?? []))];
}
