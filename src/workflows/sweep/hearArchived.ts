import type { UserId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import { prefixOf } from '#domain/theme/themeTag.ts';
import type { ReadAs } from '#domain/rollup/TicketCoverage.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Heard, Language } from '#ports/Language.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import type { ArchivedTicket } from '#ports/TicketArchive.ts';
import { heardAs } from '../heardAs.ts';
import { quoteOf } from '../mentionOf.ts';
import type { BoardOutside } from '../Outside.ts';
import { type ReadRules, readRules, type RulesFrom } from '../readRules.ts';
import { allRedacted, redactedName } from '../redacted.ts';
import { seedsOf } from './seedsOf.ts';

export type HearsFrom = RulesFrom & Pick<BoardOutside, 'archive' | 'language'>;

/** What a ticket came to, and what was asked in it. */
export interface HeardTicket {
  readonly as: ReadAs;
  readonly asks: readonly SweptAsk[];
}

const nothing = (as: HeardTicket['as']): Result<HeardTicket, Failure> => ok({ as, asks: [] });

/** What a ticket's beginning came to: an end, or the rules by which the rest is heard. */
type Begun = HeardTicket | { readonly as: 'asking'; readonly rules: ReadRules };

/** Hears how a ticket of the past begins, if it may be read at all. Costs no request once the account's rules are known. */
export async function beginArchived(
  outside: HearsFrom,
  hear: Language['hear'],
  ticket: ArchivedTicket,
  signal: AbortSignal,
): Promise<Result<Begun, Failure>> {
  const rules = await readRules(outside, ticket.place, signal);
  if (!rules.ok) return rules;
  const { exclusion, hearing, learnt } = rules.value;
  if (exclusion !== null) return nothing('excluded');
  if (ticket.place.tags.some((tag) => hearing.tagPrefixes.includes(prefixOf(tag)))) return nothing('tagged');
  const { requesterId, submitterId } = ticket;
  if (submitterId !== null && submitterId !== requesterId) return nothing('begunByStaff');
  const first = await hear(beginningOf(ticket), signal, learnt);
  if (!first.ok) return first.failure.kind === 'cancelled' ? first : nothing('failed');
  const heard = heardAs(first.value, hearing);
  if (heard.groups.length === 0) return nothing(nothingHeard(heard));
  return ok({ as: 'asking', rules: rules.value });
}

/** Of a beginning in which nothing is asked: whether all of it was heard. */
function nothingHeard({ support, skipped }: Heard): HeardTicket['as'] {
  const why = skipped[0]?.why;
  if (support === 'none' || why === 'language') return 'language';
  if (why === undefined) return 'read';
  return why === 'tooLong' ? why : 'noWords';
}

/**
 * Hears a ticket of the past, if it may be read: its beginning, and all of it where that asks for something. Costs a request
 * there and none else. What is wrong with this ticket alone is told as `failed`; fails where the account does not answer.
 */
export async function hearArchived(
  outside: HearsFrom,
  ticket: ArchivedTicket,
  signal: AbortSignal,
  begun: Result<Begun, Failure>,
): Promise<Result<HeardTicket, Failure>> {
  if (!begun.ok) return begun;
  if (begun.value.as !== 'asking') return ok(begun.value);
  const { hearing, privacy, learnt } = begun.value.rules;
  const conversation = await outside.archive.conversation(ticket, signal);
  if (!conversation.ok) {
    const { kind } = conversation.failure;
    return kind === 'gone' || kind === 'unreadable' || kind === 'forbidden'
      ? nothing('failed')
      : conversation;
  }
  const heard = await outside.language.hear(conversation.value, signal, learnt);
  if (!heard.ok) return heard.failure.kind === 'cancelled' ? heard : nothing('failed');
  const asks: SweptAsk[] = [];
  for (const group of heardAs(heard.value, hearing).groups) {
    const ask = await askOf(conversation.value, group, privacy.redacts);
    if (!ask.ok) return ask;
    asks.push(ask.value);
  }
  return ok({ as: 'read', asks });
}

/** The ticket as far as a search shows it: its first comment. */
export function beginningOf(ticket: ArchivedTicket): Conversation {
  const { id, subject, description, createdAt, requesterId, brandId, channel, place } = ticket;
  const comment: Comment = {
    key: commentKey(createdAt, requesterId, description),
    authorId: requesterId,
    authorName: '',
    role: 'customer',
    isPublic: true,
    at: createdAt,
    text: description,
    attachments: 0,
  };
  return {
    ticketId: id,
    subject,
    requester: requesterId === null ? null : { id: requesterId, name: '' },
    organization: null,
    brandId,
    channel,
    tags: place.tags,
    comments: [comment],
  };
}

async function askOf(
  conversation: Conversation,
  group: SignalGroup,
  isRedacted: boolean,
): Promise<Result<SweptAsk, Failure>> {
  const sentences = await allRedacted(
    group.signals.map(({ sentence }) => sentence),
    isRedacted,
  );
  if (!sentences.ok) return sentences;
  const heardBy = answerersOf(conversation);
  const seeds = seedsOf(conversation);
  return ok({
    id: `${conversation.ticketId}.${group.id}`,
    ticketId: conversation.ticketId,
    requesterId: conversation.requester?.id ?? null,
    organizationId: conversation.organization?.id ?? null,
    brandId: conversation.brandId,
    kind: group.signals[0].kind === 'bug' ? 'bug' : 'request',
    what: await redactedName(group.what, isRedacted),
    ...(seeds.length === 0 ? {} : { seeds }),
    quotes: sentences.value.flatMap((sentence) =>
      quoteOf(conversation, sentence).map((quote) => ({ ...quote, heardBy })),
    ),
  });
}

/** The agents who answered the customer there. */
function answerersOf({ comments }: Conversation): readonly UserId[] {
  const ids = comments.flatMap(({ role, isPublic, authorId }) =>
    role === 'agent' && isPublic && authorId !== null ? [authorId] : [],
  );
  return [...new Set(ids)].sort();
}
