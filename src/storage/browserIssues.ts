import type { UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { TRACKERS } from '#domain/setting/TrackerSetting.ts';
import type { IssueShelf, KeptIssue } from '#ports/IssueShelf.ts';
import * as v from 'valibot';
import { moment, readable } from './keptSchemas.ts';
import { memoryIssues } from './memoryIssues.ts';
import { opens } from './opens.ts';
import { reopening } from './reopening.ts';
import { openReplicaDb } from './ReplicaDb.ts';
import { stored } from './storageFailure.ts';

const OURS = 'issue.';

const keptIssue = v.object({
  tracker: v.picklist(TRACKERS),
  key: v.string(),
  state: v.nullable(v.object({ name: v.string(), isOver: v.boolean() })),
  readAt: v.nullable(moment),
  askedAt: moment,
}) satisfies v.GenericSchema<unknown, KeptIssue>;

/**
 * How linked issues stand, on the replica's shelf, each by itself, so that two pages that read different ones lose none.
 * Where the browser keeps nothing it lasts as long as the page.
 */
export async function browserIssues(subdomain: string, user: UserId): Promise<IssueShelf> {
  const db = reopening((onLost) => openReplicaDb(`groundswell.${subdomain}.${user}`, onLost));
  if (!(await opens(db))) return memoryIssues();
  return {
    issues: () =>
      stored('read replica', async () => {
        const kept = await (await db()).getAll('shelf', IDBKeyRange.bound(OURS, `${OURS}\uffff`));
        return ok(readable(keptIssue, kept));
      }),
    saveIssue: (issue) =>
      stored('save replica', async () => {
        await (await db()).put('shelf', issue, `${OURS}${issue.tracker} ${issue.key}`);
        return ok(undefined);
      }),
  };
}
