import { Table } from '@zendeskgarden/react-tables';
import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import { memo, type MouseEvent } from 'react';
import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import type { Person } from '#ports/People.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Subtle } from '../frame/Subtle.tsx';
import { certainty } from './certainty.ts';
import { ChampionCell } from './ChampionCell.tsx';
import { CountCell } from './CountCell.tsx';
import { ROW_LINK } from './useThemesFocus.ts';

const Row = styled(Table.Row)`
  cursor: pointer;
`;

const Name = styled.div`
  display: flex;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
`;

const Link = styled.a`
  display: -webkit-box;
  overflow: hidden;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
  text-decoration: none;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;

  &:hover {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.primary' })};
    text-decoration: underline;
  }

  ${({ theme }) => focusStyles({ theme })}
`;

const COUNTED = ['people', 'organizations', 'tickets'] as const;

interface Props {
  readonly theme: Theme;
  readonly champion: Person | null;
  readonly now: Instant;
  readonly onLeave: (id: ThemeId) => void;
}

/** One theme of the list. The whole row opens it; its link carries the focus. */
export const ThemeRow = memo(function ThemeRow({ theme, champion, now, onLeave }: Props) {
  const { t, ago } = useWords();
  const { go } = useBoard();
  const { counts } = theme;
  const how = certainty(theme, now);
  const open = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button') !== null) return;
    if (window.getSelection()?.isCollapsed === false) return;
    onLeave(theme.id);
    go({ page: 'theme', id: theme.id });
  };
  return (
    <Row onClick={open}>
      <Table.Cell>
        <Name>
          <KindMark kind={theme.kind} isBare />
          <Link
            dir="auto"
            title={theme.name}
            href={addressOf({ page: 'theme', id: theme.id })}
            onClick={() => onLeave(theme.id)}
            {...{ [ROW_LINK]: theme.id }}
          >
            {theme.name}
          </Link>
        </Name>
      </Table.Cell>
      {COUNTED.map((what) => (
        <Table.Cell key={what} data-part={what}>
          <CountCell count={counts[what]} how={how} />
        </Table.Cell>
      ))}
      <Table.Cell data-part="state">{t(`state.${themeState(theme)}`)}</Table.Cell>
      <Table.Cell>
        <ChampionCell theme={theme} champion={champion} />
      </Table.Cell>
      <Table.Cell>
        <Subtle>{counts.lastHeardAt === null ? '–' : ago(counts.lastHeardAt, now)}</Subtle>
      </Table.Cell>
    </Row>
  );
});
