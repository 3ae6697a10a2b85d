import type { Conversation } from '#domain/comment/Conversation.ts';
import type { KnownGroup } from '#ports/Language.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';

/** What tags begin with that say what a customer asks for; drop-down fields give their options as tags, too. */
const ABOUT = new Set([
  'feature',
  'request',
  'fr',
  'idea',
  'wish',
  'feedback',
  'enhancement',
  'bug',
  'issue',
]);

/** What the account itself says that a ticket asks for: linked issues first, then tags. */
export function seedsOf({ comments, tags }: Pick<Conversation, 'comments' | 'tags'>): readonly string[] {
  const linked = comments
    .filter(({ role }) => role === 'agent')
    .flatMap(({ text }) => text.split(/\s/u))
    .flatMap((word) => issueIn(word) ?? []);
  return [...new Set([...linked, ...tags.filter((tag) => nameOfTag(tag) !== null)])];
}

/**
 * The groups that grouping begins with: asks whose tickets the account itself has marked with the same issue or tag, two
 * tickets at least. A ticket that asks for several things says of none of them that it is what is meant.
 */
export function seededGroups(asks: readonly SweptAsk[]): readonly KnownGroup[] {
  const asksIn = new Map<string, number>();
  for (const { ticketId } of asks) asksIn.set(ticketId, (asksIn.get(ticketId) ?? 0) + 1);
  const bySeed = new Map<string, SweptAsk[]>();
  for (const ask of asks) {
    if (asksIn.get(ask.ticketId) !== 1) continue;
    for (const seed of ask.seeds ?? []) bySeed.set(seed, [...(bySeed.get(seed) ?? []), ask]);
  }
  const taken = new Set<string>();
  const groups: KnownGroup[] = [];
  for (const [seed, theirs] of [...bySeed].toSorted(surestFirst)) {
    const members = theirs.map(({ id }) => id).filter((id) => !taken.has(id));
    const [first] = theirs;
    if (members.length < 2 || first === undefined) continue;
    for (const id of members) taken.add(id);
    groups.push({ id: `seed.${seed}`, name: nameOfTag(seed) ?? first.what, members });
  }
  return groups;
}

/** An issue says more than a tag, and more tickets more than fewer. */
function surestFirst(
  [one, its]: [string, readonly unknown[]],
  [other, others]: [string, readonly unknown[]],
): number {
  const isLink = (seed: string) => Number(seed.startsWith('https:'));
  return isLink(other) - isLink(one) || others.length - its.length || (one < other ? -1 : 1);
}

/** `feature_dark_mode` is “Dark mode”; `null` where a tag says nothing of the kind. */
function nameOfTag(tag: string): string | null {
  const words = tag.split(/[_:-]/u).filter((word) => word !== '');
  if (!ABOUT.has(words[0]?.toLowerCase() ?? '')) return null;
  const name = words.slice(words.findIndex((word) => !ABOUT.has(word.toLowerCase()))).join(' ');
  if (words.every((word) => ABOUT.has(word.toLowerCase())) || !/\p{L}{2}/u.test(name)) return null;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The address of an issue of a tracker that we know, as agents paste it; `null` where a word holds none. */
function issueIn(word: string): string | null {
  const begin = word.indexOf('https://');
  if (begin < 0 || !URL.canParse(word.slice(begin))) return null;
  const { host, pathname } = new URL(word.slice(begin));
  const [one = '', two = '', three = '', four = ''] = pathname.split('/').slice(1);
  if (host === 'github.com' && three === 'issues')
    return withKey(`https://${host}/${one}/${two}/issues/`, four, /^\d+/u);
  if (host.endsWith('.atlassian.net') && one === 'browse')
    return withKey(`https://${host}/browse/`, two, /^[A-Z][A-Z0-9_]*-\d+/u);
  if (host === 'linear.app' && two === 'issue')
    return withKey(`https://${host}/${one}/issue/`, three, /^[A-Z0-9]+-\d+/u);
  return null;
}

function withKey(address: string, given: string, key: RegExp): string | null {
  const found = key.exec(given);
  return found === null ? null : address + found[0];
}
