import { Skeleton } from '@zendeskgarden/react-loaders';
import type { LaunchId } from '#domain/launch/LaunchEvent.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../parts/Words.tsx';
import { AccountStatus } from '../account/AccountStatus.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { NarrowPage } from '../frame/NarrowPage.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { LaunchList } from './LaunchList.tsx';
import { LaunchRoom } from './LaunchRoom.tsx';
import { useLaunches } from './useLaunches.ts';

/** What is about to go live, and how the team prepares for it; or one launch of it. Its words are loaded with it. */
export function LaunchesPage({ id }: { readonly id: LaunchId | null }) {
  const { t } = useWords();
  const { go } = useBoard();
  const words = useAllWords();
  const { known, say, again } = useLaunches();
  useCommands(() => ({ back: { run: () => go(id === null ? { page: 'themes' } : { page: 'launches' }) } }));
  const launch = known.at === 'shown' && id !== null ? known.byId.get(id) : undefined;
  return (
    <NarrowPage>
      {id !== null && (
        <div>
          <PageLink href={addressOf({ page: 'launches' })}>← {t('board.nav.launches')}</PageLink>
        </div>
      )}
      <PageTitle key={id}>{launch?.name ?? t('board.nav.launches')}</PageTitle>
      {(known.at === 'loading' || words === null) && <Skeleton width="60%" height="16px" />}
      {known.at === 'failed' && <FailureNotice failure={known.failure} onRetry={again} />}
      {known.at === 'shown' && words !== null && (
        <WordsProvider words={words}>
          {known.failure !== null && <FailureNotice failure={known.failure} onRetry={again} />}
          {known.failure === null && known.isPartial && <AccountStatus />}
          {id !== null && launch === undefined && <SlimNotice>{t('board.lost')}</SlimNotice>}
          {launch === undefined ? (
            <LaunchList launches={[...known.byId.values()]} say={say} />
          ) : (
            <LaunchRoom launch={launch} say={say} />
          )}
        </WordsProvider>
      )}
    </NarrowPage>
  );
}
