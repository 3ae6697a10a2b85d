import { asId, type MentionId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { Kept } from '#ports/AccountReplica.ts';
import {
  packedInstant,
  isPackedCount,
  isPackedIdOrNull,
  isPackedText,
  isPackedTextOrNull,
} from './packed.ts';

/** A mention as a row without names of fields: a hundred thousand of them are kept. What its id says is not said twice. */
export function packMention({ recordId, value }: Kept<Mention>): unknown {
  const { ticketId, themeId, taggedBy, requesterId, organizationId, brandId, withdrawn, at, changedAt } =
    value;
  const quotes = value.quotes.map(
    ({ text, wordsOf, comment, start, end, authorName, at: saidAt, heardBy }) => [
      text,
      wordsOf === 'customer' ? 0 : 1,
      comment,
      start,
      end,
      authorName,
      saidAt,
      ...(heardBy === undefined ? [] : [heardBy]),
    ],
  );
  return [
    recordId,
    ticketId,
    themeId,
    taggedBy,
    requesterId,
    organizationId,
    brandId,
    withdrawn ? 1 : 0,
    at,
    changedAt ?? null,
    quotes,
  ];
}

/** The mention of a row, `null` where it is not one. Checked by hand: a schema takes ten times as long for so many. */
export function unpackMention(row: unknown): Kept<Mention> | null {
  if (!Array.isArray(row)) return null;
  const [recordId, ticket, theme, tagger, requester, organization, brand, withdrawn, at, changed, said] =
    row as readonly unknown[];
  const saidQuotes = Array.isArray(said) ? said.map(unpackQuote) : [null];
  const written = packedInstant(at);
  const changedAt = changed === null ? null : packedInstant(changed);
  const isRow =
    isPackedTextOrNull(recordId) &&
    isPackedText(ticket) &&
    isPackedText(theme) &&
    isPackedText(tagger) &&
    isPackedIdOrNull<UserId>(requester) &&
    isPackedIdOrNull<NonNullable<Mention['organizationId']>>(organization) &&
    (brand === null || Number.isSafeInteger(brand));
  const quotes = saidQuotes.filter((quote) => quote !== null);
  if (!isRow || written === null || quotes.length < saidQuotes.length) return null;
  if (changed !== null && changedAt === null) return null;
  const [ticketId, themeId, taggedBy] = [asId<TicketId>(ticket), asId<ThemeId>(theme), asId<UserId>(tagger)];
  const value = {
    id: mentionId(ticketId, themeId, taggedBy) satisfies MentionId,
    themeId,
    ticketId,
    requesterId: requester,
    organizationId: organization,
    brandId: brand as number | null,
    taggedBy,
    quotes,
    withdrawn: withdrawn === 1,
    at: written,
    ...(changedAt === null ? {} : { changedAt }),
  };
  return { recordId, value };
}

function unpackQuote(row: unknown): Quote | null {
  if (!Array.isArray(row)) return null;
  const [text, wordsOf, comment, start, end, authorName, at, heardBy] = row as readonly unknown[];
  const saidAt = packedInstant(at);
  if (!isPackedText(text) || !isPackedText(comment) || !isPackedText(authorName) || saidAt === null)
    return null;
  if (!isPackedCount(start) || !isPackedCount(end)) return null;
  const heard = Array.isArray(heardBy) ? heardBy.filter(isPackedText) : null;
  return {
    text,
    wordsOf: wordsOf === 1 ? 'agent' : 'customer',
    comment: asId<Quote['comment']>(comment),
    start,
    end,
    authorName,
    at: saidAt,
    ...(heard === null ? {} : { heardBy: heard.map((id) => asId<UserId>(id)) }),
  };
}
