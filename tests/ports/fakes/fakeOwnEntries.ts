import type { UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { OwnEntries } from '#ports/OwnEntries.ts';

/** What people wrote of themselves, in memory. */
export interface FakeOwnEntries<T> extends OwnEntries<T> {
  readonly kept: Map<UserId, T>;
}

export function fakeOwnEntries<T>(given: readonly (readonly [UserId, T])[] = []): FakeOwnEntries<T> {
  const kept = new Map<UserId, T>(given);
  return {
    kept,
    read: async (owners) => ok(new Map([...kept].filter(([owner]) => owners.includes(owner)))),
    save: async (owner, value) => {
      kept.set(owner, value);
      return ok(undefined);
    },
  };
}
