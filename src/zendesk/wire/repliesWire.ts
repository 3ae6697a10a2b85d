import * as v from 'valibot';
import { idText, idTextOrNull } from './idText.ts';
import { instantText } from './instantText.ts';

/** Tickets in which customers are told something. */
export const replyTickets = v.object({
  tickets: v.array(
    v.object({
      id: idText,
      status: v.string(),
      tags: v.array(v.string()),
      requester_id: v.optional(idTextOrNull, null),
      assignee_id: v.optional(idTextOrNull, null),
      updated_at: instantText,
    }),
  ),
});

/** Customers, also those who were deleted a short while ago. */
export const replyCustomers = v.object({
  users: v.array(
    v.object({
      id: idText,
      name: v.string(),
      active: v.nullish(v.boolean()),
      suspended: v.nullish(v.boolean()),
      locale: v.nullish(v.string()),
    }),
  ),
});

/** A ticket that was written. */
export const writtenTicket = v.object({ ticket: v.object({ id: idText }) });

/** The tickets of one external id. */
export const markedTickets = v.object({ tickets: v.array(v.object({ id: idText })) });
