import * as v from 'valibot';
import { idText, idTextOrNull } from './idText.ts';

/** Tickets with what says where they stand, and their tags. */
export const shownTickets = v.object({
  tickets: v.array(
    v.object({
      id: idText,
      status: v.string(),
      tags: v.array(v.string()),
      group_id: v.optional(idTextOrNull, null),
      brand_id: v.optional(idTextOrNull, null),
      ticket_form_id: v.optional(idTextOrNull, null),
    }),
  ),
});
