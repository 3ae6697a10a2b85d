import type { Theme } from './Theme.ts';

/**
 * Themes in which every word of the text begins some word of the name or of an example; those whose name begins
 * with the text first, then by how many people ask. An empty text gives all. Accents and case do not matter.
 */
export function searchThemes(themes: readonly Theme[], text: string): readonly Theme[] {
  const wanted = words(text);
  return themes
    .map((theme) => ({ theme, rank: rank(theme, wanted) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || b.theme.counts.people - a.theme.counts.people)
    .map(({ theme }) => theme);
}

/** The theme whose name is the same but for case, accents and punctuation: what "new theme" offers instead. */
export function themeNamed(themes: readonly Theme[], name: string): Theme | null {
  const wanted = words(name).join(' ');
  return themes.find((theme) => words(theme.name).join(' ') === wanted) ?? null;
}

/** A list is searched with every key, and its themes are the same ones each time. */
const nameWords = new WeakMap<Theme, readonly string[]>();
const allWords = new WeakMap<Theme, readonly string[]>();

function rank(theme: Theme, wanted: readonly string[]): number {
  const name = kept(nameWords, theme, () => words(theme.name));
  if (wanted.every((word, i) => name[i]?.startsWith(word) ?? false)) return 3;
  if (isFound(name, wanted)) return 2;
  const all = kept(allWords, theme, () => [...name, ...words(theme.examples.join('\n'))]);
  return isFound(all, wanted) ? 1 : 0;
}

function kept<T>(made: WeakMap<Theme, T>, theme: Theme, make: () => T): T {
  const before = made.get(theme);
  if (before !== undefined) return before;
  const value = make();
  made.set(theme, value);
  return value;
}

function isFound(text: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => text.some((other) => other.startsWith(word)));
}

function words(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
