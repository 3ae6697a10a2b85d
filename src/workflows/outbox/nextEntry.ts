import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import type { Worker } from '#ports/Workplace.ts';
import { isTold } from './isTold.ts';
import { laneOf } from './laneOf.ts';

/** Twenty tabs come back at the same moment; one try is enough for all of them. */
const BETWEEN_PROMPTS_MS = 5_000;

/** Whether it is this person's, of this account, and waits for nobody. */
function waits({ by, subdomain, isStuck }: OutboxEntry, worker: Worker): boolean {
  return by === worker.id && subdomain === worker.subdomain && !isStuck;
}

/**
 * What is to be sent next: the oldest whose turn it is in its lane, `null` where nothing is due.
 *
 * @param isPrompted somebody came back or is online again: only what Zendesk itself asked for is waited.
 * @param tried what failed just now is not tried twice in one go, nor what comes after it in its lane.
 */
export function nextEntry(
  entries: readonly OutboxEntry[],
  worker: Worker,
  now: Instant,
  isPrompted: boolean,
  tried: ReadonlySet<string>,
): OutboxEntry | null {
  const held = new Set<string>();
  for (const entry of entries) {
    const lane = laneOf(entry.write);
    if (!waits(entry, worker) || held.has(lane)) continue;
    if ((entry.dueAt <= now || (isPrompted && isPromptable(entry, now))) && !tried.has(entry.id))
      return entry;
    held.add(lane);
  }
  return null;
}

function isPromptable({ failure, triedAt }: OutboxEntry, now: Instant): boolean {
  if (failure !== null && isTold(failure)) return false;
  return triedAt === null || epochMs(now) - epochMs(triedAt) >= BETWEEN_PROMPTS_MS;
}

/**
 * When something is due next, `null` where nothing waits. What waits behind another of its lane is not due before that,
 * whatever it says itself.
 */
export function nextEntryAt(entries: readonly OutboxEntry[], worker: Worker): Instant | null {
  const first = new Map<string, Instant>();
  for (const entry of entries) {
    const lane = laneOf(entry.write);
    if (waits(entry, worker) && !first.has(lane)) first.set(lane, entry.dueAt);
  }
  return [...first.values()].toSorted()[0] ?? null;
}
