import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { noon } from '../zendesk/samples.ts';
import { fakeOpenTicket } from './fakes/fakeOpenTicket.ts';
import { openTicketContract } from './OpenTicket.contract.ts';

openTicketContract(() => {
  let conversation: Conversation = {
    ticketId: asId<TicketId>('7'),
    subject: '',
    requester: null,
    organization: null,
    brandId: null,
    channel: 'email',
    tags: [],
    comments: [],
  };
  const ticket = fakeOpenTicket(conversation);
  const commentOf = (text: string): Comment => ({
    key: commentKey(noon, null, text),
    authorId: null,
    authorName: '',
    role: 'customer',
    isPublic: true,
    at: noon,
    text,
    attachments: 0,
  });
  return {
    ticket,
    comment: async (text) => {
      conversation = { ...conversation, comments: [...conversation.comments, commentOf(text)] };
      ticket.change(conversation);
    },
    replies: () => ticket.replies,
  };
});
