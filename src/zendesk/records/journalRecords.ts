import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { createdEventId } from '#domain/theme/ThemeEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ThemeStore, Written } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import { rawRecord } from '../history/rawRecord.ts';
import { readWire } from '../wire/readWire.ts';
import { oneRecord } from '../wire/recordWire.ts';
import { eventOf, eventRecord, eventRecordBody } from './eventRecord.ts';
import { createdPayload } from './payloadWire.ts';
import { recordsByExternalId, type RelationWorld, relatedRecords } from './relatedRecords.ts';
import { EVENT, recordsPath, THEME } from './shape.ts';
import { suffixes } from './suffixes.ts';
import { sameJson } from './sameJson.ts';
import type { ThemeRecords } from './themeRecords.ts';

type EventRecord = v.InferOutput<typeof eventRecord>;

/** The journal's records: created once, never changed. */
export function journalRecords(
  world: RelationWorld,
  themes: Pick<ThemeRecords, 'recordIdOf' | 'showTheme' | 'saveTheme'>,
): Pick<ThemeStore, 'journalOfTheme' | 'writeEvent'> {
  const { rest, writes, originals } = world;
  const never = new AbortController().signal;

  function noted(record: EventRecord): JournalEvent {
    const event = eventOf(record);
    writes.note(EVENT, [`theme:${event.themeId}`], { externalId: event.id, updatedAt: record.updated_at });
    return event;
  }

  /** The record that an event hangs on. Its creation event says all that it needs. */
  async function createThemeRecord(event: JournalEvent): Promise<Result<unknown, Failure>> {
    const facts = v.safeParse(createdPayload, event.payload);
    if (!facts.success) return failed({ kind: 'unreadable', what: 'create theme', path: 'payload' });
    return themes.saveTheme({ id: event.themeId, ...facts.output });
  }

  async function create(event: JournalEvent): Promise<Result<Written, Failure>> {
    const what = 'write event';
    const path = recordsPath(EVENT);
    const body = eventRecordBody(event);
    const created = await rest.write({ method: 'POST', path, body, what, missing: 'notSetUp' }, oneRecord);
    if (!created.ok) return created;
    const record = readWire(eventRecord, created.value.custom_object_record, what);
    return record.ok ? ok({ taken: false, event: noted(record.value) }) : record;
  }

  /** What stands in the event's place: our own earlier try, something else, or nothing (`null`). */
  async function readBack(event: JournalEvent): Promise<Result<Written | null, Failure>> {
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

  /** Creates the event under its id, or says what stands there. */
  async function place(event: JournalEvent): Promise<Result<Written, Failure>> {
    const created = await create(event);
    if (created.ok || !mayStand(created.failure)) return created;
    const standing = await readBack(event);
    if (standing.ok && standing.value !== null) return ok(standing.value);
    if (created.failure.kind !== 'refused') return created;
    const theme = await themes.showTheme(event.themeId, never);
    return !theme.ok && theme.failure.kind === 'gone' ? theme : created;
  }

  return {
    async journalOfTheme(theme, signal) {
      const recordId = await themes.recordIdOf(theme, signal);
      if (!recordId.ok) return recordId;
      const relation = {
        object: EVENT,
        field: 'theme',
        targetType: `zen:custom_object:${THEME}`,
        targetId: recordId.value,
        about: `theme:${theme}`,
        what: 'read journal',
      };
      const listed = await relatedRecords(world, relation, eventRecord, signal);
      if (!listed.ok) return listed;
      // Should Zendesk ever let two records of one id through, everybody agrees on the earlier one.
      const latestFirst = listed.value.items.toSorted(byCreation).toReversed();
      const events = new Map(latestFirst.map((record) => [record.external_id, eventOf(record)]));
      const items = [...events.values()].filter((event) => event.themeId === theme);
      return ok({ ...listed.value, items });
    },

    async writeEvent(event) {
      if (event.kind === 'theme.created') {
        const record = await createThemeRecord(event);
        if (!record.ok) return record;
      }
      let written = await place(event);
      if (!isPersonal(event)) return written;
      for (const id of suffixes(event.id)) {
        if (!written.ok || !written.value.taken) break;
        written = await place({ ...event, id });
      }
      return written;
    },
  };
}

/** Whether only its actor has reason to use its id: who else stands there is squatting on it. Turns are for everybody. */
function isPersonal(event: JournalEvent): boolean {
  return event.id === createdEventId(event.themeId) || event.id.includes(`.${event.actor}.`);
}

function isSameDeed(found: JournalEvent, event: JournalEvent): boolean {
  const { id, actor, kind, payload } = found;
  return id === event.id && actor === event.actor && kind === event.kind && sameJson(payload, event.payload);
}

/** Whether the event may be there all the same: refused because it is, or the answer was lost after it was written. */
function mayStand({ kind }: Failure): boolean {
  return kind === 'refused' || kind === 'offline' || kind === 'failing' || kind === 'unreadable';
}

function byCreation(a: EventRecord, b: EventRecord): number {
  const [left, right] = [`${a.created_at} ${a.id}`, `${b.created_at} ${b.id}`];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
