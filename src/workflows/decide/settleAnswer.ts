import { ok, type Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';
import { answerKnown, knownDecisions } from './knownDecisions.ts';

/**
 * Brings a theme's record up to the answer that its journal tells, which need not be the one that was just given: of two at
 * once the first holds. Gives what the record was told.
 */
export async function settleAnswer(
  outside: Pick<Outside, 'store' | 'settings' | 'replica' | 'leases' | 'worker' | 'now'>,
  { id, name }: Pick<Theme, 'id' | 'name'>,
): Promise<Result<Pick<Theme, 'id' | 'name'> & Partial<Theme>, Failure>> {
  const { store } = outside;
  const { signal } = new AbortController();
  const journal = await store.journalOfTheme(id, signal);
  if (!journal.ok) return journal;
  const known = await knownDecisions(outside, journal.value.items, signal);
  if (!known.ok) return known;
  const answer = answerKnown(known.value, id);
  const record = answer === undefined ? { id, name } : { id, name, answer };
  const saved = await store.saveTheme(record);
  return saved.ok ? ok(record) : saved;
}
