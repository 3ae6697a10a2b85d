import type { Comment } from '../comment/Comment.ts';
import type { Mention, Quote } from './Mention.ts';

/**
 * The quotes whose comment is there in other words now: it was redacted since. Of a comment that is not among these nothing
 * is known, since a long conversation may be given in part.
 */
export function lostQuotes(
  { quotes }: Pick<Mention, 'quotes'>,
  comments: readonly Pick<Comment, 'key' | 'text'>[],
): readonly Quote[] {
  return quotes.filter(({ comment, text }) => {
    const [second = '', author = ''] = comment.split('.');
    const same = comments.filter(({ key }) => key.startsWith(`${second}.${author}.`));
    return same.length > 0 && !same.some((one) => one.key === comment || one.text.includes(text));
  });
}
