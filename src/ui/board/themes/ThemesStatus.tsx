import { memo, useMemo } from 'react';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import { AccountStatus } from '../account/AccountStatus.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { exactAgo } from '../../parts/exactAgo.ts';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useNow } from '../frame/useNow.ts';
import type { ThemeListState } from './themeListState.ts';

const Line = styled(Subtle)`
  display: inline-flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Props {
  readonly list: Extract<ThemeListState, { at: 'shown' }>;
}

/** How many themes there are, how old that knowledge is, and a way to renew it. */
export const ThemesStatus = memo(function ThemesStatus({ list }: Props) {
  const { t, locale } = useWords();
  const { refresh } = useBoard();
  const now = useNow();
  const count = useMemo(() => list.themes.filter(({ archived }) => !archived).length, [list.themes]);
  return (
    <Line as="div">
      <span>{t('board.themes.count', { count })}</span>
      <span aria-hidden>·</span>
      <span role="status">
        {list.isAsking
          ? t('board.refreshing')
          : t('board.updated', { ago: exactAgo(list.readAt, now, locale) })}
      </span>
      <AccountStatus />
      <SmallLink aria-disabled={list.isAsking} onClick={refresh}>
        {t('board.refresh')}
      </SmallLink>
    </Line>
  );
});
