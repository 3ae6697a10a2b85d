import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ThemeStore, Written } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import { readWire } from '../wire/readWire.ts';
import { oneRecord } from '../wire/recordWire.ts';
import { byCreation } from './byCreation.ts';
import { mayStand } from './mayStand.ts';
import { eventOf, eventRecord, eventRecordBody } from './eventRecord.ts';
import { createdPayload } from './payloadWire.ts';
import { type RelationWorld, relatedRecords } from './relatedRecords.ts';
import { EVENT, recordsPath, THEME } from './shape.ts';
import type { ThemeRecords } from './themeRecords.ts';

/** The journal's records: created once, never changed. */
export function journalRecords(
  world: RelationWorld,
  themes: Pick<ThemeRecords, 'recordIdOf' | 'showTheme' | 'saveTheme'>,
): Pick<ThemeStore, 'journalOfTheme' | 'writeEvent'> {
  const { rest, writes, originals } = world;

  function noted(record: v.InferOutput<typeof eventRecord>): JournalEvent {
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
      const created = await create(event);
      if (created.ok || !mayStand(created.failure)) return created;
      const loaded = await import('./settlePlace.ts').catch(() => null);
      return (
        loaded?.settlePlace(
          { rest, originals, showTheme: themes.showTheme, create, noted },
          event,
          created,
        ) ?? created
      );
    },
  };
}
