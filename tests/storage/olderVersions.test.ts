import 'fake-indexeddb/auto';
import type * as Idb from 'idb';
import { expect, it, vi } from 'vitest';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import { openAccountReplica } from '#storage/account/openAccountReplica.ts';
import { openBrowserStorage } from '#storage/openBrowserStorage.ts';
import { startSync } from '#workflows/sync/startSync.ts';
import { mentionOf, pageOf, stepAfter } from '../ports/AccountReplica.contract.ts';
import { sampleEntries } from '../ports/Outbox.contract.ts';
import { noon, sampleQuote, sampleTheme } from '../zendesk/samples.ts';

// Every database of a later app has a higher version than today's. What today's app keeps is then the older version's.
const raised = vi.hoisted(() => ({ by: 0 }));
vi.mock('idb', async (original) => {
  const idb = await original<typeof Idb>();
  const openDB: typeof Idb.openDB = (name, version, given) =>
    idb.openDB(name, version === undefined ? undefined : version + raised.by, given);
  return { ...idb, openDB };
});

const USER = asId<UserId>('7');
const PAGE = pageOf('mentions', { mentions: [{ recordId: 'R1', value: mentionOf(1) }] });

it('a later app rebuilds the copies that an older one kept, and takes over what is nowhere else', async () => {
  const older = await openBrowserStorage('acme', USER);
  const keepsake = {
    id: '7:a:1',
    ticketId: asId<TicketId>('7'),
    quote: sampleQuote('Thanks!'),
    keptAt: noon,
  };
  await older.replica.saveThemes([sampleTheme('kept')], noon);
  await older.happyFile.keep(keepsake);
  await older.outbox.update(() => sampleEntries());
  await (await openAccountReplica('acme', USER)).replica.add(PAGE, stepAfter(startSync('admin')));

  raised.by = 1;
  const later = await openBrowserStorage('acme', USER);
  const account = (await openAccountReplica('acme', USER)).replica;
  expect(later.failure).toBeNull();
  expect(await later.replica.themes()).toEqual(ok(null));
  expect(await account.state()).toEqual(ok(null));
  expect(await account.read()).toMatchObject({ value: { mentions: [], events: [] } });
  expect(await later.replica.saveThemes([sampleTheme('anew')], noon)).toEqual(ok(undefined));
  expect(await account.add(PAGE, stepAfter(startSync('admin')))).toEqual(ok(true));
  expect(await later.outbox.update((entries) => entries)).toEqual(ok(sampleEntries()));
  expect(await later.happyFile.list()).toEqual(ok([keepsake]));

  // Nor is the older app, in a tab that stood open, let near what the later one keeps now.
  raised.by = 0;
  const waiting = await older.outbox.update(() => []);
  expect(waiting).toMatchObject({ ok: false, failure: { kind: 'storage' } });
  raised.by = 1;
  expect(await later.outbox.update((entries) => entries)).toEqual(ok(sampleEntries()));
});
