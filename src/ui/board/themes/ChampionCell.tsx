import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { Face } from '../../parts/Face.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoardChampion } from '../champion/BoardChampion.ts';
import { Subtle } from '../frame/Subtle.tsx';

const Line = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `0 ${theme.space.xs}`};
`;

const Who = styled.span`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};

  span {
    overflow-wrap: anywhere;
  }
`;

/** Who carries the theme, or one click to be the one. */
export function ChampionCell({ theme, champion }: { theme: Theme; champion: Person | null }) {
  const { t } = useWords();
  const { play, busyWith } = useBoardChampion();
  if (theme.championId !== null) {
    return (
      <Who>
        <Face person={champion} />
        <span dir="auto">{champion?.name ?? t('champion.somebody')}</span>
      </Who>
    );
  }
  return (
    <Line>
      <Subtle>{t('board.themes.vacant')}</Subtle>
      <Button
        isLink
        size="small"
        disabled={busyWith === theme.id}
        aria-label={t('board.actionOn', { action: t('champion.claim'), name: theme.name })}
        onClick={() => play(theme, { kind: 'claim' })}
      >
        {t('champion.claim')}
      </Button>
    </Line>
  );
}
