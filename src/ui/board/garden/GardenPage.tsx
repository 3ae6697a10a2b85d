import { Skeleton } from '@zendeskgarden/react-loaders';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { NarrowPage } from '../frame/NarrowPage.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { useCalendar } from '../rollup/useCalendar.ts';
import { GardenRoom } from './GardenRoom.tsx';

/** Themes that want care: one and the same, too broad, badly named, asked for by nobody. Its words are loaded with it. */
export function GardenPage() {
  const { t } = useWords();
  const { list, refresh, go } = useBoard();
  const words = useAllWords();
  const calendar = useCalendar();
  useCommands(() => ({ back: { run: () => go({ page: 'themes' }) } }));
  return (
    <NarrowPage>
      <div>
        <PageLink href={addressOf({ page: 'themes' })}>← {t('board.nav.themes')}</PageLink>
      </div>
      <PageTitle>{t('board.nav.garden')}</PageTitle>
      {list.at === 'failed' && <FailureNotice failure={list.failure} onRetry={refresh} />}
      {list.at === 'shown' && words !== null && calendar !== null ? (
        <WordsProvider words={words}>
          <GardenRoom themes={list.themes} calendar={calendar} />
        </WordsProvider>
      ) : (
        list.at !== 'failed' && <Skeleton width="60%" height="16px" />
      )}
    </NarrowPage>
  );
}
