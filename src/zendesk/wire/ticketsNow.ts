import * as v from 'valibot';
import { anyText } from './anyText.ts';
import { idText, idTextOrNull } from './idText.ts';
import { instantText } from './instantText.ts';

/** Tickets with where they stand, who asks, and when they changed. */
export const ticketsNow = v.object({
  tickets: v.array(
    v.object({
      id: idText,
      tags: v.array(v.string()),
      requester_id: v.optional(idTextOrNull, null),
      updated_at: instantText,
      group_id: v.optional(idTextOrNull, null),
      brand_id: v.optional(idTextOrNull, null),
      ticket_form_id: v.optional(idTextOrNull, null),
      problem_id: v.optional(idTextOrNull, null),
      via: v.nullish(v.object({ channel: v.nullish(v.union([v.string(), v.number()])) })),
    }),
  ),
});

/** A page of a ticket's comments. */
export const commentPage = v.object({
  comments: v.array(
    v.object({
      author_id: v.optional(idTextOrNull, null),
      public: v.optional(v.nullable(v.boolean()), null),
      created_at: instantText,
      html_body: anyText,
      plain_body: anyText,
      body: anyText,
      attachments: v.nullish(v.array(v.unknown())),
    }),
  ),
  users: v.nullish(v.array(v.object({ id: idText, name: anyText, role: v.nullish(v.string()) }))),
  meta: v.nullish(v.object({ has_more: v.boolean(), after_cursor: v.nullish(v.string()) })),
});
