import type { JournalEvent } from './JournalEvent.ts';

/**
 * The order that every machine agrees on: Zendesk's creation second, then its record id. What is not stored yet
 * comes last, by its client's clock. For `Array.prototype.sort`.
 */
export function compareEvents(a: JournalEvent, b: JournalEvent): number {
  if (a.recordId === null || b.recordId === null) {
    if (a.recordId !== b.recordId) return a.recordId === null ? 1 : -1;
    return compareTexts(a.at, b.at) || compareTexts(a.id, b.id);
  }
  return compareTexts(a.at.slice(0, 19), b.at.slice(0, 19)) || compareTexts(a.recordId, b.recordId);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
