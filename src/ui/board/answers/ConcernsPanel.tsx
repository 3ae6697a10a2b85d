import { useMemo } from 'react';
import { openConcerns } from '#domain/launch/concernNow.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { Line, LineName, Lines } from '../frame/Lines.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Panel } from '../frame/Panel.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { ConcernDue } from '../launches/ConcernDue.tsx';
import { useKeptLaunches } from '../launches/useKeptLaunches.ts';

/** Objections to launches that product is asked about, by what this browser keeps of the account; answered on the launch's page. */
export function ConcernsPanel({ deciders }: { readonly deciders: readonly DeciderTerm[] }) {
  const { t } = useWords();
  const launches = useKeptLaunches();
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
