import type { UserId } from '../basis/Id.ts';
import { authorOfKey } from '../comment/commentKey.ts';
import type { Mention } from './Mention.ts';

/**
 * What a person has to do with a mention: they are the customer who asks, or only wrote some of its quotes (a colleague in
 * copy, an agent's note); `null` for neither. Who tagged it is another matter.
 */
export function partIn(
  { requesterId, quotes }: Pick<Mention, 'requesterId' | 'quotes'>,
  person: UserId,
): 'customer' | 'author' | null {
  if (requesterId === person) return 'customer';
  return quotes.some(({ comment }) => authorOfKey(comment) === person) ? 'author' : null;
}
