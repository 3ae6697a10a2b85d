import { asId, type EventId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { AccountRecords } from '#ports/AccountRecords.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import { agentId, DECIDER_TERMS } from './stormAccount.ts';
import type { StormOutside } from './StormPage.ts';

/** What a client may do wrong, for showing that a storm finds it. */
export const CLIENT_FAULTS = [
  'forgets',
  'doubles',
  'leaves out',
  'believes anybody',
  'keeps the forgotten',
] as const;
export type ClientFault = (typeof CLIENT_FAULTS)[number];

const EVERYBODY = DECIDER_TERMS.slice(0, 1).flatMap((term) =>
  Array.from({ length: 40 }, (_, n) => ({ ...term, userId: agentId(n) })),
);

/**
 * - forgets: what could not be sent at once is not kept.
 * - doubles: every try of an event has an id of its own.
 * - believes anybody: whoever says a decision, it counts.
 */
export function faultyOutside(fault: ClientFault | undefined, outside: StormOutside): StormOutside {
  const { outbox, store } = outside;
  if (fault === 'forgets') {
    const update: typeof outbox.update = (change) =>
      outbox.update((entries) => change(entries).filter(({ failure }) => failure === null));
    return { ...outside, outbox: { ...outbox, update } };
  }
  if (fault === 'believes anybody') {
    const { settings } = outside;
    const read: typeof settings.read = async (...asked) => {
      const book = await settings.read(...asked);
      return book.ok
        ? ok({ ...book.value, settings: { ...book.value.settings, deciders: EVERYBODY } })
        : book;
    };
    return { ...outside, settings: { ...settings, read } };
  }
  if (fault !== 'doubles') return outside;
  let tries = 0;
  const writeEvent: typeof store.writeEvent = (event) =>
    store.writeEvent(
      event.kind === 'theme.helped' ? { ...event, id: asId<EventId>(`${event.id}${++tries}`) } : event,
    );
  return { ...outside, store: { ...store, writeEvent } };
}

/** - keeps the forgotten: says of records that they are deleted, and leaves them. */
export function faultyRecords(fault: ClientFault | undefined, records: AccountRecords): AccountRecords {
  if (fault !== 'keeps the forgotten') return records;
  const deleteMentions: typeof records.deleteMentions = async (ids) =>
    ids.map((id) => ({ state: 'done', id }));
  return { ...records, deleteMentions };
}

/** - leaves out: what it reads of the account lacks a kind of event. */
export function faultyReplica(fault: ClientFault | undefined, replica: AccountReplica): AccountReplica {
  if (fault !== 'leaves out') return replica;
  return {
    ...replica,
    read: async () => {
      const read = await replica.read();
      if (!read.ok) return read;
      return ok({ ...read.value, events: read.value.events.filter(({ kind }) => kind !== 'theme.helped') });
    },
  };
}
