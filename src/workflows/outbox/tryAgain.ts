import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import type { Outside } from '../Outside.ts';
import { freeEntry } from './entrySteps.ts';

/** The person wants it tried again, now: it is due, with whatever of the same theme was held up. */
export async function tryAgain(
  { outbox, now }: Pick<Outside, 'outbox' | 'now'>,
  entry: OutboxEntry,
): Promise<Result<void, Failure>> {
  const updated = await outbox.update((entries) => freeEntry(entries, entry, now()));
  return updated.ok ? ok(undefined) : updated;
}
