import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import { createWritingCheck } from '#language/writing/createWritingCheck.ts';
import { memoryOutcome } from '#storage/memoryOutcome.ts';
import { type FakeMacros, fakeMacros } from './fakeMacros.ts';
import { type FakeAccount, fakeAccount } from './fakeThemeStore.ts';

/** What saying an answer takes, with the real rules; `reply` stands in the composer. */
export interface FakeOutcome extends OutcomeTools {
  readonly macros: FakeMacros;
  reply: string;
  /** When this person first tagged each theme. */
  readonly tagged: Map<ThemeId, Result<Instant | null, Failure>>;
}

/** `account`: whose newest events it tells. */
export function fakeOutcome(
  by: UserId,
  isAdmin = false,
  all?: FakeMacros['all'],
  account: FakeAccount = fakeAccount(),
): FakeOutcome {
  const fake: FakeOutcome = {
    macros: fakeMacros(by, isAdmin, all),
    shelf: memoryOutcome(),
    writing: async () => createWritingCheck(),
    lately: async () => {
      if (account.failure !== null) return failed(account.failure);
      const newest = [...account.events.values()].toReversed();
      const events = newest.slice(0, 100).map((value) => ({ recordId: value.recordId ?? value.id, value }));
      const changes = events.map(({ recordId, value: { at } }) => ({ recordId, changedAt: at }));
      return ok({ events, changes, hasMore: newest.length > 100 });
    },
    written: async () => ok(fake.reply),
    firstTag: async (theme) => fake.tagged.get(theme) ?? ok(null),
    reply: '',
    tagged: new Map(),
  };
  return fake;
}
