import { findInPart, type PartFound, type Task } from '#language/grouping/findInPart.ts';

/** What a thread of `groundswell group` runs: groups the texts of a part. */
export function groupPart(part: Task): Promise<PartFound> {
  return findInPart(part, () => Promise.resolve());
}
