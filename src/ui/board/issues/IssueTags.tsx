import { Tag } from '@zendeskgarden/react-tags';
import type { ThemeIssue } from '#workflows/trackers/readIssues.ts';
import { useWords } from '../../parts/Words.tsx';
import { useNow } from '../frame/useNow.ts';
import { issueText } from './issueText.ts';

/** How a theme's issues stand at their trackers, a mark for each. */
export function IssueTags({ issues = [] }: { readonly issues?: readonly ThemeIssue[] | undefined }) {
  const words = useWords();
  const now = useNow();
  return (
    <>
      {issues.map((issue) => (
        <Tag
          key={issue.tracker}
          size="small"
          isPill
          {...(issue.state?.isOver === true ? { hue: 'green' } : {})}
        >
          <span dir="auto">{issueText(issue, words, now)}</span>
        </Tag>
      ))}
    </>
  );
}
