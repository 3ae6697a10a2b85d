import { searchThemes } from '#domain/theme/searchThemes.ts';
import { searchWords } from '#domain/theme/searchWords.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Words } from '../../parts/wordsIn.ts';
import { COMMAND_IDS } from '../commands/COMMANDS.ts';
import { commandText, placeText } from '../commands/commandText.ts';
import { keyText } from '../commands/keyText.ts';
import type { OfferedCommand } from '../commands/Offer.ts';

/** Something that the palette offers: something to do, a page, or a theme. */
export interface PaletteEntry {
  readonly id: string;
  readonly name: string;
  /** What it is done to, or else where it leads; entries of one group stand together. */
  readonly group: string;
  /** The keys that do the same, if there are. */
  readonly keys: string | null;
  /** Only found by its name. */
  readonly isLater: boolean;
  readonly run: () => void;
}

/** So many themes are offered; a better word finds the others. */
const THEMES_OFFERED = 8;

/** What can be done now, as entries: on what is selected or open first, then everything else. */
export function entriesOf(offered: readonly OfferedCommand[], { t }: Words): readonly PaletteEntry[] {
  const entries = offered
    .toSorted((a, b) => COMMAND_IDS.indexOf(a.id) - COMMAND_IDS.indexOf(b.id))
    .filter(({ isForKey }) => isForKey !== true)
    .map(({ id, name, on, isLater, run }, n) => ({
      id: `${id} ${n}`,
      name: name ?? commandText(id, t),
      group: on ?? placeText(id, t),
      keys: keyText(id),
      isLater: isLater === true,
      run: () => void run(),
    }));
  const own = offered.flatMap(({ on }) => on ?? []);
  const anywhere = placeText('palette', t);
  const groups = [...new Set([...own, anywhere, ...entries.map(({ group }) => group)])];
  return groups.flatMap((group) => entries.filter((entry) => entry.group === group));
}

/**
 * Commands all of whose words begin like what is typed, then themes that are called so or
 * are asked for in such words, and last what there are many of.
 */
export function paletteEntries(
  commands: readonly PaletteEntry[],
  themes: readonly Theme[],
  text: string,
  open: (theme: Theme) => void,
  themesWord: string,
): readonly PaletteEntry[] {
  const wanted = searchWords(text);
  if (wanted.length === 0) return commands.filter(({ isLater }) => !isLater);
  const found = commands.filter(({ name }) => {
    const own = searchWords(name);
    return wanted.every((word) => own.some((one) => one.startsWith(word)));
  });
  const atOnce = found.filter(({ isLater }) => !isLater);
  const named = searchThemes(themes, text)
    .slice(0, THEMES_OFFERED)
    .map((theme) => ({
      id: `theme ${theme.id}`,
      name: theme.name,
      group: themesWord,
      keys: null,
      isLater: false,
      run: () => open(theme),
    }));
  return [...atOnce, ...named, ...found.filter(({ isLater }) => isLater)];
}
