import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { AccountFold } from '#domain/champion/FoldedTheme.ts';
import { numbersOf } from '#domain/champion/ThemeNumbers.ts';
import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { AccountReplica, KeptAccount } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';

/** Folds what a replica keeps, on this thread; again only where something was added. */
export function foldingOf(account: Pick<AccountReplica, 'read' | 'tidy'>): AccountFolding {
  let folded: { readonly kept: KeptAccount; readonly fold: AccountFold } | null = null;

  async function current(): Promise<Result<NonNullable<typeof folded>, Failure>> {
    const read = await account.read();
    if (!read.ok) return read;
    const kept = read.value;
    if (folded?.kept.revision !== kept.revision)
      folded = { kept, fold: foldAccount(kept.mentions, kept.events) };
    return ok(folded);
  }

  return {
    numbers: async () => {
      const now = await current();
      if (!now.ok) return now;
      const { kept, fold } = now.value;
      return ok({ revision: kept.revision, themes: numbersOf(fold), toErase: fold.toErase });
    },
    theme: async (id) => {
      const now = await current();
      if (!now.ok) return now;
      const { kept, fold } = now.value;
      const theme = fold.themes.get(id);
      if (theme === undefined) return ok(null);
      const journal = fold.journal.filter(({ themeId }) => themeId === id);
      return ok({ revision: kept.revision, theme, journal });
    },
    countAt: async (moment) => {
      const read = await account.read();
      if (!read.ok) return read;
      const until = epochMs(moment);
      const count = (things: readonly { readonly at: KeptAccount['mentions'][number]['at'] }[]) =>
        things.filter(({ at }) => epochMs(at) <= until).length;
      return ok({ mentions: count(read.value.mentions), events: count(read.value.events) });
    },
    tidy: account.tidy,
  };
}
