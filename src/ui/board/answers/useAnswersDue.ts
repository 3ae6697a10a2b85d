import { useEffect, useMemo, useState } from 'react';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import { dueAnswers } from '#domain/decision/dueAnswers.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Settings } from '#domain/setting/Settings.ts';
import type { Failure } from '#ports/Failure.ts';
import { loadSettings } from '#workflows/loadSettings.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { useToday } from '../frame/useToday.ts';

/** What this browser knows of the answers that are owed. */
export type AnswersDue =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | {
      readonly at: 'shown';
      readonly due: readonly DueAnswer[];
      readonly settings: Settings;
      /** Not all of the account was read yet: others may be before what is shown. */
      readonly isPartial: boolean;
    };

const NOTHING: readonly JournalEvent[] = [];

/** The answers that leads owe by the whole account, and by what is known besides (a theme's own journal). */
export function useAnswersDue(besides: readonly JournalEvent[] = NOTHING): AnswersDue {
  const outside = useBoardOutside();
  const { account, list } = useBoard();
  const { folding } = outside;
  const today = useToday();
  const [settings, setSettings] = useState<
    { readonly at: 'failed'; readonly failure: Failure } | Settings | null
  >(null);
  const [journal, setJournal] = useState<readonly JournalEvent[] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void loadSettings(outside, abort.signal).then((loaded) => {
      if (abort.signal.aborted) return;
      setSettings(loaded.ok ? loaded.value.book.settings : { at: 'failed', failure: loaded.failure });
    });
    return () => abort.abort();
  }, [outside]);
  useEffect(() => {
    let isOver = false;
    void folding.pitchJournal().then((read) => {
      if (!isOver) setJournal(read.ok ? read.value : NOTHING);
    });
    return () => {
      isOver = true;
    };
  }, [folding, account.numbers]);
  const themes = list.at === 'shown' ? list.themes : null;
  const aside = useMemo(
    () => new Set((themes ?? []).flatMap(({ id, archived }) => (archived ? [id] : []))),
    [themes],
  );
  return useMemo(() => {
    if (settings === null || journal === null) return { at: 'loading' };
    if ('at' in settings) return settings;
    const { deciders, answers } = settings;
    const rules = { deciders, answers, aside, pauses: [] };
    const due = dueAnswers([...journal, ...besides], rules, today);
    return { at: 'shown', due, settings, isPartial: account.numbers === null };
  }, [settings, journal, besides, aside, today, account.numbers]);
}
