import { useEffect, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { keptIssues, readIssues, type ThemeIssue } from '#workflows/trackers/readIssues.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** Issues by the theme that they belong to; of those alone of which it is known how they stand. */
export type IssuesByTheme = ReadonlyMap<ThemeId, readonly ThemeIssue[]>;

const NONE: IssuesByTheme = new Map();

/**
 * How linked issues stand: at once what this browser read last, then what is read with each reading of the account; with the
 * first one as soon as its events are here, which tell of the links.
 */
export function useIssues(): IssuesByTheme {
  const outside = useBoardOutside();
  const { state } = useBoard().account;
  const [known, setKnown] = useState(NONE);
  const isTold = state?.feeds.events.isWhole === true;
  const syncedAt = state?.syncedAt ?? null;
  useEffect(() => {
    const abort = new AbortController();
    const show = (issues: readonly ThemeIssue[]) => {
      if (!abort.signal.aborted) setKnown(byTheme(issues));
    };
    void keptIssues(outside)
      .then(show)
      .then(() => (isTold ? readIssues(outside, abort.signal).then(show) : null));
    return () => abort.abort();
  }, [outside, isTold, syncedAt]);
  return known;
}

function byTheme(issues: readonly ThemeIssue[]): IssuesByTheme {
  const themes = new Map<ThemeId, ThemeIssue[]>();
  for (const issue of issues)
    if (issue.state !== null) themes.set(issue.themeId, [...(themes.get(issue.themeId) ?? []), issue]);
  return themes;
}
