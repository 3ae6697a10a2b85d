import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Table } from '#ports/TableFiles.ts';
import { type DateOrder, guessMapping, type ImportMapping } from '#workflows/exchange/ImportMapping.ts';
import type { ImportPlan } from '#workflows/exchange/ImportPlan.ts';
import { planImport } from '#workflows/exchange/planImport.ts';
import { type ImportEnd, runImport, undoImport } from '#workflows/exchange/runImport.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** A file that was read, and how somebody wants it to be understood. */
export interface ReadFile {
  readonly name: string;
  readonly table: Table;
  readonly mapping: ImportMapping;
  readonly dates: DateOrder;
}

export type Doing = 'importing' | 'undoing';

export type ImportState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading' }
  | { readonly at: 'mapped'; readonly file: ReadFile; readonly plan: ImportPlan | null }
  | { readonly at: 'planning'; readonly file: ReadFile; readonly lines: number }
  | {
      readonly at: 'running';
      readonly doing: Doing;
      readonly done: number;
      readonly total: number;
      readonly plan: ImportPlan;
      /** Somebody stopped it: what is under way is waited for, so that it is known what is written. */
      readonly isStopping: boolean;
    }
  | { readonly at: 'ended'; readonly doing: Doing; readonly end: ImportEnd; readonly plan: ImportPlan };

/** The steps from a file to themes: read, mapped, looked at, written, and taken back. Nothing is written before somebody says so. */
export function useImport() {
  const outside = useBoardOutside();
  const [state, setState] = useState<ImportState>({ at: 'idle' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const begin = useCallback((): AbortSignal => {
    abort.current?.abort();
    setFailure(null);
    return (abort.current = new AbortController()).signal;
  }, []);

  const open = useCallback(
    async (given: File) => {
      const signal = begin();
      setState({ at: 'reading' });
      const read = await bytesOf(given);
      const table = read.ok ? await outside.tableFiles.read(read.value) : read;
      if (signal.aborted) return;
      setState({ at: 'idle' });
      if (!table.ok) return setFailure(table.failure);
      const mapping = guessMapping(table.value.columns);
      const file: ReadFile = { name: given.name, table: table.value, mapping, dates: 'dayFirst' };
      setState({ at: 'mapped', file, plan: null });
    },
    [begin, outside],
  );

  const change = useCallback((file: ReadFile) => setState({ at: 'mapped', file, plan: null }), []);

  const look = useCallback(
    async (file: ReadFile) => {
      const signal = begin();
      const show = (lines: number) => setState({ at: 'planning', file, lines });
      show(0);
      const known = await loadThemes(outside, signal, 0);
      const themes = known.ok && known.value.outdated !== null ? failedWith(known.value.outdated) : known;
      const plan = themes.ok
        ? await planImport(outside, file.table, file, themes.value.themes, signal, show)
        : themes;
      if (signal.aborted) return;
      setState({ at: 'mapped', file, plan: plan.ok ? plan.value : null });
      if (!plan.ok) setFailure(plan.failure);
    },
    [begin, outside],
  );

  const work = useCallback(
    async (doing: Doing, plan: ImportPlan, before: ImportEnd | null) => {
      const signal = begin();
      // Going on writes what is there once more, which is no news.
      const least = before?.written ?? 0;
      const show = (done: number, total: number) =>
        setState({
          ...{ at: 'running' as const, doing, total, plan, isStopping: signal.aborted },
          done: Math.max(least, done),
        });
      show(0, before?.total ?? plan.mentions.length);
      const run = doing === 'importing' ? runImport : undoImport;
      const ended = await run(outside, plan, show, signal);
      const none = { written: 0, total: plan.mentions.length };
      const end = ended.ok ? ended.value : { ...none, failure: ended.failure };
      setState({ at: 'ended', doing, end, plan });
    },
    [begin, outside],
  );

  return {
    state,
    failure,
    open: (file: File) => void open(file),
    change,
    look: (file: ReadFile) => void look(file),
    run: (plan: ImportPlan) => void work('importing', plan, null),
    undo: (plan: ImportPlan) => void work('undoing', plan, null),
    goOn: (ended: Extract<ImportState, { at: 'ended' }>) => void work(ended.doing, ended.plan, ended.end),
    stop: () => {
      abort.current?.abort();
      setState((was) => {
        // Nothing was written yet: the columns can be chosen again.
        if (was.at === 'planning') return { at: 'mapped', file: was.file, plan: null };
        return was.at === 'running' ? { ...was, isStopping: true } : was;
      });
    },
    close: () => setState({ at: 'idle' }),
  };
}

async function bytesOf(file: File): Promise<Result<Uint8Array, Failure>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return failedWith({ kind: 'unreadable', what: 'read table', path: file.name });
  }
}

function failedWith(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
