import { textHash } from '#domain/basis/textHash.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { kudosPlace } from '#domain/event/kudosPlace.ts';
import { type Link, linkIn } from '#domain/pitch/foldLinks.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import type { IssueDraft } from '#ports/Trackers.ts';
import type { BoardOutside } from '../Outside.ts';
import { redacted, redacts } from '../redacted.ts';
import { besideThemes } from '../trackers/besideThemes.ts';
import { lookAgain } from '../trackers/lookAgain.ts';
import { type RowOwner, type SendFailure, type Sending, sendText } from '../trackers/sendTheme.ts';
import { isStillSaid } from './isStillSaid.ts';

export type PostingFrom = Sending & Pick<BoardOutside, 'replies' | 'accountTickets' | 'places'>;

/** Why praise was not posted. `notSaid`: it does not stand in the ticket any more, or not where customers can read it. */
export type PostFailure = SendFailure | { readonly kind: 'notSaid' };

const never = new AbortController().signal;

/** How praise stands in the hugs channel, by its own row in the journal: once for the whole account. */
export async function postedPraise(
  outside: PostingFrom,
  keepsake: Keepsake,
  signal: AbortSignal,
): Promise<Result<Link, Failure>> {
  const { id } = ownerOf(keepsake);
  const journal = await besideThemes(outside, 'hugs').store.journalOfTheme(id, signal);
  return journal.ok ? ok(linkIn(journal.value.items, 'slack').link) : journal;
}

/** What is posted, to the letter: the words as they may be shown now, below a title. Nobody outside the team is named. */
export async function praiseText(
  { replica }: Pick<PostingFrom, 'replica'>,
  { quote }: Keepsake,
  title: string,
): Promise<Result<Pick<IssueDraft, 'title' | 'body'>, Failure>> {
  const safe = await redacted(quote.text, await redacts(replica));
  if (!safe.ok) return safe;
  const lines = safe.value.split('\n').map((line) => `> ${line}`.trimEnd());
  return ok({ title, body: lines.join('\n') });
}

/**
 * Posts praise in the hugs channel, once: only where an admin named the channel and allows customers' words there, never
 * where others than the team read, and only what still stands publicly in its ticket.
 */
export async function postPraise(
  outside: PostingFrom,
  keepsake: Keepsake,
  title: string,
): Promise<Result<Link, PostFailure>> {
  const said = await isStillSaid(outside, keepsake, never);
  if (!said.ok) return failed({ kind: 'zendesk', failure: said.failure });
  if (!said.value) return failed({ kind: 'notSaid' });
  const text = await praiseText(outside, keepsake, title);
  if (!text.ok) return failed({ kind: 'zendesk', failure: text.failure });
  return sendText(besideThemes(outside, 'hugs'), ownerOf(keepsake), 'slack', text.value, () => [
    keepsake.quote.text,
  ]);
}

/** Looks for what somebody began to post and nobody knows whether it arrived; see `lookAgain`. */
export async function lookForPraise(
  outside: PostingFrom,
  keepsake: Keepsake,
  signal: AbortSignal,
): ReturnType<typeof lookAgain> {
  return lookAgain(besideThemes(outside, 'hugs'), ownerOf(keepsake), 'slack', signal);
}

function ownerOf({ ticketId, quote }: Keepsake): RowOwner {
  const id = kudosPlace({ ticketId, words: textHash(quote.text), start: quote.start });
  return { id, name: 'Kudos' };
}
