import { Button } from '@zendeskgarden/react-buttons';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import styled from 'styled-components';
import type { TicketId } from '#domain/basis/Id.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useHidesTaggers } from '../../parts/useHidesTaggers.ts';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { Panel } from '../frame/Panel.tsx';
import { beginSearch, SearchField } from '../frame/SearchField.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from '../frame/useLongList.ts';
import { CustomerCard } from './CustomerCard.tsx';
import { type CustomerQuotes, findQuotes, groupQuotes } from './groupQuotes.ts';
import { byOrganization } from './quotes/byOrganization.ts';
import { useQuoteFilter } from './quotes/useQuoteFilter.ts';

const ChosenBar = lazy(() =>
  import('./mentions/ChosenBar.tsx').then((module) => ({ default: module.ChosenBar })),
);

const QuoteFilters = lazy(() =>
  import('./quotes/QuoteFilters.tsx').then((module) => ({ default: module.QuoteFilters })),
);

const Organization = styled.h3`
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`;

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
  /** Begins with the parts into which it might be split. */
  readonly isSplitting: boolean;
}

/** What the numbers rest on: every customer's own words. They can be chosen, to be moved or split off. */
export function QuotesPanel({ opened, onChanged, isSplitting }: Props) {
  const { t } = useWords();
  const on = opened.theme.name;
  const areTaggersHidden = useHidesTaggers();
  const [search, setSearch] = useState('');
  const mayWrite = useMayWrite();
  const [chosen, setChosen] = useState<ReadonlySet<TicketId> | null>(
    isSplitting && mayWrite && opened.partOf === null ? new Set() : null,
  );
  const field = useRef<HTMLInputElement>(null);
  const groups = useMemo(() => groupQuotes(opened), [opened]);
  const { filter, setFilter, narrowed, choices, isNarrowed, setLanguages } = useQuoteFilter(groups, opened);
  const [isByOrganization, setByOrganization] = useState(false);
  const found = useMemo(() => findQuotes(narrowed, search), [narrowed, search]);
  const { shown: page, left, showMore } = useLongList(found, PAGE_CUSTOMERS);
  const canChoose = mayWrite && groups.length > 0 && chosen === null && opened.partOf === null;
  const beginChoice = () => setChosen(new Set());
  const choose = <SmallLink onClick={beginChoice}>{t('board.quotes.choose')}</SmallLink>;
  useCommands(() => ({
    searchQuotes: groups.length < SEARCH_FROM ? null : { run: () => beginSearch(field.current), on },
    choose: canChoose ? { run: beginChoice, on } : null,
  }));
  const toggle = (ticket: TicketId) => {
    const next = new Set(chosen);
    if (!next.delete(ticket)) next.add(ticket);
    setChosen(next);
  };
  const card = (customer: CustomerQuotes) => (
    <CustomerCard
      key={customer.key}
      customer={customer}
      choice={chosen === null ? null : { chosen, toggle }}
      people={areTaggersHidden ? null : opened.people}
    />
  );
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
        {groups.length >= SEARCH_FROM && (
          <Suspense>
            <QuoteFilters
              filter={filter}
              choices={choices}
              isByOrganization={isByOrganization}
              organizations={opened.organizations}
              groups={groups}
              onLanguages={setLanguages}
              onChange={setFilter}
              onGroup={setByOrganization}
            />
          </Suspense>
        )}
        {chosen !== null && (
          <Suspense>
            <ChosenBar
              opened={opened}
              tickets={chosen}
              isSplitting={isSplitting}
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
        {(search.trim() !== '' || isNarrowed) && (
          <Subtle role="status">{t('board.quotes.found', { count: found.length })}</Subtle>
        )}
        {groups.length === 0 && <Subtle as="p">{t('board.quotes.none')}</Subtle>}
        {isByOrganization
          ? byOrganization(page, opened).map(({ key, name, customers }) => (
              <Stack key={key} as="section" aria-label={name ?? t('board.quotes.alone')}>
                <Organization dir="auto">{name ?? t('board.quotes.alone')}</Organization>
                <List>{customers.map(card)}</List>
              </Stack>
            ))
          : page.length > 0 && <List>{page.map(card)}</List>}
        {left > 0 && (
          <div>
            <Button size="small" onClick={showMore}>
              {t('board.themes.showMore', { count: left })}
            </Button>
          </div>
        )}
      </Stack>
    </Panel>
  );
}
