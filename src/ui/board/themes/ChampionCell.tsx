import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { Face } from '../../parts/Face.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoardChampion } from '../champion/BoardChampion.ts';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';

const Line = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `0 ${theme.space.xs}`};

  > * {
    line-height: ${({ theme }) => theme.lineHeights.md};
  }
`;

const Who = styled.span`
  display: flex;
  margin-block: -2px;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};

  span {
    overflow-wrap: anywhere;
  }
`;

/** Who carries the theme, or one click to be the one. */
export function ChampionCell({ theme, champion }: { theme: Theme; champion: Person | null }) {
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const { play, busyWith } = useBoardChampion();
  if (theme.championId !== null) {
    return (
      <Who>
        <Face person={champion} size="extrasmall" />
        <span dir="auto">{champion?.name ?? t('champion.somebody')}</span>
      </Who>
    );
  }
  return (
    <Line>
      <Subtle>{t('board.themes.vacant')}</Subtle>
      {mayWrite && (
        <SmallLink
          aria-disabled={busyWith === theme.id}
          aria-label={t('board.actionOn', { action: t('champion.claim'), name: theme.name })}
          onClick={() => play(theme, { kind: 'claim' })}
        >
          {t('champion.claim')}
        </SmallLink>
      )}
    </Line>
  );
}
