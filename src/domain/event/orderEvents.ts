import type { EventId } from '../basis/Id.ts';
import { compareEvents } from './compareEvents.ts';
import type { JournalEvent } from './JournalEvent.ts';

/** Journals from here, so that folds which each order what they are given do it once. */
const ordered = new WeakSet<Iterable<JournalEvent>>();

/**
 * The journal as every machine tells it: each event once (of two records of one id the earlier), in the order of
 * `compareEvents`. Among events of one second, and among those not stored yet, one waits for its predecessor (`after`)
 * if that is among them, since record ids of one second need not tell who came first. Predecessors that go round in a
 * circle are ignored.
 */
export function orderEvents(events: Iterable<JournalEvent>): readonly JournalEvent[] {
  if (ordered.has(events)) return events as readonly JournalEvent[];
  const first = new Map<EventId, JournalEvent>();
  for (const event of events) {
    const other = first.get(event.id);
    if (other === undefined || isEarlier(event, other)) first.set(event.id, event);
  }
  const sorted = [...first.values()].sort(compareEvents);
  const journal: JournalEvent[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && moment(sorted[start]) === moment(sorted[end])) end += 1;
    const together = sorted.slice(start, end);
    for (const event of together.length === 1 ? together : afterPredecessors(together)) journal.push(event);
    start = end;
  }
  ordered.add(journal);
  return journal;
}

function isEarlier(a: JournalEvent, b: JournalEvent): boolean {
  if (a === b) return false;
  const order = compareEvents(a, b);
  return order === 0 ? JSON.stringify(a) < JSON.stringify(b) : order < 0;
}

/** Where order within does not come from time alone. */
function moment(event: JournalEvent | undefined): string {
  return event === undefined || event.recordId === null ? '' : event.at.slice(0, 19);
}

function afterPredecessors(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const here = new Set(events.map(({ id }) => id));
  const waiting = new Map<EventId, JournalEvent[]>();
  const told = new Set<JournalEvent>();
  for (const event of events) {
    if (event.after === null || !here.has(event.after)) continue;
    const others = waiting.get(event.after);
    if (others === undefined) waiting.set(event.after, [event]);
    else others.push(event);
  }
  for (const event of events) {
    if (event.after !== null && here.has(event.after)) continue;
    const next = [event];
    for (let now = next.pop(); now !== undefined; now = next.pop()) {
      told.add(now);
      next.push(...(waiting.get(now.id) ?? []).toReversed());
    }
  }
  return told.size === events.length ? [...told] : [...told, ...events.filter((event) => !told.has(event))];
}
