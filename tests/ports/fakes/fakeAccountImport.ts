import { ok } from '#domain/basis/Result.ts';
import type { AccountImport } from '#ports/AccountImport.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ItemOutcome } from '#ports/ItemOutcome.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import type { FakeAccount } from './fakeThemeStore.ts';

export interface FakeAccountImport extends AccountImport {
  /** When set, writing ends so after this many items of each call. */
  /** What the account may hold; `null` where it does not tell. */
  limit: number | null;
  stop: { readonly after: number; readonly failure: Failure } | null;
}

/** Bulk writes into an account in memory, one after the other through the same store. */
export function fakeAccountImport(account: FakeAccount, store: ThemeStore): FakeAccountImport {
  async function each<T>(
    items: readonly T[],
    onDone: (count: number) => void,
    write: (item: T) => Promise<unknown>,
  ): Promise<readonly ItemOutcome[]> {
    const outcomes: ItemOutcome[] = [];
    for (const [i, item] of items.entries()) {
      if (fake.stop !== null && i >= fake.stop.after) {
        outcomes.push({ state: 'notTried', failure: fake.stop.failure });
        continue;
      }
      await write(item);
      outcomes.push({ state: 'done', id: null });
      onDone(outcomes.length);
    }
    return outcomes;
  }
  const fake: FakeAccountImport = {
    limit: 1_000_000,
    stop: null,
    writeEvents: (events, onDone) => each(events, onDone, (event) => store.writeEvent(event)),
    writeThemes: (themes, onDone) => each(themes, onDone, (theme) => store.saveTheme(theme)),
    writeMentions: (mentions, onDone) => each(mentions, onDone, (mention) => store.saveMention(mention)),
    room: async () => ok(fake.limit === null ? null : { count: account.mentions.size, limit: fake.limit }),
    deleteMentions: (ids, onDone) => each(ids, onDone, async (id) => account.mentions.delete(id)),
  };
  return fake;
}
