import type { UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import { createWritingCheck } from '#language/writing/createWritingCheck.ts';
import { memoryOutcome } from '#storage/memoryOutcome.ts';
import { type FakeMacros, fakeMacros } from './fakeMacros.ts';

/** What saying an answer takes, with the real rules; `reply` stands in the composer. */
export interface FakeOutcome extends OutcomeTools {
  readonly macros: FakeMacros;
  reply: string;
}

export function fakeOutcome(by: UserId, isAdmin = false, all?: FakeMacros['all']): FakeOutcome {
  const fake: FakeOutcome = {
    macros: fakeMacros(by, isAdmin, all),
    shelf: memoryOutcome(),
    writing: async () => createWritingCheck(),
    written: async () => ok(fake.reply),
    reply: '',
  };
  return fake;
}
