import { asId, type OrganizationId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant, type Instant, parseInstant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OpenTicket } from '#ports/OpenTicket.ts';
import type { Zendesk } from './connectZendesk.ts';
import { commentsOfConversation, commentsOfList, type TicketFrame } from './ticket/commentsOf.ts';
import { submitTags } from './ticket/submitTags.ts';
import { readWire } from './wire/readWire.ts';
import { placeWire, ticketWire } from './wire/ticketWire.ts';

const TICKET = [
  'ticket.id',
  'ticket.subject',
  'ticket.requester',
  'ticket.organization',
  'ticket.brand',
  'ticket.tags',
  'ticket.via',
  'ticket.createdAt',
  'ticket.conversation',
];
/** What admins exclude by, and the path that says it. */
const PLACE = {
  groups: 'ticket.assignee',
  brands: 'ticket.brand',
  forms: 'ticket.form',
  tags: 'ticket.tags',
} as const;
const KINDS = ['groups', 'brands', 'forms', 'tags'] as const;
const CHANGES = ['ticket.conversation.changed', 'ticket.updated', 'ticket.saved'];
/** Where the only text of a ticket is its description, these channels say that an agent wrote it down. */
const PHONES = new Set(['voice', 'phone', 'phone_call_inbound', 'phone_call_outbound', 'voicemail']);

/** The ticket beside the sidebar, read from the framework without any request. */
export function zendeskOpenTicket({ frame, nowMs }: Pick<Zendesk, 'frame' | 'nowMs'>): OpenTicket {
  let isKnownStale = false;

  /** Accounts without `ticket.conversation` have `ticket.comments`; the last resort is the description. */
  async function olderComments(
    ticket: TicketFrame,
    channel: string,
  ): Promise<Result<readonly Comment[], Failure>> {
    const got = await frame.get(['ticket.comments', 'ticket.description'], 'read ticket');
    if (!got.ok) return got;
    const { values, errors } = got.value;
    const hasComments = errors['ticket.comments'] === undefined && Array.isArray(values['ticket.comments']);
    if (hasComments) return commentsOfList(values['ticket.comments'], ticket);
    const description = values['ticket.description'];
    if (typeof description !== 'string' || description.trim() === '') return ok([]);
    const author = PHONES.has(channel) ? { role: 'agent' } : { role: 'end-user', id: ticket.requesterId };
    return commentsOfList([{ author, value: description }], ticket);
  }

  return {
    async place() {
      const what = 'read ticket';
      const got = await frame.get(Object.values(PLACE), what);
      if (!got.ok) return got;
      const { values, errors } = got.value;
      const read = readWire(placeWire, values, what);
      if (!read.ok) return read;
      const place = read.value;
      return ok({
        groupId: place[PLACE.groups],
        brandId: place[PLACE.brands],
        formId: place[PLACE.forms],
        tags: place[PLACE.tags],
        unknown: KINDS.filter((kind) => errors[PLACE[kind]] !== undefined),
      });
    },

    async read() {
      isKnownStale = false;
      const what = 'read ticket';
      const got = await frame.get(TICKET, what);
      if (!got.ok) return got;
      const { values, errors } = got.value;
      const read = readWire(ticketWire, values, what);
      if (!read.ok) return read;
      const fields = read.value;
      const requester = fields['ticket.requester'];
      const channel = fields['ticket.via']?.channel ?? '';
      const ticket = {
        requesterId: requester?.id ?? null,
        createdAt: momentIn(values['ticket.createdAt']) ?? instant(nowMs()),
      };
      const conversation = values['ticket.conversation'];
      const hasConversation = errors['ticket.conversation'] === undefined && Array.isArray(conversation);
      const comments = hasConversation
        ? commentsOfConversation(conversation, ticket)
        : await olderComments(ticket, channel);
      if (!comments.ok) return comments;
      const organization = fields['ticket.organization'];
      const brand = fields['ticket.brand'];
      return ok({
        ticketId: asId<TicketId>(fields['ticket.id']),
        subject: fields['ticket.subject'],
        requester: requester === null ? null : { id: asId<UserId>(requester.id), name: requester.name },
        organization:
          organization === null
            ? null
            : { id: asId<OrganizationId>(organization.id), name: organization.name },
        brandId: brand === null ? null : Number(brand.id),
        channel,
        tags: fields['ticket.tags'],
        comments: comments.value,
      });
    },

    /** One change raises several events: who has been told and has not read again since is not told twice. */
    onChanged(listener) {
      const tell = () => {
        if (isKnownStale) return;
        isKnownStale = true;
        listener();
      };
      const unsubscribes = CHANGES.map((event) => frame.on(event, tell));
      return () => unsubscribes.forEach((unsubscribe) => unsubscribe());
    },

    async insertReply(text) {
      const inserted = await frame.invoke('ticket.comment.appendText', [text], 'insert reply');
      return inserted.ok ? ok(undefined) : inserted;
    },

    setTagsOnSubmit: submitTags(frame),
  };
}

function momentIn(value: unknown): Instant | null {
  return typeof value === 'string' ? parseInstant(value) : null;
}
