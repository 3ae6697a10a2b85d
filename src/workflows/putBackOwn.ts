import { epochMs } from '#domain/basis/Instant.ts';
import { foldErasures } from '#domain/event/foldErasures.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Altered } from '#ports/Altered.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from './Outside.ts';

/** So many are put back in one go; the rest when the theme is opened again. */
const MOST = 5;

/** What was read of a theme, as it counts, and what of it is not as its authors left it. */
export interface ReadRecords {
  readonly mentions: readonly Mention[];
  readonly journal: readonly JournalEvent[];
  readonly altered: readonly Altered[];
}

/**
 * Puts this person's own mentions and events back that somebody else changed, one after the other. Each at most once a day
 * (`Remedy.notBefore`). Not where an erasure covers a mention, and not what waits in the outbox, which says it whole. The
 * record counts as it was written all the same, so that a failure loses nothing: it ends the work until the next time.
 *
 * Gives how many were put back, and why it ended early, if it did.
 */
export async function putBackOwn(
  { store, outbox, worker, now }: Pick<Outside, 'store' | 'outbox' | 'worker' | 'now'>,
  { mentions, journal, altered }: ReadRecords,
): Promise<{ readonly done: number; readonly failure: Failure | null }> {
  const erased = foldErasures(journal).byRecord;
  const waiting = new Set(
    outbox.known().flatMap(({ write }) => (write.kind === 'mention' ? [write.mention.id] : [])),
  );
  const isFree = ({ id }: Mention) => !erased.has(id) && !waiting.has(id);
  let done = 0;
  for (const one of altered) {
    const { remedy, recordId } = one;
    if (done >= MOST) break;
    if (remedy?.author !== worker.id || epochMs(now()) < epochMs(remedy.notBefore)) continue;
    const { externalId } = remedy;
    const thing =
      journal.find((event) => event.recordId === recordId) ??
      mentions.find(({ id }) => externalId === id || externalId.startsWith(`${id}.`));
    if (thing === undefined || !('payload' in thing || isFree(thing))) continue;
    const put = await store.putBack(one, thing);
    if (!put.ok) return { done, failure: put.failure };
    if (put.value) done += 1;
  }
  return { done, failure: null };
}
