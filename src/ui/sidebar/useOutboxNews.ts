import { useEffect } from 'react';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { useTicketOutside } from '../parts/OutsideContext.tsx';
import { useOutboxEntries } from '../parts/useOutboxEntries.ts';
import type { TicketAction, TicketState } from './ticketState.ts';

/** Keeps what is shown in step with the outbox, whichever tab sends from it; gives its entries. */
export function useOutboxNews(
  state: TicketState,
  act: (action: TicketAction) => void,
): readonly OutboxEntry[] {
  const { outbox } = useTicketOutside();
  const entries = useOutboxEntries();
  const reading = state.at === 'shown' ? state.reading : null;
  useEffect(() => {
    if (reading !== null && entries.length > 0) act({ do: 'waiting', entries });
  }, [act, entries, reading]);
  useEffect(
    () =>
      outbox.onNews((news) => {
        if (news.about === 'theme') act({ do: 'theme', theme: news.theme });
        if (news.about === 'sent' && news.sent.kind === 'mention')
          act({ do: 'sent', mention: news.sent.mention });
        if (news.about === 'givenUp') act({ do: 'givenUp', entry: news.entry });
      }),
    [act, outbox],
  );
  return entries;
}
