import { useCallback, useEffect, useRef, useState } from 'react';
import type { AccountRecords } from '#ports/AccountRecords.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Receipt } from '#workflows/forget/Receipt.ts';
import { checkQuotes, type QuoteStep } from '#workflows/quotes/checkQuotes.ts';
import { mendQuotes, type QuoteMend } from '#workflows/quotes/mendQuotes.ts';
import type { QuoteCheck } from '#workflows/quotes/QuoteCheck.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

export type QuoteCheckState =
  | { readonly at: 'idle' }
  | {
      readonly at: 'checking';
      readonly step: QuoteStep;
      readonly done: number;
      readonly total: number;
    }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'checked'; readonly check: QuoteCheck }
  | { readonly at: 'mending' }
  | { readonly at: 'mended'; readonly receipt: Receipt };

/** A check of stored quotes and what may follow from it. Nothing runs by itself; leaving the page stops it. */
export function useQuoteCheck() {
  const outside = useBoardOutside();
  const [state, setState] = useState<QuoteCheckState>({ at: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const begin = useCallback(() => {
    abort.current?.abort();
    abort.current = new AbortController();
    return abort.current.signal;
  }, []);

  /** `null` where they cannot be loaded now; then the state says so. */
  const load = async (): Promise<AccountRecords | null> => {
    try {
      return await outside.records();
    } catch {
      setState({ at: 'failed', failure: { kind: 'offline', what: 'load records' } });
      return null;
    }
  };

  const check = async () => {
    const signal = begin();
    setState({ at: 'checking', step: 'records', done: 0, total: 0 });
    const records = await load();
    if (records === null) return;
    const report = (step: QuoteStep, done: number, total: number) =>
      setState({ at: 'checking', step, done, total });
    const checked = await checkQuotes(outside, records, report, signal);
    if (checked.ok) setState({ at: 'checked', check: checked.value });
    else setState(signal.aborted ? { at: 'idle' } : { at: 'failed', failure: checked.failure });
  };

  const mend = async (how: QuoteMend) => {
    if (state.at !== 'checked') return;
    const { check: found } = state;
    const signal = begin();
    setState({ at: 'mending' });
    const records = await load();
    if (records === null) return;
    const receipt = await mendQuotes(how, outside, records, found, signal);
    setState({ at: 'mended', receipt });
  };

  return {
    state,
    check: () => void check(),
    mend: (how: QuoteMend) => void mend(how),
    stop: () => abort.current?.abort(),
  };
}
