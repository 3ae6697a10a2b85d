import { commentKey } from '#domain/comment/commentKey.ts';
import type { AuthorRole, Comment } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { createLanguage } from '#language/createLanguage.ts';
import type { Heard } from '#ports/Language.ts';

/** Who says what: a string is the customer in public. */
export type Said =
  | string
  | {
      readonly by?: AuthorRole;
      readonly public?: boolean;
      readonly text: string;
      readonly attachments?: number;
    };

/** A conversation for tests, one comment a minute. */
export function conversationOf(said: readonly Said[], subject = '', channel = 'email'): Conversation {
  const customer = asId<UserId>('1');
  return {
    ticketId: asId<TicketId>('1'),
    subject,
    requester: { id: customer, name: 'Ana' },
    organization: null,
    brandId: null,
    channel,
    tags: [],
    comments: said.map((each, index): Comment => {
      const {
        by = 'customer',
        public: isPublic = true,
        text,
        attachments = 0,
      } = typeof each === 'string' ? { text: each } : each;
      const at = instant(Date.UTC(2026, 0, 5, 9, index));
      const authorId = by === 'customer' ? customer : asId<UserId>('2');
      return {
        key: commentKey(at, authorId, text),
        authorId,
        authorName: '',
        role: by,
        isPublic,
        at,
        text,
        attachments,
      };
    }),
  };
}

export const language = createLanguage({ breathe: () => Promise.resolve() });

/** Hears, or throws where the engine fails: in a test that is a bug. */
export async function hear(conversation: Conversation): Promise<Heard> {
  const heard = await language.hear(conversation, new AbortController().signal);
  if (!heard.ok) throw new Error(JSON.stringify(heard.failure));
  return heard.value;
}
