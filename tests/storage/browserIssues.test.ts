import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { KeptIssue } from '#ports/IssueShelf.ts';
import { browserIssues } from '#storage/browserIssues.ts';
import { openReplicaDb } from '#storage/ReplicaDb.ts';

const AT = instant(Date.UTC(2026, 10, 22));
const user = asId<UserId>('1');
const one: KeptIssue = {
  tracker: 'github',
  key: 'acme/shop#1',
  state: { name: 'open', isOver: false },
  readAt: AT,
  askedAt: AT,
};

it('keeps each issue as it was last read, and believes nothing that is not whole', async () => {
  const shelf = await browserIssues('acme', user);
  expect(await shelf.issues()).toEqual({ ok: true, value: [] });
  const jira: KeptIssue = { tracker: 'jira', key: 'SHOP-1', state: null, readAt: null, askedAt: AT };
  const closed = { ...one, state: { name: 'completed', isOver: true } };
  for (const issue of [one, jira, closed]) await shelf.saveIssue(issue);
  const db = await openReplicaDb(`groundswell.acme.${user}`, () => undefined);
  await db.put('shelf', { ...one, askedAt: 'yesterday' }, 'issue.github odd');
  await db.put('shelf', one, 'issuf');
  expect(await (await browserIssues('acme', user)).issues()).toEqual({ ok: true, value: [closed, jira] });
});
