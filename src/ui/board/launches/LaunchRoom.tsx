import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { answerOf, isAgreed, type Launch, openObjections } from '#domain/launch/Launch.ts';
import { draftClosing, draftEdit } from '#domain/launch/draftLaunch.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Actions } from '../frame/Actions.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { useToday } from '../frame/useToday.ts';
import { useSaying } from '../theme/useSaying.ts';
import { LaunchDay } from './LaunchDay.tsx';
import { LaunchForm } from './LaunchForm.tsx';
import { ObjectionsPanel } from './ObjectionsPanel.tsx';
import { PracticePanel } from './PracticePanel.tsx';
import { ProposalsPanel } from './ProposalsPanel.tsx';
import { SincePanel } from './SincePanel.tsx';
import type { SayLaunch } from './useLaunches.ts';
import { useQuotes } from './useQuotes.ts';

interface Props {
  readonly launch: Launch;
  readonly say: SayLaunch;
}

/** One launch: what it is, what customers may hold against it, what the team says to that, and practising it. */
export function LaunchRoom({ launch, say }: Props) {
  const { t } = useWords();
  const { list } = useBoard();
  const { worker, now } = useOutside();
  const mayWrite = useMayWrite();
  const today = useToday();
  const [open, setOpen] = useState<'edit' | 'practice' | null>(null);
  const { run } = useSaying(NOTHING, t('roles.tooLate'));
  const objections = openObjections(launch);
  const read = useQuotes(
    launch,
    objections.flatMap(({ quotes }) => quotes),
  );
  const theme = list.at === 'shown' ? list.themes.find(({ id }) => id === launch.themeId) : undefined;
  const by = () => ({ actor: worker.id, at: now() });
  const close = (isClosed: boolean) =>
    void run(() => say(draftClosing(launch, isClosed, by())), t('themeWork.done.changed'));
  return (
    <>
      <p>
        <LaunchDay launch={launch} />
        {launch.themeId !== null && (
          <>
            {' · '}
            <PageLink dir="auto" href={addressOf({ page: 'theme', id: launch.themeId })}>
              {theme?.name ?? t('board.theme.another')}
            </PageLink>
          </>
        )}
      </p>
      {open === 'edit' ? (
        <LaunchForm
          label={t('themeWork.edit')}
          start={launch}
          draft={({ name, on, themeId }) => draftEdit(launch, { name, on, themeId }, by())}
          say={say}
          onSaid={NOTHING}
          onClose={() => setOpen(null)}
        />
      ) : (
        <Actions>
          {open === null && objections.some((one) => isAgreed(answerOf(one))) && (
            <Button size="small" isPrimary onClick={() => setOpen('practice')}>
              {t('launch.practise')}
            </Button>
          )}
          {mayWrite && !launch.isClosed && (
            <Button size="small" onClick={() => setOpen('edit')}>
              {t('themeWork.edit')}
            </Button>
          )}
          {mayWrite && (
            <Button size="small" isBasic onClick={() => close(!launch.isClosed)}>
              {t(launch.isClosed ? 'themeWork.restore' : 'themeWork.archive')}
            </Button>
          )}
        </Actions>
      )}
      {open === 'practice' && <PracticePanel {...{ objections, read }} onClose={() => setOpen(null)} />}
      {/* Practising beside the answers would be none. */}
      {open !== 'practice' && (
        <>
          <ObjectionsPanel {...{ launch, objections, read, say }} />
          {launch.on !== null && launch.on <= today && objections.length > 0 && (
            <SincePanel {...{ launch, objections }} from={launch.on} />
          )}
          {mayWrite && !launch.isClosed && <ProposalsPanel {...{ launch, say }} />}
        </>
      )}
    </>
  );
}

const NOTHING = () => undefined;
