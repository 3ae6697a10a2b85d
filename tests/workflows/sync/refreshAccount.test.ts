import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { draftErasure } from '#domain/event/draftErasure.ts';
import { standIn } from '#domain/mention/standIn.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { recountAccount, refreshAccount } from '#workflows/sync/refreshAccount.ts';
import { expect, test } from 'vitest';
import { fakeAccountFeed, passMinutes } from '../../ports/fakes/fakeAccountFeed.ts';
import { AYLIN, createdEvent, never, sampleMention, sampleTheme } from '../../zendesk/samples.ts';
import { syncerFor } from './syncerFor.ts';

const theme = sampleTheme('csv');
const mentionOf = (ticket: number) =>
  sampleMention(theme, asId<TicketId>(String(ticket)), AYLIN, {
    requesterId: asId<UserId>(String(700 + ticket)),
  });

function start() {
  const feed = fakeAccountFeed();
  feed.put('events', createdEvent(theme, AYLIN));
  for (const ticket of [1, 2, 3, 4]) feed.put('mentions', mentionOf(ticket));
  passMinutes(feed, 15);
  return { feed, syncer: syncerFor(feed, memoryAccountReplica()) };
}
const people = async (account: AccountReplica) => {
  const numbers = await account.numbers();
  return numbers.ok && numbers.value !== null
    ? [numbers.value.themes[0]?.counts.people, numbers.value.isFresh]
    : null;
};

test('numbers stand when everything is there, not before', async () => {
  const { feed, syncer } = start();
  feed.onAsk = (what) => (feed.asked.length > 3 ? { kind: 'busy', what, waitSeconds: 40 } : null);
  expect(await refreshAccount(syncer, false, never)).toMatchObject({ failure: { kind: 'busy' } });
  expect(await people(syncer.accountReplica)).toBeNull();
  feed.onAsk = null;
  await refreshAccount(syncer, false, never);
  expect(await people(syncer.accountReplica)).toEqual([4, true]);
});

test('what this browser has just written counts at once, and once when it comes back', async () => {
  const { feed, syncer } = start();
  await refreshAccount(syncer, false, never);
  const own = { ...mentionOf(5), at: syncer.now(), changedAt: syncer.now() };
  await syncer.accountReplica.addOwn([own]);
  expect(await people(syncer.accountReplica)).toEqual([4, false]);
  await recountAccount(syncer);
  expect(await people(syncer.accountReplica)).toEqual([5, true]);
  feed.put('mentions', mentionOf(5));
  await refreshAccount(syncer, true, never);
  expect(await people(syncer.accountReplica)).toEqual([5, true]);
});

test('numbers follow what is kept also where the account does not answer', async () => {
  const { feed, syncer } = start();
  await refreshAccount(syncer, false, never);
  await syncer.accountReplica.addOwn([{ ...mentionOf(5), changedAt: syncer.now() }]);
  feed.onAsk = (what) => ({ kind: 'offline', what });
  expect(await refreshAccount(syncer, true, never)).toMatchObject({ failure: { kind: 'offline' } });
  expect(await people(syncer.accountReplica)).toEqual([5, true]);
});

test('the words of an erased customer leave the browser; the counts stay', async () => {
  const { feed, syncer } = start();
  await refreshAccount(syncer, false, never);
  const [event] = draftErasure([mentionOf(2)], new Map(), asId<UserId>('702'), standIn('abc'), {
    actor: AYLIN,
    at: syncer.now(),
  });
  if (event !== undefined) feed.put('events', event);
  await refreshAccount(syncer, true, never);
  const read = await syncer.accountReplica.read();
  expect(read.ok && read.value.mentions.map(({ ticketId }) => ticketId).toSorted()).toEqual(['1', '3', '4']);
  expect(await people(syncer.accountReplica)).toEqual([4, true]);
  // The record itself is deleted a little later and comes once more until then.
  passMinutes(feed, 15);
  await refreshAccount(syncer, true, never);
  expect(await people(syncer.accountReplica)).toEqual([4, true]);
});
