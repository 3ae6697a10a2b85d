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
import { entriesElsewhere } from './entriesElsewhere.ts';
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
const OutboxLine = lazy(() =>
  import('../parts/OutboxLine.tsx').then((module) => ({ default: module.OutboxLine })),
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

/** Everything beside a ticket: what was asked for in it, and what it is tagged to. */
export function Sidebar() {
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

  if (state.at === 'reading') {
    return (
      <Column ref={column}>
        <SidebarSkeleton />
      </Column>
    );
  }
  if (state.at === 'failed') {
    return (
      <Column ref={column}>
        <FailureNotice failure={state.failure} onRetry={readAgain} />
      </Column>
    );
  }
  if (state.at === 'excluded') {
    return (
      <Column ref={column}>
        <Suspense fallback={null}>
          <ExcludedNotice why={state.why} onRetry={readAgain} />
        </Suspense>
      </Column>
    );
  }
  const elsewhere = entriesElsewhere(entries, state.reading.conversation.ticketId);
  return (
    <StandingProvider value={standing}>
      <Column ref={column}>
        <SidebarHead state={state} isCapturing={isCapturing} onCapture={() => setCapturing((is) => !is)} />
        {standing?.can === 'read' && (
          <Suspense fallback={null}>
            <StandingNotice because={standing.because} />
          </Suspense>
        )}
        <ConversationNotes reading={state.reading} onRetry={readAgain} />
        {storageFailure !== null && state.cards.length > 0 && (
          <SlimNotice tone="subtle">{t('outbox.notKept')}</SlimNotice>
        )}
        {elsewhere.length > 0 && (
          <Suspense fallback={null}>
            <OutboxLine entries={elsewhere} />
          </Suspense>
        )}
        {isCapturing && (
          <Suspense fallback={null}>
            <CapturePanel reading={state.reading} act={act} onDone={stopCapturing} />
          </Suspense>
        )}
        <CardList state={state} act={act} />
        {state.reading.mentions.length > 0 && (
          <Suspense fallback={null}>
            <TaggedMentions state={state} act={act} />
          </Suspense>
        )}
        {state.reading.heard.praise.length > 0 && (
          <Suspense fallback={null}>
            <PraiseList reading={state.reading} />
          </Suspense>
        )}
        {isLater && (
          <Suspense fallback={null}>
            <HeardLines />
          </Suspense>
        )}
      </Column>
    </StandingProvider>
  );
}
