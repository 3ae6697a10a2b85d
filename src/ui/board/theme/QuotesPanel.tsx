import { Button } from '@zendeskgarden/react-buttons';
import { useMemo, useRef, useState } from 'react';
import styled from 'styled-components';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useHidesTaggers } from '../../parts/useHidesTaggers.ts';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { SearchField } from '../frame/SearchField.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useShortcuts } from '../frame/useShortcuts.ts';
import { CustomerCard } from './CustomerCard.tsx';
import { findQuotes, groupQuotes } from './groupQuotes.ts';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

const PAGE_CUSTOMERS = 50;
/** With fewer customers there is nothing to search in. */
const SEARCH_FROM = 4;

/** What the numbers rest on: every customer's own words. */
export function QuotesPanel({ opened }: { opened: OpenedTheme }) {
  const { t } = useWords();
  const areTaggersHidden = useHidesTaggers();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(PAGE_CUSTOMERS);
  const field = useRef<HTMLInputElement>(null);
  const groups = useMemo(() => groupQuotes(opened), [opened]);
  const found = useMemo(() => findQuotes(groups, search), [groups, search]);
  useShortcuts({
    '/': () => {
      if (field.current === null) return false;
      field.current.focus();
      field.current.select();
    },
  });
  const rest = found.length - shown;
  return (
    <Panel title={t('board.quotes.title')} aside={<Subtle>{t('board.quotes.order')}</Subtle>}>
      <Stack>
        {groups.length >= SEARCH_FROM && (
          <SearchField
            label={t('board.quotes.search')}
            value={search}
            onChange={setSearch}
            inputRef={field}
          />
        )}
        {search.trim() !== '' && (
          <Subtle role="status">{t('board.quotes.found', { count: found.length })}</Subtle>
        )}
        {groups.length === 0 && <Subtle as="p">{t('board.quotes.none')}</Subtle>}
        <List>
          {found.slice(0, shown).map((customer) => (
            <CustomerCard
              key={customer.key}
              customer={customer}
              people={areTaggersHidden ? null : opened.people}
            />
          ))}
        </List>
        {rest > 0 && (
          <div>
            <Button size="small" onClick={() => setShown(shown + PAGE_CUSTOMERS)}>
              {t('board.themes.showMore', { count: rest })}
            </Button>
          </div>
        )}
      </Stack>
    </Panel>
  );
}
