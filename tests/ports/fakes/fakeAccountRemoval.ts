import { failed, ok } from '#domain/basis/Result.ts';
import type { AccountRemoval, OwnMacro } from '#ports/AccountRemoval.ts';
import type { Failure } from '#ports/Failure.ts';

/** Objects with their records in memory; everything is for tests to change. */
export interface FakeAccountRemoval extends AccountRemoval {
  readonly objects: Map<string, readonly unknown[]>;
  readonly ownMacros: Map<string, OwnMacro>;
  failure: Failure | null;
  /** The object or macro that cannot be removed. */
  stubborn: string | null;
}

export function fakeAccountRemoval(): FakeAccountRemoval {
  const fake: FakeAccountRemoval = {
    objects: new Map([
      ['groundswell_entry', [{ id: 'e1' }]],
      ['groundswell_mention', [{ id: 'm1' }, { id: 'm2' }]],
      ['groundswell_event', [{ id: 'v1' }]],
      ['groundswell_theme', [{ id: 't1', name: '=SUM(A1)' }]],
    ]),
    ownMacros: new Map([['8600101', { id: '8600101', title: 'Groundswell::Dark mode (en)' }]]),
    failure: null,
    stubborn: null,
    list: async () =>
      fake.failure === null
        ? ok([...fake.objects].map(([key, records]) => ({ key, records: records.length })))
        : failed(fake.failure),
    records: async (key, _signal, onProgress) => {
      const records = fake.objects.get(key) ?? [];
      if (fake.stubborn === key) return failed({ kind: 'offline', what: 'remove everything' });
      onProgress(records.length);
      return ok(records);
    },
    remove: async (key) => {
      if (fake.stubborn === key) return failed({ kind: 'failing', what: 'remove everything', status: 502 });
      fake.objects.delete(key);
      return ok(undefined);
    },
    macros: async () => (fake.failure === null ? ok([...fake.ownMacros.values()]) : failed(fake.failure)),
    removeMacro: async (id) => {
      if (fake.stubborn === id) return failed({ kind: 'failing', what: 'remove everything', status: 502 });
      fake.ownMacros.delete(id);
      return ok(undefined);
    },
  };
  return fake;
}
