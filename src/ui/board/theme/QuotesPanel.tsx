import { Button } from '@zendeskgarden/react-buttons';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import styled from 'styled-components';
import type { TicketId } from '#domain/basis/Id.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useHidesTaggers } from '../../parts/useHidesTaggers.ts';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { SearchField } from '../frame/SearchField.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useShortcuts } from '../frame/useShortcuts.ts';
import { CustomerCard } from './CustomerCard.tsx';
import { findQuotes, groupQuotes } from './groupQuotes.ts';

const ChosenBar = lazy(() =>
  import('./mentions/ChosenBar.tsx').then((module) => ({ default: module.ChosenBar })),
);

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

interface Props {
  readonly opened: OpenedTheme;
  /** Something was done with its mentions. */
  readonly onChanged: () => void;
}

/** What the numbers rest on: every customer's own words. They can be chosen, to be moved or split off. */
export function QuotesPanel({ opened, onChanged }: Props) {
  const { t } = useWords();
  const areTaggersHidden = useHidesTaggers();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(PAGE_CUSTOMERS);
  const mayWrite = useMayWrite();
  const [chosen, setChosen] = useState<ReadonlySet<TicketId> | null>(null);
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
  const canChoose = mayWrite && groups.length > 0 && chosen === null && opened.partOf === null;
  const choose = <SmallLink onClick={() => setChosen(new Set())}>{t('board.quotes.choose')}</SmallLink>;
  const toggle = (ticket: TicketId) => {
    const next = new Set(chosen);
    if (!next.delete(ticket)) next.add(ticket);
    setChosen(next);
  };
  return (
    <Panel
      title={t('board.quotes.title')}
      aside={canChoose ? choose : <Subtle>{t('board.quotes.order')}</Subtle>}
    >
      <Stack>
        {groups.length >= SEARCH_FROM && (
          <SearchField
            label={t('board.quotes.search')}
            value={search}
            onChange={setSearch}
            inputRef={field}
          />
        )}
        {chosen !== null && (
          <Suspense>
            <ChosenBar
              opened={opened}
              tickets={chosen}
              onAll={() =>
                setChosen(new Set(found.flatMap(({ tickets }) => tickets.map((one) => one.ticketId))))
              }
              onEnd={(isChanged) => {
                setChosen(null);
                if (isChanged) onChanged();
              }}
            />
          </Suspense>
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
              choice={chosen === null ? null : { chosen, toggle }}
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
