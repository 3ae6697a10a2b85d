import { nameKey } from './nameKey.ts';
import { searchWords } from './searchWords.ts';
import type { Theme } from './Theme.ts';

/**
 * Themes in which every word of the text begins some word of the name or of an example; those whose name begins
 * with the text first, then by how many people ask. An empty text gives all. Accents and case do not matter.
 */
export function searchThemes(themes: readonly Theme[], text: string): readonly Theme[] {
  const wanted = searchWords(text);
  return themes
    .map((theme) => ({ theme, rank: rank(theme, wanted) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || b.theme.counts.people - a.theme.counts.people)
    .map(({ theme }) => theme);
}

/** The theme whose name is the same but for case, accents and punctuation: what "new theme" offers instead. */
export function themeNamed(themes: readonly Theme[], name: string): Theme | null {
  const wanted = nameKey(name);
  return themes.find((theme) => nameKey(theme.name) === wanted) ?? null;
}

/** The words of a theme, once each, every one after a space: what begins with a word is found by one look. */
interface ThemeText {
  readonly name: string;
  readonly nameWords: readonly string[];
  readonly nameText: string;
  /** Name and examples. */
  text: string | null;
}

/** A list is searched with every key. A theme with other numbers has the same examples, and so the same words. */
const texts = new WeakMap<Theme['examples'], ThemeText>();

function rank(theme: Theme, wanted: readonly string[]): number {
  const kept = textOf(theme);
  if (wanted.every((word, i) => kept.nameWords[i]?.startsWith(word) ?? false)) return 3;
  if (isIn(kept.nameText, wanted)) return 2;
  return isIn(wholeText(kept, theme), wanted) ? 1 : 0;
}

function textOf({ name, examples }: Theme): ThemeText {
  const kept = texts.get(examples);
  if (kept?.name === name) return kept;
  const nameWords = searchWords(name);
  const made = { name, nameWords, nameText: spaced(nameWords), text: null };
  texts.set(examples, made);
  return made;
}

function wholeText(kept: ThemeText, { examples }: Theme): string {
  kept.text ??= spaced([...kept.nameWords, ...searchWords(examples.join('\n'))]);
  return kept.text;
}

function spaced(all: readonly string[]): string {
  return [...new Set(all)].map((word) => ` ${word}`).join('');
}

function isIn(text: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(` ${word}`));
}
