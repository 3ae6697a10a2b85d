import { useCallback, useEffect, useReducer, useRef } from 'react';
import { ticketTagsOf } from '#workflows/ticketTagsOf.ts';
import { readTicket, type TicketReading } from '#workflows/readTicket.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { useTicketOutside } from '../parts/OutsideContext.tsx';
import { type TicketAction, ticketState, type TicketState } from './ticketState.ts';

/** The open ticket as the sidebar shows it, kept up to date while the conversation goes on. */
export interface OpenedTicket {
  readonly state: TicketState;
  readonly act: (action: TicketAction) => void;
  readonly readAgain: () => void;
}

/** Reads the ticket at once and whenever it changes; only the newest reading counts. */
export function useTicket(): OpenedTicket {
  const outside = useTicketOutside();
  const [state, act] = useReducer(ticketState, { at: 'reading' });
  const running = useRef<AbortController | null>(null);
  const latest = useRef<TicketReading | null>(null);

  const readAgain = useCallback(() => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    void readTicket(outside, abort.signal, latest.current).then((reading) => {
      if (abort.signal.aborted) return;
      latest.current = reading.ok ? reading.value : null;
      if (reading.ok) act({ do: 'read', reading: reading.value });
      else if (reading.failure.kind === 'excluded') act({ do: 'excluded', why: reading.failure.why });
      else act({ do: 'failed', failure: reading.failure });
    });
  }, [outside]);

  useEffect(() => {
    readAgain();
    const unsubscribe = outside.ticket.onChanged(readAgain);
    return () => {
      unsubscribe();
      running.current?.abort();
    };
  }, [outside, readAgain]);

  useEffect(() => {
    if (state.at === 'excluded') outside.ticket.setTagsOnSubmit([], []);
    if (state.at !== 'shown') return;
    const { added, removed } = ticketTagsOf(
      standingMentions(state),
      [...state.themes.values()],
      state.reading.conversation.tags,
      state.reading.takenBack,
    );
    outside.ticket.setTagsOnSubmit(added, removed);
  }, [outside, state]);

  const isShown = state.at === 'shown';
  useEffect(() => {
    if (isShown) performance.mark('groundswell:suggestions');
  }, [isShown]);

  const isSettled = isShown || state.at === 'excluded';
  useEffect(() => {
    if (!isSettled) return;
    const abort = new AbortController();
    const refresh = async () => {
      const { refreshRules } = await import('#workflows/refreshRules.ts');
      const isOther = await refreshRules(outside, abort.signal);
      if (isOther && !abort.signal.aborted) readAgain();
    };
    // Where that part cannot be loaded now, the next ticket brings the rules up to date.
    refresh().catch(() => undefined);
    return () => abort.abort();
  }, [outside, isSettled, readAgain]);

  return { state, act, readAgain };
}

/** The ticket's mentions as they stand now: those that were read, and what happened on the cards since. */
export function standingMentions(state: Extract<TicketState, { at: 'shown' }>): readonly Mention[] {
  const tagged = state.cards.flatMap(({ status }) => (status.at === 'tagged' ? [status.mention] : []));
  const byId = new Map([...state.reading.mentions, ...tagged].map((mention) => [mention.id, mention]));
  return [...byId.values()];
}
