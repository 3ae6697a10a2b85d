import { Skeleton } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../parts/Words.tsx';
import { EmptyPage } from '../frame/EmptyPage.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { KeepsakeCard } from './KeepsakeCard.tsx';
import { SpeedPanel } from './SpeedPanel.tsx';
import { useHappyFile } from './useHappyFile.ts';

const Page = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  max-width: 800px;
`;

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

/** Kind words that this agent kept, and how quick they are: theirs alone, in this browser. */
export function HappyPage() {
  const { t } = useWords();
  const { happy, reread, remove } = useHappyFile();
  const words = useAllWords();
  return (
    <Page>
      <header>
        <PageTitle>{t('board.nav.happy')}</PageTitle>
        <Subtle as="p">{t('board.happy.private')}</Subtle>
      </header>
      {happy.at === 'loading' && <Skeleton width="60%" height="16px" />}
      {happy.at === 'failed' && <FailureNotice failure={happy.failure} onRetry={reread} />}
      {happy.at === 'shown' && happy.keepsakes.length === 0 && (
        <EmptyPage title={t('board.happy.empty')} text={t('board.happy.emptyTeach')} />
      )}
      {happy.at === 'shown' && happy.keepsakes.length > 0 && (
        <List>
          {happy.keepsakes.map((keepsake) => (
            <KeepsakeCard key={keepsake.id} keepsake={keepsake} onRemove={() => remove(keepsake)} />
          ))}
        </List>
      )}
      {words !== null && (
        <WordsProvider words={words}>
          <BackupPanel keepsakes={happy.at === 'shown' ? happy.keepsakes : []} onChange={reread} />
        </WordsProvider>
      )}
      <SpeedPanel />
    </Page>
  );
}
