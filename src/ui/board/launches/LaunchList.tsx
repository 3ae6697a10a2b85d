import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { answerOf, isAgreed, type Launch, openObjections } from '#domain/launch/Launch.ts';
import { asId } from '#domain/basis/Id.ts';
import { draftLaunch } from '#domain/launch/draftLaunch.ts';
import type { LaunchId } from '#domain/launch/LaunchEvent.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { EmptyPage } from '../frame/EmptyPage.tsx';
import { Line, LineName, Lines } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { LaunchDay } from './LaunchDay.tsx';
import { LaunchForm } from './LaunchForm.tsx';
import type { SayLaunch } from './useLaunches.ts';

interface Props {
  readonly launches: readonly Launch[];
  readonly say: SayLaunch;
}

/** All launches: what is prepared, the next one first; then what is closed. */
export function LaunchList({ launches, say }: Props) {
  const { t } = useWords();
  const { go } = useBoard();
  const { worker, now, newId } = useOutside();
  const mayWrite = useMayWrite();
  const [making, setMaking] = useState<LaunchId | null>(null);
  const begin = () => setMaking(asId<LaunchId>(newId()));
  const button = mayWrite && making === null && (
    <div>
      <Button size="small" onClick={begin}>
        {t('launch.make')}
      </Button>
    </div>
  );
  return (
    <>
      {launches.length === 0 && making === null && (
        <EmptyPage title={t('launch.none')} text={t('launch.what')}>
          {button}
        </EmptyPage>
      )}
      {launches.length > 0 && button}
      {making !== null && (
        <LaunchForm
          label={t('launch.make')}
          start={{ name: '', on: null, themeId: null }}
          draft={(facts) => draftLaunch(making, facts, { actor: worker.id, at: now() })}
          say={say}
          onSaid={() => go({ page: 'launches', id: making })}
          onClose={() => setMaking(null)}
        />
      )}
      <Lines>
        {launches.toSorted(byDay).map((launch) => {
          const objections = openObjections(launch);
          const agreed = objections.filter((one) => isAgreed(answerOf(one))).length;
          return (
            <Line key={launch.id}>
              <LineName>
                <PageLink dir="auto" href={addressOf({ page: 'launches', id: launch.id })}>
                  {launch.name}
                </PageLink>
              </LineName>
              <LaunchDay launch={launch} />
              {objections.length > 0 && (
                <Subtle>{t('launch.agreed', { part: agreed, all: objections.length })}</Subtle>
              )}
            </Line>
          );
        })}
      </Lines>
    </>
  );
}

function byDay(a: Launch, b: Launch): number {
  if (a.isClosed !== b.isClosed) return a.isClosed ? 1 : -1;
  const [one, other] = [a.on ?? '9', b.on ?? '9'];
  if (one === other) return a.name < b.name ? -1 : 1;
  return one < other ? -1 : 1;
}
