import { getColor } from '@zendeskgarden/react-theming';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import { KindMark } from '../../parts/KindMark.tsx';
import { StateTag } from '../../parts/StateTag.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from './useLongList.ts';
import { SmallLink } from '../frame/SmallLink.tsx';

const List = styled.ul`
  display: grid;
`;

const Line = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: baseline;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  padding: ${({ theme }) => `${theme.space.xs} 0`};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};

  &:last-child {
    border-bottom: none;
  }
`;

const Name = styled.div`
  display: flex;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
  overflow-wrap: anywhere;
`;

export interface MineEntry {
  readonly theme: Theme;
  /** Why it stands here, or what the person has to do with it. */
  readonly note: ReactNode;
}

/** Themes with their state, how many ask, and what they have to do with the person. */
export function MineList({ entries }: { readonly entries: readonly MineEntry[] }) {
  const { t } = useWords();
  const { shown, left, showMore } = useLongList(entries);
  return (
    <>
      <List>
        {shown.map(({ theme, note }) => (
          <Line key={theme.id}>
            <Name>
              <KindMark kind={theme.kind} isBare />
              <PageLink dir="auto" href={addressOf({ page: 'theme', id: theme.id })}>
                {theme.name}
              </PageLink>
            </Name>
            <StateTag theme={theme} />
            <Subtle>{note}</Subtle>
            <Subtle>{t('count.people', { count: theme.counts.people })}</Subtle>
          </Line>
        ))}
      </List>
      {left > 0 && <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>}
    </>
  );
}
