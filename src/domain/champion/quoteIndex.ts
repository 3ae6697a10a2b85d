import type { ThemeId } from '../basis/Id.ts';
import { type Excerpt, excerptOf } from '../theme/excerptOf.ts';
import { wantedWords } from '../theme/searchWords.ts';
import { WORDS_COUNTED } from '../theme/themeIndex.ts';
import { wordIndex } from '../theme/wordIndex.ts';
import type { AccountFold } from './FoldedTheme.ts';

/** Quotes that nobody has any more are let go of once there are so many times more of them than others. */
const STALE_TIMES = 2;

/** What customers said of a theme, around the words that were searched for. */
export interface QuoteExcerpt extends Excerpt {
  readonly themeId: ThemeId;
}

/** Finds themes by the words of all quotes that count in them, however many an account has. */
export interface QuoteIndex {
  /** Takes in an account as it is folded now. What is there already costs next to nothing. */
  readonly take: (fold: AccountFold) => void;
  /** Takes in words until `isOver`, which is asked now and then. Gives whether all are in. */
  readonly prepare: (isOver: () => boolean) => boolean;
  /** The themes with a quote some word of which every word of the text begins. None for an empty text. */
  readonly find: (text: string) => readonly ThemeId[];
  /** Of each of these themes the quote that has most of these words, of equal ones the newest; none where none has any. */
  readonly excerpts: (text: string, themes: readonly ThemeId[]) => readonly QuoteExcerpt[];
}

interface Said {
  readonly text: string;
  readonly at: string;
  readonly number: number;
}

export function quoteIndex(): QuoteIndex {
  let known = new Map<string, Said>();
  let waiting: Said[] = [];
  let words = wordIndex();
  let numbers = 0;
  let byTheme = new Map<ThemeId, readonly Said[]>();

  function said(key: string, text: string, at: string): Said {
    const before = known.get(key);
    if (before?.text === text) return before;
    const fresh = { text, at, number: numbers++ };
    known.set(key, fresh);
    waiting.push(fresh);
    return fresh;
  }

  function marksOf(text: string): { readonly marks: Uint8Array; readonly all: number } {
    const wanted = wantedWords(text).slice(0, WORDS_COUNTED);
    const marks = new Uint8Array(numbers);
    wanted.forEach((word, before) => words.raise(word, marks, before));
    return { marks, all: wanted.length };
  }

  /** How many of the words each quote has. */
  function countsOf(text: string): Uint8Array {
    const counts = new Uint8Array(numbers);
    for (const word of new Set(wantedWords(text).slice(0, WORDS_COUNTED))) {
      const marks = new Uint8Array(numbers);
      words.raise(word, marks, 0);
      marks.forEach((mark, number) => (counts[number] = (counts[number] ?? 0) + mark));
    }
    return counts;
  }

  return {
    take: (fold) => {
      const standing = [...byTheme.values()].reduce((sum, one) => sum + one.length, 0);
      if (numbers > STALE_TIMES * standing + 1_000) {
        known = new Map<string, Said>();
        [waiting, words, numbers] = [[], wordIndex(), 0];
      }
      byTheme = new Map<ThemeId, readonly Said[]>();
      for (const { id, mentions } of fold.themes.values()) {
        const own: Said[] = [];
        for (const { parts } of mentions)
          for (const { records } of parts)
            for (const { id: mention, quotes, withdrawn } of records)
              if (!withdrawn)
                for (const [n, { text, at }] of quotes.entries()) own.push(said(`${mention} ${n}`, text, at));
        if (own.length > 0) byTheme.set(id, own);
      }
    },
    prepare: (isOver) => {
      for (let next = waiting.pop(), n = 1; next !== undefined; next = waiting.pop(), n++) {
        words.put(next.text, next.number);
        if (n % 32 === 0 && isOver()) break;
      }
      return waiting.length === 0;
    },
    find: (text) => {
      const { marks, all } = marksOf(text);
      if (all === 0) return [];
      const found: ThemeId[] = [];
      for (const [id, own] of byTheme) if (own.some(({ number }) => marks[number] === all)) found.push(id);
      return found;
    },
    excerpts: (text, themes) => {
      const counts = countsOf(text);
      return themes.flatMap((themeId) => {
        const best = bestOf(byTheme.get(themeId) ?? [], counts);
        const excerpt = best === null ? null : excerptOf(best.text, text);
        return excerpt === null ? [] : [{ themeId, ...excerpt }];
      });
    },
  };
}

function bestOf(all: readonly Said[], counts: Uint8Array): Said | null {
  let best: Said | null = null;
  for (const one of all) {
    const more = (counts[one.number] ?? 0) - (best === null ? 0 : (counts[best.number] ?? 0));
    if (more > 0 || (more === 0 && best !== null && one.at > best.at)) best = one;
  }
  return best;
}
