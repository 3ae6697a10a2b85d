import { Skeleton } from '@zendeskgarden/react-loaders';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { NarrowPage } from '../frame/NarrowPage.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { OnPaper } from '../rollup/OnPaper.tsx';
import { useCalendar } from '../rollup/useCalendar.ts';
import { WeekRoom } from './WeekRoom.tsx';

/** The account's last whole week, made when somebody opens it. Its words are loaded with it. */
export function WeekPage() {
  const { t } = useWords();
  const { list, refresh, go } = useBoard();
  const words = useAllWords();
  const calendar = useCalendar();
  useCommands(() => ({ back: { run: () => go({ page: 'themes' }) } }));
  return (
    <NarrowPage>
      <OnPaper />
      <PageTitle>{t('board.nav.week')}</PageTitle>
      {list.at === 'failed' && <FailureNotice failure={list.failure} onRetry={refresh} />}
      {list.at === 'shown' && words !== null && calendar !== null ? (
        <WordsProvider words={words}>
          <WeekRoom themes={list.themes} calendar={calendar} />
        </WordsProvider>
      ) : (
        list.at !== 'failed' && <Skeleton width="60%" height="16px" />
      )}
    </NarrowPage>
  );
}
