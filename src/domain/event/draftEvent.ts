import { eventIdOf } from './eventIdOf.ts';
import type { JournalEvent } from './JournalEvent.ts';

/** An event as it is handed to the store: named by what it says (`eventIdOf`), not stored yet. */
export function draftEvent<Kind extends string, Payload>(
  deed: Omit<JournalEvent<Kind, Payload>, 'id' | 'recordId'>,
): JournalEvent<Kind, Payload> {
  return { ...deed, id: eventIdOf(deed), recordId: null };
}
