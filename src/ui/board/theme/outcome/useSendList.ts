import { useCallback, useEffect, useMemo, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import { addresseesOf, rowThemes } from '#domain/outcome/Addressee.ts';
import type { ReplyRow, ReplyState } from '#domain/outcome/foldReplies.ts';
import { personKey } from '#domain/outcome/ReplyEvent.ts';
import { type TellLine, tellList } from '#domain/outcome/tellList.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { type Looked, lookAtCustomers } from '#workflows/outcome/lookAtCustomers.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** The send-list as this page knows it. */
export type KnownList =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'shown';
      readonly lines: readonly TellLine[];
      readonly locales: ReadonlyMap<UserId, string | null>;
      /** Tickets in which nobody can be told. */
      readonly nobody: number;
    };

/** Reads how customers and their tickets are now, and puts what happened on this page before what was read of the journal. */
export function useSendList({ theme, view }: OpenedTheme, rows: readonly ReplyRow[]) {
  const outside = useBoardOutside();
  const addressees = useMemo(() => addresseesOf(view.theme.mentions), [view.theme.mentions]);
  const themes = useMemo(() => rowThemes({ id: theme.id, parts: view.theme.parts }), [theme.id, view]);
  const [looked, setLooked] = useState<{ readonly failure: Failure } | Looked | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [here, setHere] = useState<{ readonly of: readonly ReplyRow[]; readonly rows: readonly ReplyRow[] }>({
    of: rows,
    rows: [],
  });
  useEffect(() => {
    const abort = new AbortController();
    void lookAtCustomers(outside, addressees.all, abort.signal).then((answer) => {
      if (!abort.signal.aborted) setLooked(answer.ok ? answer.value : { failure: answer.failure });
    });
    return () => abort.abort();
  }, [outside, addressees, attempt]);

  const list = useMemo((): KnownList => {
    if (looked === null) return { at: 'loading' };
    if ('failure' in looked) return { at: 'failed', failure: looked.failure };
    const own = here.of === rows ? here.rows : [];
    const others = rows.filter((row) => !own.some((one) => isSameRow(one, row)));
    const facts = { themes, addressees, rows: [...others, ...own], ...looked };
    const locales = new Map([...looked.customers].map(([id, { locale }]) => [id, locale]));
    return { at: 'shown', lines: tellList(facts, outside.worker.id), locales, nobody: addressees.nobody };
  }, [looked, here, rows, themes, addressees, outside.worker.id]);

  const change = useCallback(
    (person: UserId, state: ReplyState) =>
      setHere((before) => {
        const row = { themeId: theme.id, person: personKey(theme.id, person), state, nextTurn: 1 };
        const kept = before.of === rows ? before.rows.filter((one) => !isSameRow(one, row)) : [];
        return { of: rows, rows: [...kept, row] };
      }),
    [theme.id, rows],
  );
  const lookAgain = useCallback(() => setAttempt((before) => before + 1), []);
  return { list, change, lookAgain };
}

function isSameRow(a: ReplyRow, b: ReplyRow): boolean {
  return a.themeId === b.themeId && a.person === b.person;
}
