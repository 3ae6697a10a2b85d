import { epochMs } from '#domain/basis/Instant.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { foldErasures } from '#domain/event/foldErasures.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { MentionEvent } from '#domain/event/MentionEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import type { Sender } from './Sender.ts';

/** What was tagged just now and never sent cannot have been erased meanwhile: that costs no request. */
const FRESH_MS = 5 * 60_000;
/** A mention that was moved more often than this is looked for no further. */
const MOST_JOURNALS = 5;

/**
 * Whether the customer of this mention was forgotten since it was written: an erasure names its record, or another of its
 * ticket while this one waited here. Erasures are filed where a mention stands, so that moves are followed. Asked only
 * where it may be: of what was there before, may have arrived, or has waited.
 */
export async function isErased(
  { store, now }: Pick<Sender, 'store' | 'now'>,
  entry: OutboxEntry,
  { mention, isNew }: { readonly mention: Mention; readonly isNew: boolean },
  signal: AbortSignal,
): Promise<Result<boolean, Failure>> {
  const hasWaited = epochMs(now()) - epochMs(entry.at) > FRESH_MS;
  if (isNew && !entry.mayHaveArrived && !hasWaited && entry.failure?.kind !== 'erased') return ok(false);
  const key = mentionKey(mention.ticketId, mention.themeId);
  const events: JournalEvent[] = [];
  const places: ThemeId[] = [mention.themeId];
  for (let i = 0; i < Math.min(places.length, MOST_JOURNALS); i++) {
    const journal = await store.journalOfTheme(places[i] ?? mention.themeId, signal);
    // Without its theme it cannot be sent anyhow, which sending says.
    if (!journal.ok && journal.failure.kind === 'gone') continue;
    if (!journal.ok) return journal;
    events.push(...journal.value.items);
    for (const event of journal.value.items as readonly MentionEvent[]) {
      if (event.kind !== 'mention.moved' && event.kind !== 'mention.split') continue;
      const { mentions, to } = event.payload;
      if (mentions.includes(key) && !places.includes(to)) places.push(to);
    }
  }
  for (const erased of foldErasures(events).byRecord.values()) {
    if (erased.id === mention.id) return ok(true);
    const isOfTicket = erased.ticketId === mention.ticketId && erased.requesterId !== mention.requesterId;
    if (isOfTicket && erased.at > entry.at) return ok(true);
  }
  return ok(false);
}
