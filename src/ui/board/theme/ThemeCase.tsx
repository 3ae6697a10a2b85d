import { type Dispatch, lazy, Suspense, useCallback } from 'react';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { NARROW } from '../frame/NARROW.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import type { ThemeWish } from '../frame/BoardRoute.ts';
import { AlteredNotice } from './AlteredNotice.tsx';
import { AnswerPlace } from './answer/AnswerPlace.tsx';
import type { AskedWish } from './asked/AskedView.ts';
import { EvidencePlace } from './evidence/EvidencePlace.tsx';
import { ChampionPanel } from './ChampionPanel.tsx';
import { HelpPanel } from './HelpPanel.tsx';
import { PartOf } from './PartOf.tsx';
import { QuotesPanel } from './QuotesPanel.tsx';
import type { ThemeRead, ThemeReadAction } from './ThemeRead.ts';
import { TimelinePanel } from './TimelinePanel.tsx';

const AnswerPanel = lazy(() =>
  import('./answer/AnswerPanel.tsx').then((module) => ({ default: module.AnswerPanel })),
);
/** What can be done to a theme, and what stands around it, is loaded after the theme itself is shown. */
const ThemeTools = lazy(() =>
  import('./tools/ThemeTools.tsx').then((module) => ({ default: module.ThemeTools })),
);
const NotesPanel = lazy(() =>
  import('./notes/NotesPanel.tsx').then((module) => ({ default: module.NotesPanel })),
);
const RelatedPanel = lazy(() =>
  import('./related/RelatedPanel.tsx').then((module) => ({ default: module.RelatedPanel })),
);

const TrackersPanel = lazy(() =>
  import('./trackers/TrackersPanel.tsx').then((module) => ({ default: module.TrackersPanel })),
);
const PitchPanel = lazy(() =>
  import('./pitch/PitchPanel.tsx').then((module) => ({ default: module.PitchPanel })),
);

const OutcomePanel = lazy(() =>
  import('./outcome/OutcomePanel.tsx').then((module) => ({ default: module.OutcomePanel })),
);

const EvidencePanel = lazy(() =>
  import('./evidence/EvidencePanel.tsx').then((module) => ({ default: module.EvidencePanel })),
);

const AskedPanel = lazy(() =>
  import('./asked/AskedPanel.tsx').then((module) => ({ default: module.AskedPanel })),
);

const Columns = styled.div`
  display: grid;
  grid-template: 'case champion' auto 'case timeline' 1fr / minmax(0, 1fr) minmax(260px, 340px);
  gap: ${({ theme }) => theme.space.md};
  align-items: start;

  ${NARROW} {
    grid-template: 'champion' auto 'case' auto 'timeline' auto / minmax(0, 1fr);
  }
`;

const Area = styled.div<{ $name: 'champion' | 'case' | 'timeline' }>`
  display: grid;
  grid-area: ${({ $name }) => $name};
  gap: ${({ theme }) => theme.space.md};
  min-width: 0;
`;

interface Props {
  readonly read: Extract<ThemeRead, { at: 'shown' }>;
  /** The number at the top of the page that somebody pressed. */
  readonly wish: AskedWish | null;
  readonly changeRead: Dispatch<ThemeReadAction>;
  readonly onRetry: () => void;
  /** What one came for; the page begins with it. */
  readonly does: ThemeWish | null;
}

/** The case on one side, who and when on the other. On narrow pages the champion comes first. */
export function ThemeCase({ read, wish, changeRead, onRetry, does }: Props) {
  const { t } = useWords();
  const { changeList } = useBoard();
  const { opened, outdated } = read;
  // A pitch, a rate or a send-list of some of them would look like one of all.
  const isAll = isCounted(opened);
  const changed = useCallback(
    (theme: Theme) => {
      changeRead({ do: 'theme', theme });
      changeList({ do: 'theme', theme });
      onRetry();
    },
    [changeRead, changeList, onRetry],
  );
  return (
    <>
      {outdated !== null && <FailureNotice failure={outdated} onRetry={onRetry} />}
      {opened.partOf !== null && <PartOf id={opened.partOf} />}
      {opened.unreadable > 0 && (
        <SlimNotice>{t('board.unreadable', { count: opened.unreadable })}</SlimNotice>
      )}
      <Suspense>
        <ThemeTools opened={opened} onChanged={changed} />
      </Suspense>
      <AlteredNotice altered={opened.altered} people={opened.people} />
      <Columns>
        <Area $name="champion">
          <ChampionPanel opened={opened} onChanged={onRetry} />
        </Area>
        <Area $name="case">
          {isAll && (
            <>
              <Suspense fallback={<EvidencePlace />}>
                <EvidencePanel opened={opened} onSaid={onRetry} />
              </Suspense>
              <Suspense>
                <AskedPanel opened={opened} wish={wish} onSaid={onRetry} />
              </Suspense>
              <Suspense fallback={<AnswerPlace />}>
                <PitchPanel opened={opened} onSaid={onRetry} />
              </Suspense>
            </>
          )}
          <Suspense fallback={<AnswerPlace />}>
            <AnswerPanel opened={opened} onSaid={onRetry} isAnswering={does === 'answer'} />
          </Suspense>
          {isAll && isTold(opened) && (
            <Suspense>
              <OutcomePanel opened={opened} onSaid={onRetry} />
            </Suspense>
          )}
          <Suspense>
            <TrackersPanel opened={opened} onChanged={onRetry} />
          </Suspense>
          <HelpPanel theme={opened.theme} onChanged={changed} />
          <QuotesPanel opened={opened} onChanged={onRetry} isSplitting={does === 'parts'} />
        </Area>
        <Area $name="timeline">
          <Suspense>
            <NotesPanel opened={opened} onChanged={onRetry} />
            <RelatedPanel opened={opened} />
          </Suspense>
          <TimelinePanel opened={opened} isSought={does === 'events'} />
        </Area>
      </Columns>
    </>
  );
}

/** Whether its numbers rest on all of its mentions. */
export function isCounted({ part }: OpenedTheme): boolean {
  return part === null || part.keptAt !== null;
}

/** Whether those who asked are told of it, or were. */
function isTold({ theme, journal }: OpenedTheme): boolean {
  return theme.answer?.answer === 'shipped' || journal.some(({ kind }) => kind.startsWith('reply.'));
}
