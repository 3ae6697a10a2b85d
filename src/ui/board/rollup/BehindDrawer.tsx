import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { Drawer } from '@zendeskgarden/react-modals';
import { useEffect, useState } from 'react';
import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { RollupAsk, RollupCell } from '#domain/rollup/RollupAsk.ts';
import type { Behind } from '#domain/rollup/ticketsBehind.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { BehindLine } from './BehindLine.tsx';
import { useOrganizations } from './useOrganizations.ts';
import type { Counted } from './useRollup.ts';

/** So many tickets at first; the next button brings as many more. */
const PAGE = 25;

/** A number that somebody opened, and what it is called. */
export interface OpenedNumber {
  readonly title: string;
  readonly cell: RollupCell;
  /** Where it is not one of the rollup that is shown: what counts it. */
  readonly ask?: RollupAsk;
}

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.sm};
  margin-bottom: ${({ theme }) => theme.space.md};
`;

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

interface Props {
  readonly opened: OpenedNumber;
  readonly counted: Counted;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly onClose: () => void;
}

/** The tickets that a number counts, with the customers' own sentences. */
export function BehindDrawer({ opened, counted, themes, onClose }: Props) {
  const { t } = useWords();
  const { folding } = useBoardOutside();
  const { cell, title } = opened;
  const ask = opened.ask ?? counted.ask;
  const [most, setMost] = useState(PAGE);
  const [behind, setBehind] = useState<Behind | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isOver = false;
    void folding.behind(ask, cell, most).then((read) => {
      if (isOver) return;
      if (read.ok) setBehind(read.value);
      else setFailure(read.failure);
    });
    return () => {
      isOver = true;
    };
  }, [folding, ask, cell, most]);
  const tickets = behind?.tickets ?? [];
  const people = usePeople(tickets.flatMap((ticket) => ticket.people));
  const organizations = useOrganizations(tickets.flatMap((ticket) => ticket.organizations));
  const left = (behind?.all ?? 0) - tickets.length;
  return (
    <Drawer isOpen onClose={onClose}>
      <Drawer.Header tag="h2">{title}</Drawer.Header>
      <Drawer.Body>
        {failure !== null && <FailureNotice failure={failure} />}
        {behind === null && failure === null && <Skeleton width="80%" height="16px" />}
        <Head>
          {behind !== null && <span role="status">{t('rollup.tickets', { count: behind.all })}</span>}
          {cell.theme !== null && (
            <PageLink href={addressOf({ page: 'theme', id: cell.theme })}>{t('rollup.openTheme')}</PageLink>
          )}
        </Head>
        <List>
          {tickets.map((ticket) => (
            <BehindLine
              key={`${ticket.ticketId} ${ticket.themeId}`}
              ticket={ticket}
              theme={cell.theme === null ? (themes.get(ticket.themeId) ?? null) : null}
              people={people}
              organizations={organizations}
            />
          ))}
        </List>
        {left > 0 && (
          <Button size="small" onClick={() => setMost(most + PAGE)}>
            {t('board.themes.showMore', { count: Math.min(left, PAGE) })}
          </Button>
        )}
      </Drawer.Body>
      <Drawer.Close aria-label={t('action.close')} />
    </Drawer>
  );
}
