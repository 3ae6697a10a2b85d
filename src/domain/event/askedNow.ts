import type { Mention } from '../mention/Mention.ts';
import { isStandIn } from '../mention/standIn.ts';
import type { MentionStanding } from './MentionStanding.ts';

/**
 * The mention with the user who asks now, where an event says that this is another than its tagger found. A person who was
 * forgotten stays so. The organization stays that for which it was said.
 */
export function askedNow(mention: Mention, standing: MentionStanding | undefined): Mention {
  const asker = standing?.askedBy ?? null;
  const { requesterId } = mention;
  if (asker === null || asker === requesterId || (requesterId !== null && isStandIn(requesterId)))
    return mention;
  return { ...mention, requesterId: asker };
}
