import * as v from 'valibot';
import { anyText } from './anyText.ts';
import { placeMeta } from './groupPage.ts';
import { idText, idTextOrNull } from './idText.ts';
import { instantText } from './instantText.ts';

/** A page of a search export; each ticket is read by itself, so that one that is odd does not hide the others. */
export const archivePage = v.object({
  results: v.array(v.unknown()),
  meta: placeMeta,
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

/** The same tickets by their ids; those that are gone or hidden are left out. */
export const archivedSome = v.object({ tickets: v.array(v.unknown()) });

/** A page of the incremental export. */
export const exportedTickets = v.object({
  tickets: v.array(v.unknown()),
  after_cursor: v.nullish(v.string()),
  end_of_stream: v.nullish(v.boolean()),
});

/** Exports tell that a ticket was deleted; its words are not all there then. */
export const deletedTicket = v.object({ status: v.literal('deleted') });

/** A page of the views that somebody has. */
export const viewList = v.object({
  views: v.array(
    v.object({
      id: idText,
      title: anyText,
      active: v.nullish(v.boolean()),
      position: v.nullish(v.number(), 0),
    }),
  ),
  meta: placeMeta,
});

/** Tickets of a view: which they are, and no more. */
export const viewTickets = v.object({
  tickets: v.array(v.object({ id: idText, created_at: instantText })),
  meta: placeMeta,
});

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Zendesk counts views when it has time: `null` until then. */
export const viewCounts = v.object({ view_counts: v.array(v.object({ value: v.nullish(whole) })) });

export const foundCount = v.object({ count: whole });

/** How many records of custom objects there are, and may be. */
export const recordRoom = v.object({ count: whole, limit: whole });
