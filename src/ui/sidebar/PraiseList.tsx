import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { lazy, Suspense, useState } from 'react';
import styled from 'styled-components';
import type { Signal } from '#domain/signal/Signal.ts';
import type { Failure } from '#ports/Failure.ts';
import { keepPraise } from '#workflows/keepPraise.ts';
import type { TicketReading } from '#workflows/readTicket.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { KindMark } from '../parts/KindMark.tsx';
import { useTicketOutside } from '../parts/OutsideContext.tsx';
import { QuoteText } from '../parts/QuoteText.tsx';
import { useWords } from '../parts/Words.tsx';
import { takeLostFocus } from './takeLostFocus.ts';

const KudosLine = lazy(() => import('./KudosLine.tsx').then((module) => ({ default: module.KudosLine })));

const Quiet = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xxs};
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

const Row = styled.li`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};

  & + & {
    margin-top: ${({ theme }) => theme.space.xs};
  }
`;

/** Kind words, noticed quietly: one click keeps them in this browser, another passes them on. */
export function PraiseList({ reading }: { reading: TicketReading }) {
  const { t } = useWords();
  return (
    <Quiet aria-label={t('sidebar.praise', { count: reading.heard.praise.length })}>
      <KindMark kind="praise" />
      <ul>
        {reading.heard.praise.map((signal) => (
          <Praise
            key={`${signal.sentence.comment}:${signal.sentence.start}`}
            reading={reading}
            signal={signal}
          />
        ))}
      </ul>
    </Quiet>
  );
}

type Keeping =
  { readonly at: 'shown' | 'keeping' | 'kept' } | { readonly at: 'failed'; readonly failure: Failure };

function Praise({ reading, signal }: { reading: TicketReading; signal: Signal }) {
  const { t } = useWords();
  const outside = useTicketOutside();
  const [keeping, setKeeping] = useState<Keeping>({ at: 'shown' });
  const keep = async () => {
    setKeeping({ at: 'keeping' });
    const kept = await keepPraise(outside, reading.conversation, signal);
    setKeeping(kept.ok ? { at: 'kept' } : { at: 'failed', failure: kept.failure });
  };
  return (
    <Row>
      <QuoteText text={signal.sentence.text} isShort />
      {keeping.at === 'kept' ? (
        <span role="status" tabIndex={-1} ref={takeLostFocus}>
          {t('sidebar.keptPraise')}
        </span>
      ) : (
        <Button
          isLink
          size="small"
          aria-disabled={keeping.at === 'keeping'}
          onClick={() => keeping.at !== 'keeping' && void keep()}
        >
          {t('sidebar.keepPraise')}
        </Button>
      )}
      <Suspense fallback={null}>
        <KudosLine reading={reading} signal={signal} />
      </Suspense>
      {keeping.at === 'failed' && <FailureNotice failure={keeping.failure} />}
    </Row>
  );
}
