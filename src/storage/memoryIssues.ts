import { ok } from '#domain/basis/Result.ts';
import type { IssueShelf, KeptIssue } from '#ports/IssueShelf.ts';

/** How linked issues stand, for as long as the page. */
export function memoryIssues(): IssueShelf {
  const kept = new Map<string, KeptIssue>();
  return {
    issues: async () => ok([...kept.values()]),
    saveIssue: async (issue) => {
      kept.set(`${issue.tracker} ${issue.key}`, issue);
      return ok(undefined);
    },
  };
}
