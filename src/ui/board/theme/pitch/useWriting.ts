import { useEffect, useState } from 'react';
import type { WritingCheck, WritingFor, WritingVerdict } from '#ports/WritingCheck.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

/** Nobody reads what is underlined in the middle of a word. */
const PAUSE_MS = 250;

/** What the check says of some texts, in their order; `null` while it is not known, `failed` where it could not be loaded. */
export type Checked = readonly (WritingVerdict | null)[] | 'failed';

/** Reads texts as somebody writes them, a moment after each change. */
export function useWriting(
  texts: readonly string[],
  language: string,
  purpose: WritingFor = 'pitch',
): Checked {
  const { writing } = useBoardOutside();
  const [check, setCheck] = useState<WritingCheck | 'failed' | null>(null);
  const [read, setRead] = useState<{
    readonly of: string;
    readonly verdicts: readonly WritingVerdict[];
  } | null>(null);
  useEffect(() => {
    let isOver = false;
    writing().then(
      (loaded) => !isOver && setCheck(loaded),
      () => !isOver && setCheck('failed'),
    );
    return () => {
      isOver = true;
    };
  }, [writing]);
  const asked = JSON.stringify([language, texts]);
  useEffect(() => {
    if (check === null || check === 'failed') return;
    const timer = setTimeout(() => {
      const [spoken, written] = JSON.parse(asked) as [string, string[]];
      setRead({ of: asked, verdicts: written.map((text) => check.check(text, spoken, purpose)) });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [check, asked, purpose]);
  if (check === 'failed') return 'failed';
  return texts.map((_, n) => (read?.of === asked ? (read.verdicts[n] ?? null) : null));
}
