import type { Mention } from './Mention.ts';

/**
 * Every mention once, as it was written last, by id; whatever order the versions come in and however often. The later
 * `changedAt` (`at` where that is unknown) counts. Of two versions that say the same moment one is chosen the same way
 * on every machine, not by what is right: readers set `changedAt` so that it does not come to that.
 */
export function newestMentions(mentions: Iterable<Mention>): readonly Mention[] {
  const sorted = [...mentions].sort(byId);
  const newest: Mention[] = [];
  for (const mention of sorted) {
    const other = newest.at(-1);
    if (other === undefined || other.id !== mention.id) newest.push(mention);
    else if (isNewer(mention, other)) newest[newest.length - 1] = mention;
  }
  return newest;
}

function byId(a: Mention, b: Mention): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function isNewer(a: Mention, b: Mention): boolean {
  if (a === b) return false;
  const [left, right] = [Date.parse(a.changedAt ?? a.at), Date.parse(b.changedAt ?? b.at)];
  return left === right ? JSON.stringify(a) > JSON.stringify(b) : left > right;
}
