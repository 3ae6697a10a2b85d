import { ok } from '#domain/basis/Result.ts';
import type { Replica } from '#ports/Replica.ts';
import * as v from 'valibot';
import { keptBook } from './keptBook.ts';
import { keptRights } from './keptRights.ts';
import { keptIds, keptMention, keptPerson, keptThemes, readable } from './keptSchemas.ts';
import type { ReplicaDb } from './ReplicaDb.ts';
import { stored } from './storageFailure.ts';

/**
 * The replica in IndexedDB. What is there but not as it should be is taken for not there, and read from the account
 * again: the replica is never the only place of anything.
 */
export function browserReplica(db: () => Promise<ReplicaDb>): Replica {
  return {
    themes: () =>
      stored('read replica', async () => {
        const kept = v.safeParse(keptThemes, await (await db()).get('shelf', 'themes'));
        return ok(kept.success ? kept.output : null);
      }),
    saveThemes: (themes, readAt, seenUpTo = null, partUntil = undefined) =>
      stored('save replica', async () => {
        await (
          await db()
        ).put(
          'shelf',
          { themes, readAt, seenUpTo, ...(partUntil === undefined ? {} : { partUntil }) },
          'themes',
        );
        return ok(undefined);
      }),
    people: (ids) =>
      stored('read replica', async () => {
        const store = (await db()).transaction('people').store;
        const kept = await Promise.all([...new Set(ids)].map((id) => store.get(id)));
        return ok(readable(keptPerson, kept));
      }),
    savePeople: (people) =>
      stored('save replica', async () => {
        const transaction = (await db()).transaction('people', 'readwrite');
        await Promise.all([
          ...people.map((person) => transaction.store.put(person, person.id)),
          transaction.done,
        ]);
        return ok(undefined);
      }),
    dismissed: () =>
      stored('read replica', async () => {
        const kept = v.safeParse(keptIds, await (await db()).get('shelf', 'dismissed'));
        return ok(kept.success ? kept.output : []);
      }),
    saveDismissed: (groupIds) =>
      stored('save replica', async () => {
        await (await db()).put('shelf', [...groupIds], 'dismissed');
        return ok(undefined);
      }),
    mentions: (ticket) =>
      stored('read replica', async () => {
        const kept = await (await db()).getAllFromIndex('mentions', 'ticket', ticket);
        return ok(readable(keptMention, kept));
      }),
    saveMention: (mention) =>
      stored('save replica', async () => {
        await (await db()).put('mentions', mention, mention.id);
        return ok(undefined);
      }),
    book: () =>
      stored('read replica', async () => {
        const kept = v.safeParse(keptBook, await (await db()).get('shelf', 'book'));
        return ok(kept.success ? kept.output : null);
      }),
    saveBook: (book, readAt) =>
      stored('save replica', async () => {
        await (await db()).put('shelf', { book, readAt }, 'book');
        return ok(undefined);
      }),
    rights: () =>
      stored('read replica', async () => {
        const kept = v.safeParse(keptRights, await (await db()).get('shelf', 'rights'));
        return ok(kept.success ? kept.output : null);
      }),
    saveRights: (rights) =>
      stored('save replica', async () => {
        await (await db()).put('shelf', rights, 'rights');
        return ok(undefined);
      }),
    clear: () =>
      stored('clear replica', async () => {
        const transaction = (await db()).transaction(['shelf', 'people', 'mentions'], 'readwrite');
        const stores = ['shelf', 'people', 'mentions'] as const;
        await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
        return ok(undefined);
      }),
  };
}
