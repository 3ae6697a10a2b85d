import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import styled from 'styled-components';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useOutside } from '../parts/OutsideContext.tsx';
import { SlimNotice } from '../parts/SlimNotice.tsx';
import { StandingProvider } from '../parts/StandingContext.tsx';
import { useStanding } from '../parts/useStanding.ts';
import { useWords } from '../parts/Words.tsx';
import { CardList } from './CardList.tsx';
import { ConversationNotes } from './ConversationNotes.tsx';
import { SidebarHead } from './SidebarHead.tsx';
import { SidebarSkeleton } from './SidebarSkeleton.tsx';
import { loadTaggedTheme } from './TaggedTheme.tsx';
import { useFrameHeight } from './useFrameHeight.ts';
import { useOutboxNews } from './useOutboxNews.ts';
import { useTicket } from './useTicket.ts';

/** The first screen is drawn before anything else is loaded. */
const AFTER_SHOWN_MS = 500;

const CapturePanel = lazy(() =>
  import('./CapturePanel.tsx').then((module) => ({ default: module.CapturePanel })),
);
const TaggedMentions = lazy(() =>
  import('./TaggedMentions.tsx').then((module) => ({ default: module.TaggedMentions })),
);
const PraiseList = lazy(() => import('./PraiseList.tsx').then((module) => ({ default: module.PraiseList })));
const ExcludedNotice = lazy(() =>
  import('./ExcludedNotice.tsx').then((module) => ({ default: module.ExcludedNotice })),
);
const StandingNotice = lazy(() =>
  import('../parts/StandingNotice.tsx').then((module) => ({ default: module.StandingNotice })),
);
const ElsewhereLine = lazy(() =>
  import('./ElsewhereLine.tsx').then((module) => ({ default: module.ElsewhereLine })),
);

const CustomerPage = lazy(() =>
  import('../customer/CustomerPage.tsx').then((module) => ({ default: module.CustomerPage })),
);

const HeardLines = lazy(() =>
  import('../heard/HeardLines.tsx').then((module) => ({ default: module.HeardLines })),
);

const Column = styled.main`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.xxs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`;

/** Beside a ticket what was asked for in it; beside a user or an organization what they asked for in all of theirs. */
export function Sidebar() {
  return 'ticket' in useOutside() ? (
    <TicketSidebar />
  ) : (
    <Suspense>
      <CustomerPage />
    </Suspense>
  );
}

/** Everything beside a ticket: what was asked for in it, and what it is tagged to. */
function TicketSidebar() {
  const { t } = useWords();
  const { storageFailure } = useOutside();
  const { state, act, readAgain } = useTicket();
  const entries = useOutboxNews(state, act);
  const [isCapturing, setCapturing] = useState(false);
  const [isLater, setLater] = useState(false);
  const column = useRef<HTMLElement>(null);
  useFrameHeight(column);
  const isShown = state.at === 'shown';
  const { standing } = useStanding(isShown);
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => {
      loadTaggedTheme();
      setLater(true);
    }, AFTER_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
  const stopCapturing = useCallback(() => setCapturing(false), []);

  if (state.at !== 'shown') {
    return (
      <Column ref={column}>
        {state.at === 'reading' && <SidebarSkeleton />}
        {state.at === 'failed' && <FailureNotice failure={state.failure} onRetry={readAgain} />}
        {state.at === 'excluded' && (
          <Suspense>
            <ExcludedNotice why={state.why} onRetry={readAgain} />
          </Suspense>
        )}
      </Column>
    );
  }
  return (
    <StandingProvider value={standing}>
      <Column ref={column}>
        <SidebarHead state={state} isCapturing={isCapturing} onCapture={() => setCapturing((is) => !is)} />
        {standing?.can === 'read' && (
          <Suspense>
            <StandingNotice because={standing.because} />
          </Suspense>
        )}
        <ConversationNotes reading={state.reading} onRetry={readAgain} />
        {storageFailure !== null && state.cards.length > 0 && (
          <SlimNotice tone="subtle">{t('outbox.notKept')}</SlimNotice>
        )}
        {entries.some(({ failure }) => failure !== null) && (
          <Suspense>
            <ElsewhereLine entries={entries} ticket={state.reading.conversation.ticketId} />
          </Suspense>
        )}
        {isCapturing && (
          <Suspense>
            <CapturePanel reading={state.reading} act={act} onDone={stopCapturing} />
          </Suspense>
        )}
        <CardList state={state} act={act} />
        {state.reading.mentions.length > 0 && (
          <Suspense>
            <TaggedMentions state={state} act={act} />
          </Suspense>
        )}
        {state.reading.heard.praise.length > 0 && (
          <Suspense>
            <PraiseList reading={state.reading} />
          </Suspense>
        )}
        {isLater && (
          <Suspense>
            <HeardLines />
          </Suspense>
        )}
      </Column>
    </StandingProvider>
  );
}
