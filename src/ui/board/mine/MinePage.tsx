import { Skeleton } from '@zendeskgarden/react-loaders';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { NarrowPage } from '../frame/NarrowPage.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { MinePanels } from './MinePanels.tsx';

/** What has to do with the signed-in person: what they carry, tagged and watch. Its words are loaded with it. */
export function MinePage() {
  const { t } = useWords();
  const { list, refresh, go } = useBoard();
  const words = useAllWords();
  useCommands(() => ({ back: { run: () => go({ page: 'themes' }) } }));
  const isLoading = list.at === 'loading' || words === null;
  return (
    <NarrowPage>
      <PageTitle>{t('board.nav.mine')}</PageTitle>
      {isLoading && <Skeleton width="60%" height="16px" />}
      {list.at === 'failed' && <FailureNotice failure={list.failure} onRetry={refresh} />}
      {list.at === 'shown' && words !== null && (
        <WordsProvider words={words}>
          <MinePanels themes={list.themes} />
        </WordsProvider>
      )}
    </NarrowPage>
  );
}
