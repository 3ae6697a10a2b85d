import * as v from 'valibot';
import { anyText } from './anyText.ts';
import { idText, idTextOrNull } from './idText.ts';
import { instantText } from './instantText.ts';

/** A page of a search export; each ticket is read by itself, so that one that is odd does not hide the others. */
export const archivePage = v.object({
  results: v.array(v.unknown()),
  meta: v.nullish(v.object({ has_more: v.nullish(v.boolean()), after_cursor: v.nullish(v.string()) })),
});

export const archivedTicket = v.object({
  id: idText,
  subject: anyText,
  description: anyText,
  created_at: instantText,
  tags: v.array(v.string()),
  requester_id: v.optional(idTextOrNull, null),
  submitter_id: v.optional(idTextOrNull, null),
  organization_id: v.optional(idTextOrNull, null),
  brand_id: v.optional(idTextOrNull, null),
  group_id: v.optional(idTextOrNull, null),
  ticket_form_id: v.optional(idTextOrNull, null),
  via: v.nullish(v.object({ channel: v.nullish(v.union([v.string(), v.number()])) })),
});

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const foundCount = v.object({ count: whole });

/** How many records of custom objects there are, and may be. */
export const recordRoom = v.object({ count: whole, limit: whole });
