import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useEffect, useRef, useState } from 'react';
import type { Day } from '#domain/basis/Day.ts';
import type { Launch, Objection } from '#domain/launch/Launch.ts';
import { type Compared, compareLaunch } from '#workflows/launch/compareLaunch.ts';
import type { RaisedTicket } from '#workflows/launch/withReplies.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { QuoteText } from '../../parts/QuoteText.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useToday } from '../frame/useToday.ts';
import { Card, CardHead, CardText } from './CardParts.ts';
import { SaidList } from './SaidList.tsx';
import { SaidWords } from './SaidWords.tsx';

interface Props {
  readonly launch: Launch;
  readonly from: Day;
  readonly objections: readonly Objection[];
}

/** New tickets beside what the team agreed, for each objection and never for each agent; read on a click. */
export function SincePanel({ launch, from, objections }: Props) {
  const { t } = useWords();
  const outside = useBoardOutside();
  const { list } = useBoard();
  const today = useToday();
  const [read, setRead] = useState<Compared | 'asleep' | 'reading'>('asleep');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const compare = () => {
    const abort = new AbortController();
    running.current = abort;
    setRead('reading');
    const themes = list.at === 'shown' ? list.themes : [];
    compareLaunch(outside, launch, objections, themes, { from, until: today }, abort.signal).then(
      (compared) => !abort.signal.aborted && setRead(compared),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        const failure = { kind: 'engine', what: 'hear', reason } as const;
        setRead({ raised: new Map(), tickets: 0, unchecked: 0, isPart: true, failure });
      },
    );
  };
  return (
    <Panel title={t('launch.sinceLive')}>
      <PanelBody>
        {read === 'asleep' && (
          <Button size="small" onClick={compare}>
            {t('launch.compare')}
          </Button>
        )}
        {read === 'reading' && <Skeleton width="60%" height="16px" />}
        {typeof read !== 'string' && (
          <>
            {read.failure !== null && <FailureNotice failure={read.failure} onRetry={compare} />}
            <Subtle as="p" role="status">
              {t('launch.readNew', { count: read.tickets })} {read.isPart && t('launch.more')}{' '}
              {read.unchecked > 0 && t('launch.unchecked', { count: read.unchecked })}{' '}
              {t('launch.compareHow')}
            </Subtle>
            {read.tickets > 0 && (
              <ul>
                {objections.map((objection) => (
                  <Raised
                    key={objection.id}
                    objection={objection}
                    all={read.raised.get(objection.id) ?? []}
                  />
                ))}
              </ul>
            )}
          </>
        )}
      </PanelBody>
    </Panel>
  );
}

function Raised({
  objection,
  all,
}: {
  readonly objection: Objection;
  readonly all: readonly RaisedTicket[];
}) {
  const { t } = useWords();
  const replies = all.flatMap((one) => one.replies);
  return (
    <Card data-line>
      <CardHead>
        <CardText dir="auto">{objection.text}</CardText>
        <Subtle>
          {t('launch.raisedIn', { count: all.length })}
          {replies.length > 0 &&
            ` · ${t('launch.usedOf', { part: replies.filter(({ isAgreed }) => isAgreed).length, all: replies.length })}`}
        </Subtle>
      </CardHead>
      <SaidList all={all}>
        {({ ticketId, text, replies: its }) => (
          <SaidWords key={ticketId} ticketId={ticketId} text={text}>
            {its.map((reply, n) => (
              <div key={n}>
                <Subtle>
                  {t(reply.isAgreed ? 'launch.replyAgreed' : 'launch.reply')}{' '}
                  <QuoteText text={reply.text} isShort />
                </Subtle>
              </div>
            ))}
          </SaidWords>
        )}
      </SaidList>
    </Card>
  );
}
