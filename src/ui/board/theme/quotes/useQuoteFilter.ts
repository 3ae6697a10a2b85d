import { useMemo, useState } from 'react';
import type { ThemeKind } from '#domain/theme/Theme.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useBoard } from '../../frame/BoardContext.tsx';
import { useNow } from '../../frame/useNow.ts';
import type { CustomerQuotes } from '../groupQuotes.ts';
import { choicesIn, factsByTicket, narrowQuotes, NO_FILTER } from './QuoteFilter.ts';

/** How the quotes of a theme are narrowed, and what is left of them. */
export function useQuoteFilter(groups: readonly CustomerQuotes[], opened: OpenedTheme) {
  const { list } = useBoard();
  const now = useNow();
  const [filter, setFilter] = useState(NO_FILTER);
  const facts = useMemo(() => {
    const themes = list.at === 'shown' ? list.themes : [];
    const kinds = new Map<string, ThemeKind>(themes.map(({ id, kind }) => [id, kind]));
    kinds.set(opened.theme.id, opened.theme.kind);
    return factsByTicket(opened, (id) => kinds.get(id) ?? null);
  }, [opened, list]);
  const [languages, setLanguages] = useState<ReadonlyMap<string, string>>();
  const narrowed = useMemo(
    () => narrowQuotes(groups, filter, facts, now, languages),
    [groups, filter, facts, now, languages],
  );
  const choices = useMemo(() => choicesIn(groups, facts), [groups, facts]);
  const isNarrowed = Object.values(filter).some((one) => one !== null);
  return { filter, setFilter, narrowed, choices, isNarrowed, setLanguages };
}
