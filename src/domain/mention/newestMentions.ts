import type { MentionId } from '../basis/Id.ts';
import type { Mention } from './Mention.ts';

/**
 * Every mention once, as it was written last, by id; whatever order the versions come in and however often. The later
 * `changedAt` (`at` where that is unknown) counts. Of two versions that say the same moment one is chosen the same way
 * on every machine, not by what is right: readers set `changedAt` so that it does not come to that.
 */
export function newestMentions(mentions: Iterable<Mention>): readonly Mention[] {
  const newest = new Map<MentionId, Mention>();
  for (const mention of mentions) {
    const other = newest.get(mention.id);
    if (other === undefined || isNewer(mention, other)) newest.set(mention.id, mention);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isNewer(a: Mention, b: Mention): boolean {
  if (a === b) return false;
  const [left, right] = [Date.parse(a.changedAt ?? a.at), Date.parse(b.changedAt ?? b.at)];
  return left === right ? JSON.stringify(a) > JSON.stringify(b) : left > right;
}
