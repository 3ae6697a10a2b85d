import { expect, it } from 'vitest';
import { asId } from '#domain/basis/Id.ts';
import { guardRecords } from '#workflows/standing/guardRecords.ts';
import { fakeAccountRecords } from '../../ports/fakes/fakeAccountRecords.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const { signal } = new AbortController();

it('nothing is deleted or changed where the data is a newer app’s, and all is again once it is not', async () => {
  const open = outsideFor('7', conversationOf(5, []));
  const settings = fakeAccountSettings();
  settings.book = { ...settings.book, version: 9 };
  open.account.mentions.set('m', { id: asId('m') } as never);
  const records = fakeAccountRecords(open.account);
  const guarded = guardRecords({ ...open, settings }, records);
  const failure = { kind: 'readOnly', because: 'newer' };
  expect(await guarded.deleteMentions(['m'], () => undefined, signal)).toMatchObject([
    { state: 'notTried', failure },
  ]);
  expect(await guarded.saveDismissed({ externalId: 'l', groupIds: [] })).toMatchObject({ failure });
  expect([open.account.mentions.size, records.lists.size]).toEqual([1, 0]);
  settings.book = { ...settings.book, version: 1 };
  await open.replica.clear();
  expect(await guarded.deleteMentions(['m'], () => undefined, signal)).toMatchObject([{ state: 'done' }]);
  expect(open.account.mentions.size).toBe(0);
});
