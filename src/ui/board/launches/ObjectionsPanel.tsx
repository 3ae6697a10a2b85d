import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import { draftObjection } from '#domain/launch/draftLaunch.ts';
import type { Launch, Objection } from '#domain/launch/Launch.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useAnswerRules } from '../answers/useAnswerRules.ts';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { ObjectionCard } from './ObjectionCard.tsx';
import { ObjectionForm } from './ObjectionForm.tsx';
import type { SayLaunch } from './useLaunches.ts';
import type { QuotesRead } from './useQuotes.ts';

interface Props {
  readonly launch: Launch;
  readonly objections: readonly Objection[];
  readonly read: QuotesRead;
  readonly say: SayLaunch;
}

/** What customers may hold against it, in the order in which it was raised, each with what the team says. */
export function ObjectionsPanel({ launch, objections, read, say }: Props) {
  const { t } = useWords();
  const { worker, now, newId } = useOutside();
  const canWrite = useMayWrite() && !launch.isClosed;
  const people = usePeople(
    objections.flatMap(({ answers, concerns }) => [
      ...answers.flatMap(({ by, agreed }) => [by, ...agreed.map((one) => one.by)]),
      ...concerns.flatMap((concern) => [concern.to, ...concern.answers.map((one) => one.by)]),
    ]),
  );
  const { rules } = useAnswerRules();
  const settings = rules.at === 'shown' ? rules.settings : null;
  const nameOf = (id: UserId) => people.get(id)?.name ?? t('champion.somebody');
  const [adding, setAdding] = useState<string | null>(null);
  return (
    <Panel title={t('launch.objections')}>
      <PanelBody>
        {objections.length === 0 && <Subtle as="p">{t('launch.what')}</Subtle>}
        <ul>
          {objections.map((objection) => (
            <ObjectionCard
              key={objection.id}
              {...{ launch, objection, read, nameOf, settings, say, canWrite }}
              others={objections.filter(({ id }) => id !== objection.id)}
            />
          ))}
        </ul>
        {adding !== null && (
          <ObjectionForm
            objections={objections}
            quotes={launch.themeId === null ? [] : (read.get(launch.themeId)?.quotes ?? [])}
            draft={(said) => draftObjection(launch, said, adding, { actor: worker.id, at: now() })}
            say={say}
            onClose={() => setAdding(null)}
          />
        )}
        {canWrite && adding === null && (
          <Button size="small" onClick={() => setAdding(newId())}>
            {t('launch.add')}
          </Button>
        )}
      </PanelBody>
    </Panel>
  );
}
