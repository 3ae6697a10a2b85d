import { groupTexts } from '#language/grouping/groupTexts.ts';
import { stem } from '#language/matching/terms.ts';
import type { EnglishReader } from '#language/tokens/winkReader.ts';
import type { Inbox } from './inbox.ts';
import { mentionsOf } from './inboxScores.ts';

/**
 * How good groups are named: found in the inbox's mentions, their number unknown, each is held against the name of the
 * theme that most of its texts are of (the first of equals). A name is good where it has the other's head noun (the last
 * noun of its first run of nouns), as a stem.
 */
export async function inboxNaming(
  inbox: Inbox,
  english: EnglishReader,
): Promise<{ good: number; names: readonly (readonly [found: string, truth: string])[] }> {
  const mentions = mentionsOf(inbox);
  const texts = mentions.map((mention, index) => ({ id: String(index), text: mention.quotes.join(' ') }));
  const { groups } = await groupTexts(texts, () => Promise.resolve());
  const names = groups.map(({ name, members }): readonly [string, string] => {
    const counts = new Map<string, number>();
    for (const id of members) {
      const theme = mentions[Number(id)]?.theme ?? '';
      counts.set(theme, (counts.get(theme) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return [name, inbox.themes.find(({ key }) => key === most?.[0])?.name ?? ''];
  });
  const good = names.filter(([found, truth]) => {
    const words = found.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.map(stem).includes(stem(headNoun(truth, english)));
  });
  return { good: good.length / names.length, names };
}

function headNoun(name: string, english: EnglishReader): string {
  const tokens = english(name.charAt(0).toLowerCase() + name.slice(1)).flatMap((part) => part.tokens);
  const isNoun = (at: number): boolean => /^(?:NOUN|PROPN)$/u.test(tokens[at]?.pos ?? '');
  const head = tokens.findIndex((_, at) => isNoun(at) && !isNoun(at + 1));
  return tokens[head]?.word ?? '';
}
