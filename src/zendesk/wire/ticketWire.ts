import * as v from 'valibot';
import { anyText } from './anyText.ts';
import { idText, idTextOrNull } from './idText.ts';
import { listLength } from './listLength.ts';

/** A person or an organization on a ticket; of a deleted one an empty object may be left. */
const named = v.optional(
  v.pipe(
    v.nullish(v.object({ id: v.optional(idTextOrNull, null), name: anyText })),
    v.transform((one) => (one?.id == null ? null : { id: one.id, name: one.name })),
  ),
  null,
);

/** Something that is known by its id; what has none is not there. */
const identified = v.optional(
  v.pipe(
    v.nullish(v.object({ id: v.optional(idTextOrNull, null) })),
    v.transform((one) => one?.id ?? null),
  ),
  null,
);
const tags = v.optional(
  v.pipe(
    v.nullish(v.array(v.string())),
    v.transform((list) => list ?? []),
  ),
  null,
);

/** Where the ticket stands, by the framework's paths. */
export const placeWire = v.object({
  'ticket.assignee': v.optional(
    v.pipe(
      v.nullish(v.object({ group: identified })),
      v.transform((assignee) => assignee?.group ?? null),
    ),
    null,
  ),
  'ticket.brand': identified,
  'ticket.form': identified,
  'ticket.tags': tags,
});

/** The ticket's own fields, by the framework's paths. */
export const ticketWire = v.object({
  'ticket.id': idText,
  'ticket.subject': anyText,
  'ticket.requester': named,
  'ticket.organization': named,
  'ticket.brand': named,
  'ticket.tags': tags,
  'ticket.via': v.optional(v.nullish(v.object({ channel: anyText })), null),
});

/** An author as messages name them; nothing of it is sure to be there. Negative ids are Zendesk itself. */
const author = v.optional(
  v.pipe(
    v.nullish(
      v.object({ id: v.optional(v.unknown(), null), name: anyText, role: v.optional(v.unknown(), null) }),
    ),
    v.transform((person) => ({
      id: readId(person?.id),
      name: person?.name ?? '',
      role: typeof person?.role === 'string' || typeof person?.role === 'number' ? String(person.role) : '',
    })),
  ),
  null,
);

/** One entry of `ticket.conversation`. */
export const messageWire = v.object({
  author,
  channel: v.optional(v.nullish(v.object({ name: anyText })), null),
  message: v.optional(v.nullish(v.object({ content: anyText, contentType: anyText })), null),
  attachments: listLength,
  timestamp: anyText,
});

/** One entry of `ticket.comments`, which knows less: no time and no visibility in some accounts. */
export const commentWire = v.object({
  author,
  value: anyText,
  imageAttachments: listLength,
  nonImageAttachments: listLength,
  createdAt: anyText,
  isPublic: v.optional(v.unknown(), true),
});

function readId(value: unknown): string | null {
  const read = v.safeParse(idText, value);
  return read.success && !read.output.startsWith('-') ? read.output : null;
}
