import { useEffect } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { useAllWords } from '../../parts/useAllWords.ts';
import { useNow } from '../frame/useNow.ts';
import { issueText } from './issueText.ts';
import { type IssuesByTheme, useIssues } from './useIssues.ts';

interface Props {
  readonly onKnown: (texts: ReadonlyMap<ThemeId, IssueInList>) => void;
}

/** How a theme's issues stand: in the trackers' own words alone, as far as a narrow column holds them, and with the trackers' names. */
export interface IssueInList {
  readonly short: string;
  readonly full: string;
}

/** How the issues of themes stand, in words, for a list that is on the screen before anything of this is loaded. */
export function ListIssues(props: Props) {
  const issues = useIssues();
  return issues.size === 0 ? null : <IssueTexts {...props} issues={issues} />;
}

/** Its words are loaded where there is something to say. */
function IssueTexts({ onKnown, issues }: Props & { readonly issues: IssuesByTheme }) {
  const words = useAllWords();
  const now = useNow();
  useEffect(() => {
    if (words === null) return;
    const texts = [...issues].map(([id, own]) => {
      const short = own.map(({ state }) => state?.name ?? '').join(', ');
      const full = own.map((issue) => issueText(issue, words, now)).join(', ');
      return [id, { short: `↗ ${short}`, full }] as const;
    });
    onKnown(new Map(texts));
  }, [words, issues, now, onKnown]);
  return null;
}
