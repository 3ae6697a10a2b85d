import { useMemo } from 'react';
import type { AreaId, UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useNow } from '../frame/useNow.ts';
import { orderThemes } from './orderThemes.ts';
import { passing } from './passing.ts';
import type { ThemesAsked } from './ThemesView.ts';
import { useQuoteSearch } from './useQuoteSearch.ts';
import { useThemeIndex } from './useThemeIndex.ts';
import type { TrendOf } from './trendsBy.ts';
import type { Areas } from './useAreas.ts';
import { useTrends } from './useTrends.ts';

interface ThemeRows {
  readonly rows: readonly Theme[];
  /** From this row on they are here for what customers say, and not for what they are called. */
  readonly fromQuotes: number;
  readonly trendOf: TrendOf;
  /** Quotes are still being looked through: what is searched for may be in more themes. */
  readonly isSearching: boolean;
  /** Somebody is about to search. */
  readonly prepare: () => void;
}

/** The themes that search and filters leave, in the order of the list. With a key only the search is done again. */
export function useThemeRows(
  themes: readonly Theme[],
  { search, filters, sort }: ThemesAsked,
  people: ReadonlyMap<UserId, Person>,
  areas: Areas,
): ThemeRows {
  const { worker } = useOutside();
  const { locale, t } = useWords();
  const now = useNow();
  const trendOf = useTrends(now);
  const { index, ready } = useThemeIndex(themes);
  const ordered = useMemo(() => {
    const championName = (id: UserId) => people.get(id)?.name ?? t('champion.somebody');
    const areaName = (id: AreaId) => areas.get(id)?.name;
    return orderThemes(themes, sort, { locale, championName, areaName, trendOf });
  }, [themes, sort, locale, people, areas, t, trendOf]);
  const passed = useMemo(
    () => ordered.filter(passing(filters, { me: worker.id, now, trendOf })),
    [ordered, filters, worker.id, now, trendOf],
  );
  const { found, isPending, prepare } = useQuoteSearch(search);
  const { rows, fromQuotes } = useMemo(() => {
    // Quotes that came in since find more.
    void ready;
    const { byName, byExample } = index.find(passed, search, found);
    return { rows: byExample.length === 0 ? byName : [...byName, ...byExample], fromQuotes: byName.length };
  }, [index, passed, search, found, ready]);
  const isSearching = search.trim() !== '' && (ready === null || isPending);
  return { rows, fromQuotes, trendOf, isSearching, prepare };
}
