import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { lostQuotes } from '#domain/mention/lostQuotes.ts';
import type { Failure } from '#ports/Failure.ts';
import { dropQuotes } from '#workflows/dropQuotes.ts';
import type { TicketReading } from '#workflows/readTicket.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { useOutside } from '../parts/OutsideContext.tsx';
import { SlimNotice } from '../parts/SlimNotice.tsx';
import { useWords } from '../parts/Words.tsx';
import type { TicketAction } from './ticketState.ts';

interface Props {
  readonly reading: TicketReading;
  readonly act: (action: TicketAction) => void;
}

/** Says that comments were redacted since this agent quoted them, and takes those quotes out on a click. */
export function LostWords({ reading, act }: Props) {
  const { t } = useWords();
  const outside = useOutside();
  const [failure, setFailure] = useState<Failure | null>(null);
  const found = reading.mentions
    .filter(({ taggedBy }) => taggedBy === outside.worker.id)
    .map((mention) => ({ mention, lost: lostQuotes(mention, reading.conversation.comments) }))
    .filter(({ lost }) => lost.length > 0);
  if (found.length === 0) return null;
  const drop = async () => {
    for (const { mention, lost } of found) {
      const dropped = await dropQuotes(outside, mention, lost);
      if (!dropped.ok) return setFailure(dropped.failure);
      act({ do: 'undone', id: '', mention: dropped.value });
    }
    setFailure(null);
  };
  return (
    <>
      <SlimNotice>
        <span>{t('sidebar.lostWords', { count: found.flatMap(({ lost }) => lost).length })}</span>
        <Button isLink size="small" onClick={() => void drop()}>
          {t('sidebar.dropWords')}
        </Button>
      </SlimNotice>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
