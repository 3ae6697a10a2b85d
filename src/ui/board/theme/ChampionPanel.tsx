import { Button } from '@zendeskgarden/react-buttons';
import { lazy, Suspense } from 'react';
import styled from 'styled-components';
import { type Championship, foldChampion } from '#domain/champion/foldChampion.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { Face } from '../../parts/Face.tsx';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoardChampion } from '../champion/BoardChampion.ts';
import { useCommands } from '../commands/useCommands.ts';
import { Panel } from '../frame/Panel.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';

const RolesPart = lazy(() =>
  import('./roles/RolesPart.tsx').then((module) => ({ default: module.RolesPart })),
);

const Stack = styled.div`
  display: grid;
  justify-items: start;
  gap: ${({ theme }) => theme.space.sm};
`;

const Who = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};

  p {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    overflow-wrap: anywhere;
  }
`;

/** Who carries the theme to product. Anybody can when nobody does; whoever does can step down, and ask others to carry it. */
export function ChampionPanel({ opened, onChanged }: { opened: OpenedTheme; onChanged: () => void }) {
  const { theme, journal } = opened;
  const { t } = useWords();
  const { play, busyWith, latest } = useBoardChampion();
  const championship = later(foldChampion(journal), latest.get(theme.id));
  const isBusy = busyWith === theme.id;
  const mayWrite = useMayWrite();
  const me = useOutside().worker.id;
  const canClaim = mayWrite && championship.championId === null && !theme.archived;
  const canLeave = mayWrite && championship.championId === me;
  const claim = () => play(theme, { kind: 'claim' });
  const stepDown = () => play(theme, { kind: 'stepDown' });
  useCommands(() => ({
    claim: canClaim ? { run: claim, name: t('champion.claim'), on: theme.name } : null,
    stepDown: canLeave ? { run: stepDown, name: t('champion.stepDown'), on: theme.name } : null,
  }));
  const leave = canLeave ? (
    <SmallLink aria-disabled={isBusy} onClick={stepDown}>
      {t('champion.stepDown')}
    </SmallLink>
  ) : null;
  return (
    <Panel title={t('board.column.champion')}>
      <Stack>
        {championship.championId === null ? (
          <>
            <p>{t('champion.nobody')}</p>
            {canClaim && (
              <Button isPrimary aria-disabled={isBusy} onClick={claim}>
                {t('champion.claim')}
              </Button>
            )}
          </>
        ) : (
          <Champion opened={opened} championship={championship} />
        )}
        <Suspense fallback={leave}>
          <RolesPart {...{ opened, championship, onChanged, leave }} />
        </Suspense>
      </Stack>
    </Panel>
  );
}

interface Props {
  readonly opened: OpenedTheme;
  readonly championship: Championship;
}

function Champion({ opened, championship: { championId, since } }: Props) {
  const { t, date } = useWords();
  const { worker } = useOutside();
  const named = usePeople(championId === null ? [] : [championId]);
  const person =
    championId === null ? null : (named.get(championId) ?? opened.people.get(championId) ?? null);
  return (
    <Who>
      <Face person={person} size="small" />
      <div>
        <p dir="auto">
          {championId === worker.id ? t('champion.you') : (person?.name ?? t('champion.somebody'))}
        </p>
        {since !== null && <Subtle>{t('board.theme.since', { date: date(since) })}</Subtle>}
      </div>
    </Who>
  );
}

/** Of what was read and what was played here, the one that has come further. */
function later(read: Championship, played: Championship | undefined): Championship {
  return played !== undefined && played.nextTurn > read.nextTurn ? played : read;
}
