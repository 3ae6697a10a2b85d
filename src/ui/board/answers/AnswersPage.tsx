import { Skeleton } from '@zendeskgarden/react-loaders';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { NarrowPage } from '../frame/NarrowPage.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { AnswersPanels } from './AnswersPanels.tsx';

/** What leads are asked to answer, the most pressing first. Its words are loaded with it. */
export function AnswersPage() {
  const { t } = useWords();
  const { list, refresh, go } = useBoard();
  const words = useAllWords();
  useCommands(() => ({ back: { run: () => go({ page: 'themes' }) } }));
  return (
    <NarrowPage>
      <PageTitle>{t('board.nav.answers')}</PageTitle>
      {(list.at === 'loading' || words === null) && <Skeleton width="60%" height="16px" />}
      {list.at === 'failed' && <FailureNotice failure={list.failure} onRetry={refresh} />}
      {list.at === 'shown' && words !== null && (
        <WordsProvider words={words}>
          <AnswersPanels themes={list.themes} />
        </WordsProvider>
      )}
    </NarrowPage>
  );
}
