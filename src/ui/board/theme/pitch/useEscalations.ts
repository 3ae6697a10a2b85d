import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Escalations } from '#domain/pitch/escalationOf.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { readEscalations } from '#workflows/pitch/readEscalations.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** Which tickets of a theme were handed on to engineering. */
export interface EscalationsRead {
  /** `null` while it is read, where nobody wants it, and where it cannot be. */
  readonly known: Escalations | null;
  readonly failure: Failure | null;
  readonly readAgain: () => void;
}

/** Asks the account for it as soon as somebody wants it: each hundred tickets are a request. */
export function useEscalations({ view }: OpenedTheme, isWanted: boolean): EscalationsRead {
  const outside = useBoardOutside();
  const [read, setRead] = useState<Omit<EscalationsRead, 'readAgain'>>({ known: null, failure: null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    const tickets = view.theme.mentions.map(({ ticketId }) => ticketId);
    void readEscalations(outside, tickets, abort.signal).then((answer) => {
      if (abort.signal.aborted) return;
      setRead(answer.ok ? { known: answer.value, failure: null } : { known: null, failure: answer.failure });
    });
    return () => abort.abort();
  }, [outside, view, isWanted, attempt]);
  const readAgain = useCallback(() => setAttempt((before) => before + 1), []);
  return useMemo(() => ({ ...read, readAgain }), [read, readAgain]);
}
