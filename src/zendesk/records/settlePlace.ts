import { ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { createdEventId } from '#domain/theme/ThemeEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ThemeStore, Written } from '#ports/ThemeStore.ts';
import type { InferOutput } from 'valibot';
import { rawRecord } from '../history/rawRecord.ts';
import { byCreation } from './byCreation.ts';
import { mayStand } from './mayStand.ts';
import { eventRecord } from './eventRecord.ts';
import { recordsByExternalId, type RelationWorld } from './relatedRecords.ts';
import { sameJson } from './sameJson.ts';
import { EVENT } from './shape.ts';
import { suffixes } from './suffixes.ts';

/** What this needs of the journal. */
interface Journal extends Pick<RelationWorld, 'rest' | 'originals'>, Pick<ThemeStore, 'showTheme'> {
  readonly create: (event: JournalEvent) => Promise<Result<Written, Failure>>;
  readonly noted: (record: InferOutput<typeof eventRecord>) => JournalEvent;
}

const never = new AbortController().signal;

/**
 * An event could not be created, or nobody knows whether it was: finds out what stands in its place. Where that is somebody
 * who squats on it, the event is written under the next suffix.
 */
export async function settlePlace(
  journal: Journal,
  event: JournalEvent,
  created: Result<Written, Failure>,
): Promise<Result<Written, Failure>> {
  let written = await settle(journal, event, created);
  if (!isPersonal(event)) return written;
  for (const id of suffixes(event.id)) {
    if (!written.ok || !written.value.taken) break;
    const next = { ...event, id };
    written = await settle(journal, next, await journal.create(next));
  }
  return written;
}

async function settle(
  journal: Journal,
  event: JournalEvent,
  created: Result<Written, Failure>,
): Promise<Result<Written, Failure>> {
  if (created.ok || !mayStand(created.failure)) return created;
  const standing = await readBack(journal, event);
  if (standing.ok && standing.value !== null) return ok(standing.value);
  if (created.failure.kind !== 'refused') return created;
  const theme = await journal.showTheme(event.themeId, never);
  return !theme.ok && theme.failure.kind === 'gone' ? theme : created;
}

/** What stands in the event's place: our own earlier try, something else, or nothing (`null`). */
async function readBack(
  { rest, originals, noted }: Journal,
  event: JournalEvent,
): Promise<Result<Written | null, Failure>> {
  const raw = await recordsByExternalId(rest, EVENT, [event.id], rawRecord, 'write event', never, false);
  if (!raw.ok) return raw;
  const listed = await originals.of(EVENT, raw.value, eventRecord, never);
  if (!listed.ok) return listed;
  const [first] = listed.value.items.toSorted(byCreation);
  if (first !== undefined) {
    const found = noted(first);
    return ok({ taken: !isSameDeed(found, event), event: found });
  }
  const isNothing = raw.value.items.length === 0 && raw.value.unreadable.length === 0;
  return ok(isNothing ? null : { taken: true, event: null });
}

/** Whether only its actor has reason to use its id: who else stands there is squatting on it. Turns are for everybody. */
function isPersonal(event: JournalEvent): boolean {
  return event.id === createdEventId(event.themeId) || event.id.includes(`.${event.actor}.`);
}

function isSameDeed(found: JournalEvent, event: JournalEvent): boolean {
  const { id, actor, kind, payload } = found;
  return id === event.id && actor === event.actor && kind === event.kind && sameJson(payload, event.payload);
}
