import { Skeleton } from '@zendeskgarden/react-loaders';
import styled from 'styled-components';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useWords, WordsProvider } from '../../parts/Words.tsx';
import { NarrowPage } from '../frame/NarrowPage.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { Panel } from '../frame/Panel.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { HugsPart } from './HugsPart.tsx';
import { KeepsakeCard } from './KeepsakeCard.tsx';
import { KudosPanel } from './KudosPanel.tsx';
import { SpeedPanel } from './SpeedPanel.tsx';
import { useHappyFile } from './useHappyFile.ts';
import { useOwnChannel } from '../theme/trackers/useOwnChannel.ts';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

/** Kind words that this agent kept or was given, and how quick they are: theirs alone, in this browser. */
export function HappyPage() {
  const here = useWords();
  const all = useAllWords();
  return (
    <WordsProvider words={all ?? here}>
      <Pages isComplete={all !== null} />
    </WordsProvider>
  );
}

/** Without all words what needs them waits. */
function Pages({ isComplete }: { readonly isComplete: boolean }) {
  const { t } = useWords();
  const { happy, reread, remove } = useHappyFile();
  const hugs = useOwnChannel('hugs');
  const keepsakes = happy.at === 'shown' ? happy.keepsakes : [];
  return (
    <NarrowPage>
      <header>
        <PageTitle>{t('board.nav.happy')}</PageTitle>
        <Subtle as="p">{t('board.happy.private')}</Subtle>
      </header>
      {isComplete && <KudosPanel onKept={reread} />}
      {happy.at === 'loading' && <Skeleton width="60%" height="16px" />}
      {happy.at === 'failed' && <FailureNotice failure={happy.failure} onRetry={reread} />}
      {happy.at === 'shown' && keepsakes.length === 0 && (
        <Panel title={t('board.happy.empty')}>
          <Subtle as="p">{t('board.happy.emptyTeach')}</Subtle>
        </Panel>
      )}
      {keepsakes.length > 0 && (
        <List>
          {keepsakes.map((keepsake) => (
            <KeepsakeCard key={keepsake.id} keepsake={keepsake} onRemove={() => remove(keepsake)}>
              {isComplete && hugs !== null && <HugsPart keepsake={keepsake} setting={hugs} />}
            </KeepsakeCard>
          ))}
        </List>
      )}
      {isComplete && <BackupPanel keepsakes={keepsakes} onChange={reread} />}
      <SpeedPanel />
    </NarrowPage>
  );
}
