import type { JournalEvent } from './JournalEvent.ts';

/**
 * The order that every machine agrees on: Zendesk's creation second, then its record id. What is not stored yet
 * comes last, by its client's clock. For `Array.prototype.sort`.
 */
export function compareEvents(a: JournalEvent, b: JournalEvent): number {
  if ((a.recordId === null) !== (b.recordId === null)) return a.recordId === null ? 1 : -1;
  const [left, right] = [key(a), key(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function key(event: JournalEvent): string {
  return event.recordId === null ? `${event.at} ${event.id}` : `${event.at.slice(0, 19)} ${event.recordId}`;
}
