import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { Face } from './Face.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { useOutside } from './OutsideContext.tsx';
import { useMayWrite } from './StandingContext.tsx';
import { useChampion } from './useChampion.ts';
import { useWords } from './Words.tsx';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};

  & > [data-end] {
    margin-inline-start: auto;
  }
`;

interface Props {
  readonly theme: Theme;
  /** The champion as a person, `null` while their name is not known. */
  readonly champion: Person | null;
  readonly onTheme: (theme: Theme) => void;
}

/** Who carries the theme, by name and face; or that nobody does, and the one click that changes it. */
export function ChampionLine({ theme, champion, onTheme }: Props) {
  const { t } = useWords();
  const { worker } = useOutside();
  const mayWrite = useMayWrite();
  const { moved, move, waits } = useChampion(theme, onTheme);
  const name = champion?.name ?? t('champion.somebody');
  if (theme.championId === null) {
    return (
      <Line>
        <span role="status">
          {waits ? t('outbox.claiming') : t(moved.at === 'done' ? 'champion.steppedDown' : 'champion.nobody')}
        </span>
        {mayWrite && (
          <Button size="small" disabled={moved.at === 'moving'} onClick={() => void move({ kind: 'claim' })}>
            {t('champion.claim')}
          </Button>
        )}
        {moved.at === 'failed' && <FailureNotice failure={moved.failure} />}
      </Line>
    );
  }
  const isMine = theme.championId === worker.id;
  const others = theme.counts.tickets - 1;
  const moreTickets = others > 0 ? t('champion.moreTickets', { count: others }) : '';
  return (
    <Line>
      <Face person={isMine ? worker : champion} />
      <span role="status">
        {moved.at === 'overtaken' && t('champion.taken', { name })}
        {moved.at === 'done' && isMine && [t('champion.claimed'), moreTickets].join(' ')}
        {(moved.at === 'idle' ||
          moved.at === 'moving' ||
          moved.at === 'failed' ||
          (moved.at === 'done' && !isMine)) &&
          (waits ? t('outbox.claiming') : isMine ? t('champion.you') : t('champion.champion', { name }))}
      </span>
      {isMine && mayWrite && (
        <Button
          data-end
          isLink
          size="small"
          disabled={moved.at === 'moving'}
          onClick={() => void move({ kind: 'stepDown' })}
        >
          {t('champion.stepDown')}
        </Button>
      )}
      {moved.at === 'failed' && <FailureNotice failure={moved.failure} />}
    </Line>
  );
}
