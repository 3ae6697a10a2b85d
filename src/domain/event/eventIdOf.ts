import { asId, type EventId } from '../basis/Id.ts';
import { textHash } from '../basis/textHash.ts';
import type { JournalEvent } from './JournalEvent.ts';

/** What happened, without when it was stored. */
export type Deed = Pick<JournalEvent, 'kind' | 'themeId' | 'actor' | 'payload' | 'after'>;

/**
 * `<theme>.<kind>.<actor>.<hash of what it says and answers>`: the same person doing the same thing to the same state is
 * one event, from two tabs or after a crash. Doing it again later names another predecessor, and is another event.
 */
export function eventIdOf({ kind, themeId, actor, payload, after }: Deed): EventId {
  const said = JSON.stringify([kind, after, payload], withSortedKeys);
  // `textHash` leaves signs out; here `7.1ab` and `71.ab` must differ.
  const hash = textHash(said.replace(/[^\p{L}\p{N}]/gu, 'ω'));
  return asId<EventId>(`${themeId}.${kind.split('.').at(-1) ?? kind}.${actor}.${hash}`);
}

/**
 * Whether an event has the id that its actor and content give it, or that id with a suffix (`.2`, where somebody squatted
 * on the first). One that has not was written under another person's name or changed by hand: it must not count.
 */
export function isNamedByItsDeed(event: JournalEvent): boolean {
  const own = eventIdOf(event);
  return event.id === own || event.id.startsWith(`${own}.`);
}

function withSortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
