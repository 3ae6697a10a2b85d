import { asId, type EventId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { hangsOnTheme } from '#domain/event/hangsOnTheme.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import * as v from 'valibot';
import { idText } from '../wire/idText.ts';
import { jsonText } from '../wire/jsonText.ts';
import { recordStamps } from '../wire/recordWire.ts';
import { payloadWire } from './payloadWire.ts';

const EVENT_ID = /^([0-9a-z]{1,40})\.\S{1,200}$/;

/**
 * An event's record. Who did it and when is what Zendesk says about the record's creation, whatever its fields claim.
 */
export const eventRecord = v.pipe(
  v.object({
    ...recordStamps,
    external_id: v.pipe(v.string(), v.regex(EVENT_ID)),
    created_by_user_id: idText,
    custom_object_fields: v.object({
      kind: v.pipe(v.string(), v.minLength(1)),
      payload: jsonText,
      after: v.optional(v.nullish(v.string()), null),
    }),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { kind, payload } = dataset.value.custom_object_fields;
    const wrong = payloadWire(kind, payload);
    if (wrong !== null) {
      const { value } = dataset;
      const { custom_object_fields: fields } = value;
      addIssue({
        message: 'not what an event of its kind says',
        path: [
          {
            type: 'object',
            origin: 'value',
            input: { ...value },
            key: 'custom_object_fields',
            value: fields,
          },
          { type: 'object', origin: 'value', input: { ...fields }, key: wrong, value: payload },
        ],
      });
    }
  }),
);

/** The event that a record says. */
export function eventOf(record: v.InferOutput<typeof eventRecord>): JournalEvent {
  const { id, external_id, created_at, created_by_user_id, custom_object_fields: fields } = record;
  return {
    id: asId<EventId>(external_id),
    kind: fields.kind,
    themeId: asId<ThemeId>(EVENT_ID.exec(external_id)?.[1] ?? ''),
    actor: asId<UserId>(created_by_user_id),
    payload: fields.payload,
    after:
      fields.after === null || fields.after === undefined || fields.after === ''
        ? null
        : asId<EventId>(fields.after),
    at: created_at,
    recordId: id,
  };
}

/** What the event's record is created with. */
export function eventRecordBody(event: JournalEvent): object {
  return {
    custom_object_record: {
      name: event.kind,
      external_id: event.id,
      custom_object_fields: {
        theme: hangsOnTheme(event) ? `external_id:${event.themeId}` : null,
        kind: event.kind,
        payload: JSON.stringify(event.payload),
        actor: event.actor,
        after: event.after,
        at: event.at,
      },
    },
  };
}
