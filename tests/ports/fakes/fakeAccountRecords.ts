import { ok, failed } from '#domain/basis/Result.ts';
import type { AccountRecords, DismissedList } from '#ports/AccountRecords.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ItemOutcome } from '#ports/ItemOutcome.ts';
import type { Person } from '#ports/People.ts';
import type { FakeAccount } from './fakeThemeStore.ts';

/** An account's records in memory: those of a `FakeAccount`, and lists that a test gives. A mention's record id is its id. */
export interface FakeAccountRecords extends AccountRecords {
  readonly lists: Map<string, readonly string[]>;
  people: readonly Person[];
  unreadable: readonly string[];
  /** When set, deleting fails so after this many records. */
  deleteFailure: { readonly after: number; readonly failure: Failure } | null;
}

export function fakeAccountRecords(account: FakeAccount): FakeAccountRecords {
  const all = <T>(items: readonly { readonly recordId: string; readonly value: T }[]) =>
    account.failure === null ? ok({ items, unreadable: fake.unreadable }) : failed(account.failure);
  const fake: FakeAccountRecords = {
    lists: new Map(),
    people: [],
    unreadable: [],
    deleteFailure: null,
    async mentions(onRead) {
      onRead(account.mentions.size);
      return all([...account.mentions].map(([recordId, value]) => ({ recordId, value })));
    },
    async events(onRead) {
      onRead(account.events.size);
      return all([...account.events].map(([recordId, value]) => ({ recordId, value })));
    },
    async dismissedLists(onRead) {
      onRead(fake.lists.size);
      return all(
        [...fake.lists].map(([externalId, groupIds]) => ({
          recordId: externalId,
          value: { externalId, groupIds } satisfies DismissedList,
        })),
      );
    },
    async saveDismissed({ externalId, groupIds }) {
      fake.lists.set(externalId, groupIds);
      return ok(undefined);
    },
    async deleteMentions(recordIds, onDone) {
      const outcomes = recordIds.map((id, i): ItemOutcome => {
        const { deleteFailure } = fake;
        if (deleteFailure !== null && i >= deleteFailure.after)
          return { state: 'notTried', failure: deleteFailure.failure };
        account.mentions.delete(id);
        return { state: 'done', id };
      });
      onDone(outcomes.length);
      return outcomes;
    },
    findPeople: async (text) => ok(fake.people.filter(({ name }) => name.includes(text))),
    isThere: async (person) => ok(fake.people.some(({ id }) => id === person)),
  };
  return fake;
}
