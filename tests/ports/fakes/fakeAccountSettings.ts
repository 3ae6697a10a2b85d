import { failed, ok } from '#domain/basis/Result.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import type { AccountBook, AccountSettings } from '#ports/AccountSettings.ts';
import type { Failure } from '#ports/Failure.ts';

/** Settings in memory; `book` and `failure` are for tests to change. */
export interface FakeAccountSettings extends AccountSettings {
  book: AccountBook;
  failure: Failure | null;
}

export function fakeAccountSettings(given: Partial<AccountBook['settings']> = {}): FakeAccountSettings {
  const fake: FakeAccountSettings = {
    book: { version: 1, settings: { ...DEFAULT_SETTINGS, ...given }, doubtful: [] },
    failure: null,
    writesVersion: 1,
    writesFrom: 1,
    read: async () => (fake.failure === null ? ok(fake.book) : failed(fake.failure)),
    noteGroups: async (notedGroups) => {
      if (fake.failure !== null) return failed(fake.failure);
      fake.book = { ...fake.book, notedGroups };
      return ok(undefined);
    },
    save: async (section, value) => {
      if (fake.failure !== null) return failed(fake.failure);
      fake.book = { ...fake.book, settings: { ...fake.book.settings, [section]: value } };
      return ok(undefined);
    },
  };
  return fake;
}
