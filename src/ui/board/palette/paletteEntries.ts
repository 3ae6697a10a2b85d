import { searchThemes } from '#domain/theme/searchThemes.ts';
import { searchWords } from '#domain/theme/searchWords.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/** Something that the palette offers: a page, something to do, or a theme. */
export interface PaletteEntry {
  readonly id: string;
  readonly name: string;
  /** The key that does the same, if one does. */
  readonly keys?: string;
  readonly run: () => void;
}

/** So many themes are offered; a better word finds the others. */
const THEMES_OFFERED = 8;

/** Commands all of whose words begin like what is typed, then themes that are called so or are asked for in such words. */
export function paletteEntries(
  commands: readonly PaletteEntry[],
  themes: readonly Theme[],
  text: string,
  open: (theme: Theme) => void,
): readonly PaletteEntry[] {
  const wanted = searchWords(text);
  if (wanted.length === 0) return commands;
  const found = commands.filter(({ name }) => {
    const own = searchWords(name);
    return wanted.every((word) => own.some((one) => one.startsWith(word)));
  });
  const named = searchThemes(themes, text)
    .slice(0, THEMES_OFFERED)
    .map((theme) => ({ id: `theme ${theme.id}`, name: theme.name, run: () => open(theme) }));
  return [...found, ...named];
}
