import type { ThemeId } from '../basis/Id.ts';
import { searchWords, wantedWords, wordStarts } from './searchWords.ts';
import type { Theme } from './Theme.ts';

/** More words than these narrow a search no further. */
const WORDS_COUNTED = 32;
/** Texts that nobody has any more are let go of once there are so many times more of them than themes. */
const STALE_TIMES = 2;

/** Finds themes by the beginnings of words in their names, summaries and examples, in an account of thousands, with every key. */
export interface ThemeIndex {
  /** Takes in the list as it is now: names and summaries at once, examples with `prepare`. What is there already costs nothing. */
  readonly take: (themes: readonly Theme[]) => void;
  /** Takes in examples until `isOver`, which is asked after each theme. Gives whether all are in. */
  readonly prepare: (isOver: () => boolean) => boolean;
  /**
   * Those of these themes (taken in before) of which every word of the text begins some word, in the order in which they
   * were given. An empty text leaves all. By names and summaries alone where examples are not in yet.
   */
  readonly find: (themes: readonly Theme[], text: string) => readonly Theme[];
}

/** What was taken in of a theme, and its number in the lists of words. */
interface Taken {
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly string[];
  readonly number: number;
}

/**
 * An inverted index: for each word that occurs, the numbers of the themes that have it. A key then costs what the words
 * with its beginning cost, and not what all quotes of the account do.
 */
export function themeIndex(): ThemeIndex {
  let taken = new Map<ThemeId, Taken>();
  let waiting: Taken[] = [];
  /** By their first character, so that a search looks at few words. */
  let words = new Map<string, Map<string, number[]>>();
  let numbers = 0;

  function put(text: string, number: number): void {
    for (const word of searchWords(text)) {
      for (const start of wordStarts(word)) {
        const first = start.charAt(0);
        let list = words.get(first);
        if (list === undefined) words.set(first, (list = new Map<string, number[]>()));
        const having = list.get(start);
        if (having === undefined) list.set(start, [number]);
        else if (having.at(-1) !== number) having.push(number);
      }
    }
  }

  /** For each number how many of the words, from the first, are begun by one of its own. */
  function marksOf(wanted: readonly string[]): Uint8Array {
    const marks = new Uint8Array(numbers);
    wanted.forEach((word, before) => {
      for (const [own, having] of words.get(word.charAt(0)) ?? []) {
        if (!own.startsWith(word)) continue;
        for (const number of having) if (marks[number] === before) marks[number] = before + 1;
      }
    });
    return marks;
  }

  return {
    take: (themes) => {
      if (numbers > STALE_TIMES * themes.length + 1_000) {
        taken = new Map<ThemeId, Taken>();
        words = new Map<string, Map<string, number[]>>();
        waiting = [];
        numbers = 0;
      }
      for (const { id, name, summary, examples } of themes) {
        const before = taken.get(id);
        const isKnown = before?.name === name && before.summary === summary;
        if (isKnown && isSame(before.examples, examples)) continue;
        const fresh = { name, summary, examples, number: numbers++ };
        taken.set(id, fresh);
        waiting.push(fresh);
        put(`${name}\n${summary}`, fresh.number);
      }
    },
    prepare: (isOver) => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        put(next.examples.join('\n'), next.number);
        if (isOver()) break;
      }
      return waiting.length === 0;
    },
    find: (themes, text) => {
      const wanted = wantedWords(text).slice(0, WORDS_COUNTED);
      if (wanted.length === 0) return themes;
      const marks = marksOf(wanted);
      return themes.filter(({ id }) => {
        const number = taken.get(id)?.number;
        return number !== undefined && marks[number] === wanted.length;
      });
    },
  };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, i) => text === b[i]));
}
