import type { ThemeId } from '#domain/basis/Id.ts';
import { epochMs, type Instant, instant } from '#domain/basis/Instant.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { beginEntry, failEntry } from './entrySteps.ts';
import { isOfAccount } from './isOfAccount.ts';
import { nextEntry, nextEntryAt } from './nextEntry.ts';
import type { Sender } from './Sender.ts';
import { sendEntry } from './sendEntry.ts';

/** One tab does not keep the others from their turn for longer than this. */
const TURN_SECONDS = 60;
/** How long to wait where the browser does not let us at the outbox just now. */
const SHELF_WAIT_SECONDS = 30;

/** What a turn at the outbox left. */
export interface Flushed {
  /** When to come again; `null` where nothing waits. */
  readonly comeAgainAt: Instant | null;
  /** By how many mentions each theme has more than before: for `countSent`, which no action of a person waits for. */
  readonly mentioned: ReadonlyMap<ThemeId, number>;
}

/**
 * Sends what is due, oldest first, in order within each theme, while no other tab does. An entry leaves the outbox only
 * after Zendesk said that it has it; whatever happens before that, it is sent again, and takes place once.
 *
 * @param isPrompted see `nextEntry`.
 */
export async function flushOutbox(outside: Sender, isPrompted: boolean): Promise<Flushed> {
  const mentioned = new Map<ThemeId, number>();
  const comeAgainAt = await outside.outbox.alone(() => takeTurn(outside, isPrompted, mentioned));
  return { comeAgainAt, mentioned };
}

/** By how much a mention that was sent adds to what its theme's record says. */
function addedBy({ isNew, mention }: Extract<OutboxEntry['write'], { kind: 'mention' }>): number {
  if (mention.withdrawn) return -1;
  return isNew ? 1 : 0;
}

async function takeTurn(
  outside: Sender,
  isPrompted: boolean,
  mentioned: Map<ThemeId, number>,
): Promise<Instant | null> {
  const { outbox, worker, now } = outside;
  const endMs = epochMs(now()) + TURN_SECONDS * 1_000;
  const tried = new Set<string>();
  for (;;) {
    const read = await outbox.update((entries) => entries);
    if (!read.ok) return instant(epochMs(now()) + SHELF_WAIT_SECONDS * 1_000);
    const entry = nextEntry(read.value, worker, now(), isPrompted, tried);
    if (entry === null) return nextEntryAt(read.value, worker);
    if (epochMs(now()) > endMs) return now();
    const failure = await sendOne(outside, entry);
    if (failure === null) {
      if (entry.write.kind === 'mention') {
        const { themeId } = entry.write.mention;
        mentioned.set(themeId, (mentioned.get(themeId) ?? 0) + addedBy(entry.write));
      }
      continue;
    }
    tried.add(entry.id);
    if (failure.kind === 'storage') return instant(epochMs(now()) + SHELF_WAIT_SECONDS * 1_000);
    if (isOfAccount(failure)) return nextEntryAt(outbox.known(), worker);
  }
}

/** Sends one; gives why it could not be. Each step before the last may be the last one that this page takes. */
async function sendOne(outside: Sender, entry: OutboxEntry): Promise<Failure | null> {
  const { outbox, isOnline } = outside;
  if (!isOnline()) return putOff(outside, entry, { kind: 'offline', what: 'send' }, false);
  let isThere = false;
  const begun = await outbox.update((entries) => {
    const after = beginEntry(entries, entry.id);
    isThere = after !== null;
    return after ?? entries;
  });
  if (!begun.ok) return begun.failure;
  // Taken back in this very moment.
  if (!isThere) return null;
  const sent = await sendEntry(outside, entry);
  if (!sent.ok) return putOff(outside, entry, sent.failure, true);
  outbox.tell({ about: 'sent', entry: entry.id, sent: sent.value });
  const confirmed = await outbox.update((entries) => entries.filter(({ id }) => id !== entry.id));
  return confirmed.ok ? null : confirmed.failure;
}

async function putOff(
  { outbox, now, random }: Sender,
  before: OutboxEntry,
  failure: Failure,
  wasSent: boolean,
): Promise<Failure> {
  const kept = await outbox.update((entries) =>
    failEntry(entries, { before, wasSent, failure, at: now(), random: random() }),
  );
  return kept.ok ? failure : kept.failure;
}
