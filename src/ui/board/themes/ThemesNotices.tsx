import { memo } from 'react';
import styled from 'styled-components';
import { epochMs } from '#domain/basis/Instant.ts';
import { wrongRecords } from '#workflows/sync/wrongRecords.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { exactAgo } from '../../parts/exactAgo.ts';
import { useNow } from '../frame/useNow.ts';
import type { ThemeListState } from './themeListState.ts';

const Stack = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};

  &:empty {
    display: none;
  }
`;

/** A list that was read just now needs no age. */
const OLD_MS = 60_000;

interface Props {
  readonly list: Extract<ThemeListState, { at: 'shown' }>;
  /** What the address asks for and nobody knows. */
  readonly unknown: readonly string[];
}

/** What is not as it should be with the list: older than it looks, or not whole. The list itself goes on working. */
export const ThemesNotices = memo(function ThemesNotices({ list, unknown }: Props) {
  const { t, locale } = useWords();
  const { refresh, account } = useBoard();
  const now = useNow();
  const { nonsense, left } = wrongRecords(account.state);
  const unreadable = list.unreadable + nonsense;
  const isOld = epochMs(now) - epochMs(list.readAt) >= OLD_MS;
  return (
    <Stack>
      {list.outdated !== null && (
        <FailureNotice failure={list.outdated} onRetry={refresh}>
          {isOld && <span>{t('board.themes.stale', { ago: exactAgo(list.readAt, now, locale) })}</span>}
        </FailureNotice>
      )}
      {unknown.length > 0 && (
        <SlimNotice>{t('board.themes.unknown', { what: unknown.join(', ') })}</SlimNotice>
      )}
      {unreadable > 0 && <SlimNotice>{t('board.unreadable', { count: unreadable })}</SlimNotice>}
      {left > 0 && <SlimNotice>{t('board.altered.lost', { count: left })}</SlimNotice>}
    </Stack>
  );
});
