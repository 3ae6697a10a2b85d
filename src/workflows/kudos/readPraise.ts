import type { EventId, TicketId, UserId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { Kudos } from '#domain/ledger/foldKudos.ts';
import type { SaidComment } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import { namePeople } from '../namePeople.ts';
import type { BoardOutside } from '../Outside.ts';
import { readRules } from '../readRules.ts';
import { redacted } from '../redacted.ts';

export type PraiseFrom = Pick<
  BoardOutside,
  'accountTickets' | 'settings' | 'places' | 'people' | 'replica' | 'leases' | 'worker' | 'now'
>;
type Praise = Omit<Keepsake, 'keptAt'>;
/** Where words stand in a ticket. */
type Placed = Pick<Kudos, 'id' | 'ticketId' | 'words' | 'start' | 'end'>;

/** Words may stand a little elsewhere: a conversation reads otherwise beside the ticket than in the whole account. */
const NEARBY = 300;

/**
 * The words of kudos, read where they stand, as they may be shown now; `null` where they are not there any more, where only
 * colleagues may read them by now, or where the ticket may not be read by this person or by the app. A request for each
 * ticket and one for all.
 */
export async function readPraise(
  outside: PraiseFrom,
  kudos: readonly Placed[],
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<EventId, Praise | null>, Failure>> {
  const praise = new Map<EventId, Praise | null>(kudos.map(({ id }) => [id, null]));
  const ids = [...new Set(kudos.map(({ ticketId }) => ticketId))];
  if (ids.length === 0) return ok(praise);
  const shown = await outside.accountTickets.show(ids, signal);
  if (!shown.ok) return shown;
  for (const { id, place } of shown.value) {
    const rules = await readRules(outside, place, signal);
    if (!rules.ok) return rules;
    if (rules.value.exclusion !== null) continue;
    const read = await outside.accountTickets.comments(id, signal);
    if (!read.ok && read.failure.kind !== 'gone' && read.failure.kind !== 'forbidden') return read;
    if (!read.ok) continue;
    for (const one of kudos.filter(({ ticketId }) => ticketId === id)) {
      const found = await quoted(id, one, read.value, rules.value.privacy.redacts);
      if (!found.ok) return found;
      praise.set(one.id, found.value);
    }
  }
  const authors = [...praise.values()].flatMap((one) =>
    one === null ? [] : (one.quote.authorName as UserId),
  );
  const named = await namePeople(
    outside,
    authors.filter((id) => id !== ''),
    signal,
  );
  for (const [id, one] of praise)
    if (one !== null) {
      const authorName = named.get(one.quote.authorName as UserId)?.name ?? '';
      praise.set(id, { ...one, quote: { ...one.quote, authorName } });
    }
  return ok(praise);
}

/** With the author's id in place of their name. */
async function quoted(
  ticketId: TicketId,
  { words, start, end }: Placed,
  comments: readonly SaidComment[],
  redacts: boolean,
): Promise<Result<Praise | null, Failure>> {
  for (const { at, authorId, isPublic, texts } of comments) {
    if (!isPublic) continue;
    for (const text of texts) {
      const from = placeOf(text, words, start, end - start);
      if (from === null) continue;
      const safe = await redacted(text.slice(from, from + end - start), redacts);
      if (!safe.ok) return safe;
      const comment = commentKey(at, authorId, text);
      const span = { comment, start, end, authorName: authorId ?? '', at };
      return ok({
        id: `${ticketId}:${comment}:${start}`,
        ticketId,
        quote: { text: safe.value, wordsOf: 'customer', ...span },
      });
    }
  }
  return ok(null);
}

/** Where words with this hash begin: where they are said to, else nearest to that. The hash does not tell spaces apart. */
function placeOf(text: string, words: string, start: number, length: number): number | null {
  for (let off = 0; off <= NEARBY; off += 1)
    for (const from of off === 0 ? [start] : [start - off, start + off]) {
      const slice = from < 0 ? '' : text.slice(from, from + length);
      if (slice.length === length && slice.trim() === slice && textHash(slice) === words) return from;
    }
  return null;
}
