import * as v from 'valibot';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';

const id = v.union([v.number(), v.pipe(v.string(), v.minLength(1))], 'an id is missing');
const said = v.object({
  author: v.picklist(['customer', 'agent'], 'must be "customer" or "agent"'),
  text: v.string('a text is missing'),
});
const line = v.union(
  [
    v.looseObject({ id, text: v.string('a text is missing'), comments: v.optional(v.undefined()) }),
    v.looseObject({ id, text: v.optional(v.undefined()), comments: v.array(said, 'must be a list') }),
  ],
  'needs an "id", and either a "text" or "comments"',
);

/** What was asked to be heard, and the id that the answer bears. */
export interface HearLine {
  readonly id: number | string;
  readonly conversation: Conversation;
}

/**
 * Reads `{"id","text"}` (a customer's text, whatever its shape) or `{"id","comments":[{"author","text"}]}`; further
 * keys are passed over. What cannot be read says why (`comments.2.author: must be "customer" or "agent"`).
 */
export function readHearLine(text: string): Result<HearLine, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failed(`not JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
  const read = v.safeParse(line, json);
  if (!read.success) return failed(reason(read.issues[0]));
  const { output } = read;
  const comments =
    output.text === undefined ? output.comments : [{ author: 'customer' as const, text: output.text }];
  return ok({ id: output.id, conversation: toConversation(String(output.id), comments) });
}

/** The reason inside the one shape that fits best, or that none does. */
function reason(issue: v.BaseIssue<unknown>): string {
  const inside = issue.issues?.find((each) => (each.path?.length ?? 0) > 1) ?? issue;
  const path = v.getDotPath(inside);
  return path === null ? inside.message : `${path}: ${inside.message}`;
}

function toConversation(ticket: string, comments: readonly v.InferOutput<typeof said>[]): Conversation {
  const customer = asId<UserId>('customer');
  return {
    ticketId: asId<TicketId>(ticket),
    subject: '',
    requester: { id: customer, name: '' },
    organization: null,
    brandId: null,
    channel: '',
    tags: [],
    comments: comments.map(({ author, text }, index) => {
      const at = instant(index * 1000);
      const authorId = asId<UserId>(author);
      return {
        key: commentKey(at, authorId, text),
        authorId,
        authorName: '',
        role: author,
        isPublic: true,
        at,
        text,
        attachments: 0,
      };
    }),
  };
}
