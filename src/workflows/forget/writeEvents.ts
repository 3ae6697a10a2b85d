import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';
import type { Left } from './Receipt.ts';

/**
 * Writes these events one after the other; says which are written, and what is left. A theme that was deleted meanwhile
 * does not keep the others from theirs; any other failure does.
 */
export async function writeEvents(
  store: Outside['store'],
  drafts: readonly JournalEvent[],
  signal: AbortSignal,
): Promise<{ readonly events: readonly JournalEvent[]; readonly left: readonly Left[] }> {
  const events: JournalEvent[] = [];
  const left: Left[] = [];
  for (const [place, draft] of drafts.entries()) {
    const failure = await write(draft);
    if (failure === null) continue;
    const isOnlyThis = failure.kind === 'gone';
    left.push({ what: 'events', count: isOnlyThis ? 1 : drafts.length - place, failure });
    if (!isOnlyThis) break;
  }
  return { events, left };

  async function write(draft: JournalEvent): Promise<Failure | null> {
    if (signal.aborted) return { kind: 'cancelled', what: 'write events' };
    const written = await store.writeEvent(draft);
    if (!written.ok) return written.failure;
    const { taken, event } = written.value;
    if (taken || event === null) return { kind: 'refused', what: 'write events', reason: draft.id };
    events.push(event);
    return null;
  }
}
