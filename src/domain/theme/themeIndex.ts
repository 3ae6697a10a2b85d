import type { ThemeId } from '../basis/Id.ts';
import { wantedWords } from './searchWords.ts';
import type { Theme } from './Theme.ts';
import { wordIndex } from './wordIndex.ts';

/** More words than these narrow a search no further. */
export const WORDS_COUNTED = 32;
/** Texts that nobody has any more are let go of once there are so many times more of them than themes. */
const STALE_TIMES = 2;
const NOTHING: ReadonlySet<ThemeId> = new Set();

/** What a search finds: by what themes are called, and those that only what customers say leads to. */
export interface FoundThemes {
  readonly byName: readonly Theme[];
  readonly byExample: readonly Theme[];
}

/** Finds themes by the beginnings of words in their names, summaries and examples, in an account of thousands, with every key. */
export interface ThemeIndex {
  /** Takes in the list as it is now: names and summaries at once, examples with `prepare`. What is there already costs nothing. */
  readonly take: (themes: readonly Theme[]) => void;
  /** Takes in examples until `isOver`, which is asked after each theme. Gives whether all are in. */
  readonly prepare: (isOver: () => boolean) => boolean;
  /**
   * Those of these themes (taken in before) of which every word of the text begins some word, in the order in which they
   * were given. An empty text leaves all. By names and summaries alone where examples are not in yet.
   *
   * @param heard themes that somebody else found the words in, in what customers say of them.
   */
  readonly find: (themes: readonly Theme[], text: string, heard?: ReadonlySet<ThemeId>) => FoundThemes;
}

/** What was taken in of a theme, and its number in the lists of words. */
interface Taken {
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly string[];
  readonly number: number;
}

export function themeIndex(): ThemeIndex {
  let taken = new Map<ThemeId, Taken>();
  let waiting: Taken[] = [];
  let [names, examples] = [wordIndex(), wordIndex()];
  let numbers = 0;
  /** Of the list that was searched last, each theme's number: with a key only the words are others. */
  let last: { readonly themes: readonly Theme[]; readonly numbers: Uint32Array } | null = null;

  function numbersOf(themes: readonly Theme[]): Uint32Array {
    if (last?.themes !== themes)
      last = { themes, numbers: Uint32Array.from(themes, ({ id }) => taken.get(id)?.number ?? numbers) };
    return last.numbers;
  }

  return {
    take: (themes) => {
      last = null;
      if (numbers > STALE_TIMES * themes.length + 1_000) {
        taken = new Map<ThemeId, Taken>();
        [names, examples] = [wordIndex(), wordIndex()];
        waiting = [];
        numbers = 0;
      }
      for (const { id, name, summary, examples: said } of themes) {
        const before = taken.get(id);
        const isKnown = before?.name === name && before.summary === summary;
        if (isKnown && isSame(before.examples, said)) continue;
        const fresh = { name, summary, examples: said, number: numbers++ };
        taken.set(id, fresh);
        waiting.push(fresh);
        names.put(`${name}\n${summary}`, fresh.number);
      }
    },
    prepare: (isOver) => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        examples.put(next.examples.join('\n'), next.number);
        if (isOver()) break;
      }
      return waiting.length === 0;
    },
    find: (themes, text, heard = NOTHING) => {
      const wanted = wantedWords(text).slice(0, WORDS_COUNTED);
      if (wanted.length === 0) return { byName: themes, byExample: [] };
      const [inNames, inAll] = [new Uint8Array(numbers), new Uint8Array(numbers)];
      wanted.forEach((word, before) => {
        names.raise(word, inNames, before);
        names.raise(word, inAll, before);
        examples.raise(word, inAll, before);
      });
      const [byName, byExample]: [Theme[], Theme[]] = [[], []];
      const ofThemes = numbersOf(themes);
      themes.forEach((theme, place) => {
        const number = ofThemes[place] ?? numbers;
        if (inNames[number] === wanted.length) byName.push(theme);
        else if (inAll[number] === wanted.length || heard.has(theme.id)) byExample.push(theme);
      });
      return { byName, byExample };
    },
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, i) => text === b[i]));
}
