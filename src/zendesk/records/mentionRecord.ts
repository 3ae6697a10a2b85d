import { asId, type CommentKey, type MentionId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { importedAsker, isImported } from '#domain/mention/importedTicket.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import { mentionId, mentionIdParts } from '#domain/mention/mentionId.ts';
import * as v from 'valibot';
import { checkbox } from '../wire/checkbox.ts';
import { idText, idTextOrNull } from '../wire/idText.ts';
import { instantText } from '../wire/instantText.ts';
import { jsonText } from '../wire/jsonText.ts';
import { recordStamps } from '../wire/recordWire.ts';
import { RECORD_BYTES, recordBytes, shortText } from './recordLimits.ts';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const userId = v.pipe(
  idText,
  v.transform((id) => asId<UserId>(id)),
);

/** Quotes as their field holds them. */
const quotesWire = v.array(
  v.object({
    text: v.string(),
    wordsOf: v.picklist(['customer', 'agent']),
    comment: v.pipe(
      v.string(),
      v.minLength(1),
      v.transform((key) => asId<CommentKey>(key)),
    ),
    start: offset,
    end: offset,
    authorName: v.string(),
    at: instantText,
    heardBy: v.exactOptional(v.array(userId)),
  }),
);

/** Ticket (or what stands for it), theme, tagger; a suffix where somebody squatted on that. */
const MENTION_ID = /^(\d{1,20}|i[0-9a-z]{33})\.([0-9a-z]{1,40})\.(\d{1,20})(?:\.\d{1,2})?$/;

/**
 * A mention's record. Its id says ticket, theme and tagger; what its fields say besides must agree, and only the tagger
 * may have created it, since others could put words into a colleague's mouth otherwise.
 */
export const mentionRecord = v.pipe(
  v.object({
    ...recordStamps,
    external_id: v.pipe(v.string(), v.regex(MENTION_ID)),
    custom_object_fields: v.object({
      ticket: v.optional(idTextOrNull, null),
      requester: v.optional(idTextOrNull, null),
      organization: v.optional(idTextOrNull, null),
      tagged_by: v.optional(idTextOrNull, null),
      brand: v.optional(v.nullish(v.pipe(v.number(), v.safeInteger())), null),
      quotes: v.pipe(jsonText, quotesWire),
      withdrawn: v.optional(checkbox, null),
    }),
  }),
  v.forward(
    v.check(
      ({ external_id, custom_object_fields: { ticket } }) =>
        ticket === null || ticket === ticketIn(external_id),
    ),
    ['custom_object_fields', 'ticket'],
  ),
  v.forward(
    v.check(({ external_id, created_by_user_id }) => created_by_user_id === taggerIn(external_id)),
    ['created_by_user_id'],
  ),
);

/** The mention that a record says. Whether its own id was squatted on is the records' matter alone: the suffix is left out. */
export function mentionOf(record: v.InferOutput<typeof mentionRecord>): Mention {
  const { external_id, created_at, updated_at, custom_object_fields: fields } = record;
  const { ticketId, themeId, taggedBy } = mentionIdParts(asId<MentionId>(external_id));
  return {
    id: mentionId(ticketId, themeId, taggedBy),
    themeId,
    ticketId,
    ...(isImported(ticketId)
      ? importedAsker(ticketId)
      : {
          requesterId: fields.requester === null ? null : asId<UserId>(fields.requester),
          organizationId: fields.organization === null ? null : asId<OrganizationId>(fields.organization),
        }),
    brandId: fields.brand ?? null,
    taggedBy,
    quotes: fields.quotes,
    withdrawn: fields.withdrawn,
    at: created_at,
    changedAt: updated_at,
  };
}

/** The quotes that one record can hold, in their order: quotes are verbatim, so that a long one fits whole or not at all. */
export function fittingQuotes(quotes: readonly Quote[]): readonly Quote[] {
  const fitting: Quote[] = [];
  let bytes = 0;
  for (const quote of quotes) {
    const more = recordBytes(quote);
    if (bytes + more > RECORD_BYTES) continue;
    fitting.push(quote);
    bytes += more;
  }
  return fitting;
}

/** What the tagger's record has to be told. `quote` is for Zendesk's own search; the truth is in `quotes`. */
export function mentionRecordBody(
  mention: Mention,
  quotes: readonly Quote[],
  externalId: string = mention.id,
): object {
  const first = quotes[0]?.text ?? '';
  // Zendesk knows neither ticket nor customer of what was imported.
  const { ticketId, requesterId, organizationId } = isImported(mention.ticketId)
    ? { ticketId: null, requesterId: null, organizationId: null }
    : mention;
  return {
    custom_object_record: {
      name: shortText(`${ticketId === null ? 'Imported:' : `#${ticketId}`} ${first}`, 80),
      external_id: externalId,
      custom_object_fields: {
        theme: `external_id:${mention.themeId}`,
        ticket: ticketId,
        requester: requesterId,
        organization: organizationId,
        tagged_by: mention.taggedBy,
        brand: mention.brandId,
        quotes: JSON.stringify(quotes),
        quote: shortText(first),
        withdrawn: mention.withdrawn,
        written_at: mention.at,
      },
    },
  };
}

/** Whose a mention is, by its record's id; `null` of what is no such id. */
export function taggerIn(externalId: string): string | null {
  return MENTION_ID.exec(externalId)?.[3] ?? null;
}

function ticketIn(externalId: string): string {
  return MENTION_ID.exec(externalId)?.[1] ?? '';
}
