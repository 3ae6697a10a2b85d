import { Skeleton } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../parts/Words.tsx';
import { AccountStatus } from '../account/AccountStatus.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { OnPaper } from './OnPaper.tsx';
import { RollupRoom } from './RollupRoom.tsx';
import { useCalendar } from './useCalendar.ts';

const Top = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

interface Props {
  /** How it is asked for; the usual look without it. */
  readonly asked: string;
}

/** What customers ask for over a period, for whoever decides. Its words are loaded with it. */
export function RollupPage({ asked }: Props) {
  const { t } = useWords();
  const { list, refresh, go } = useBoard();
  const words = useAllWords();
  const calendar = useCalendar();
  useCommands(() => ({ back: { run: () => go({ page: 'themes' }) } }));
  return (
    <>
      <OnPaper />
      <Top>
        <PageTitle>{t('board.nav.rollup')}</PageTitle>
        <Subtle>
          <AccountStatus />
        </Subtle>
      </Top>
      {list.at === 'failed' && <FailureNotice failure={list.failure} onRetry={refresh} />}
      {list.at === 'shown' && words !== null && calendar !== null ? (
        <WordsProvider words={words}>
          <RollupRoom asked={asked} themes={list.themes} calendar={calendar} />
        </WordsProvider>
      ) : (
        list.at !== 'failed' && <Skeleton width="60%" height="16px" />
      )}
    </>
  );
}
