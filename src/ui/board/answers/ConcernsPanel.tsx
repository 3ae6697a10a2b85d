import { useEffect, useMemo, useState } from 'react';
import type { Launch } from '#domain/launch/Launch.ts';
import { openConcerns } from '#domain/launch/concernNow.ts';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Line, LineName, Lines } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Panel } from '../frame/Panel.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { ConcernDue } from '../launches/ConcernDue.tsx';

/** Objections to launches that product is asked about, by what this browser keeps of the account; answered on the launch's page. */
export function ConcernsPanel({ deciders }: { readonly deciders: readonly DeciderTerm[] }) {
  const { t } = useWords();
  const { folding } = useBoardOutside();
  const { numbers } = useBoard().account;
  const [launches, setLaunches] = useState<readonly Launch[]>([]);
  useEffect(() => {
    let isWanted = true;
    void folding.launchJournal().then((read) => {
      if (isWanted && read.ok) setLaunches([...foldLaunches(read.value).byId.values()]);
    });
    return () => {
      isWanted = false;
    };
  }, [folding, numbers]);
  const open = useMemo(() => openConcerns(launches, deciders), [launches, deciders]);
  const people = usePeople(open.map(({ concern }) => concern.to));
  if (open.length === 0) return null;
  return (
    <Panel title={t('launch.concerns')}>
      <Lines>
        {open.map(({ launch, objection, concern }) => (
          <Line key={concern.id}>
            <LineName>
              <PageLink dir="auto" href={addressOf({ page: 'launches', id: launch.id })}>
                {objection.text}
              </PageLink>
            </LineName>
            <Subtle>
              <ConcernDue dueOn={concern.dueOn} />
            </Subtle>
            <Subtle>
              {launch.name}.{' '}
              {t('pitches.answers.of', { name: people.get(concern.to)?.name ?? t('champion.somebody') })}
            </Subtle>
          </Line>
        ))}
      </Lines>
    </Panel>
  );
}
