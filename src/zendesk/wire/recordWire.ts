import * as v from 'valibot';
import { idTextOrNull } from './idText.ts';
import { instantText } from './instantText.ts';

/** What Zendesk itself says about every custom object record. */
export const recordStamps = {
  id: v.pipe(v.string(), v.minLength(1)),
  external_id: v.pipe(v.string(), v.minLength(1)),
  created_at: instantText,
  updated_at: instantText,
  created_by_user_id: v.optional(idTextOrNull, null),
  updated_by_user_id: v.optional(idTextOrNull, null),
};

/** An answer with one record, read in a second step. */
export const oneRecord = v.object({ custom_object_record: v.unknown() });

/** A page of records, each read on its own, so that one nonsense record does not hide the others. */
export const recordPage = v.object({
  custom_object_records: v.array(v.unknown()),
  meta: v.nullish(v.object({ has_more: v.nullish(v.boolean()), after_cursor: v.nullish(v.string()) })),
});

/** Enough of a record to say which one could not be read, and to know its age. */
export const recordOutline = v.object({
  id: v.nullish(v.union([v.string(), v.number()])),
  updated_at: v.nullish(v.string()),
});
