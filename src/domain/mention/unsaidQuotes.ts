import type { Instant } from '../basis/Instant.ts';
import type { Mention, Quote } from './Mention.ts';

/** A comment of a whole conversation, in every form in which Zendesk gives its words. */
export interface HeardComment {
  readonly at: Instant;
  readonly texts: readonly string[];
}

const MARK = /\[(?:e-mail|phone|card|iban|ip|key)\]/;

/**
 * The quotes of which no comment of their second holds the words any more. Marks stand for anything, and white space is
 * passed over, since a conversation reads a little otherwise beside the ticket than in the whole account. Who wrote it is
 * passed over too: merging users makes comments another user's. Of a second without any comment nothing is known, and
 * nothing is said to be lost.
 */
export function unsaidQuotes(
  { quotes }: Pick<Mention, 'quotes'>,
  comments: readonly HeardComment[],
): readonly Quote[] {
  const bySecond = new Map<string, readonly string[]>();
  for (const { at, texts } of comments) {
    const second = secondOf(at);
    bySecond.set(second, [...(bySecond.get(second) ?? []), ...texts.map(bare)]);
  }
  return quotes.filter(({ comment, text }) => {
    const heard = bySecond.get(comment.split('.')[0] ?? '');
    return heard !== undefined && !heard.some((said) => holds(said, text));
  });
}

function holds(said: string, quote: string): boolean {
  let from = 0;
  for (const piece of quote.split(MARK).map(bare)) {
    const found = said.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return true;
}

/** As a comment's key names it. */
function secondOf(at: Instant): string {
  return at.slice(0, 19).replace(/[-:]/g, '');
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
