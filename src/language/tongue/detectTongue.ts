import { francAll } from 'franc-min';
import type { Support } from '#ports/Language.ts';
import { fold } from '../tokens/plainReader.ts';
import { ALSO_ENGLISH, FUNCTION_WORDS, MARKS, SHORT_TAGS } from './functionWords.ts';

/** A language as BCP 47 names it, and how well it is heard. */
export interface Tongue {
  readonly language: string;
  readonly support: Support;
}

const BY_RULES: ReadonlySet<string> = new Set(['de', 'es', 'pt', 'ja']);

/** So much text tells the language; more only takes time. */
const SAMPLE_UNITS = 600;

/** Below this many letters, or two words, only a script of its own tells a language. */
const FEWEST_LETTERS = 6;
const FEWEST_WORDS = 2;

/** From so many letters and words on the share of function words is enough. */
const LETTERS_TO_TELL = 12;
const WORDS_TO_TELL = 4;

/** The trigram detector is trusted from here on; shorter English is often taken for its neighbours. */
const FEWEST_FOR_TRIGRAMS = 80;

/** A share of function words that no language reaches by chance. */
const CLEAR_SHARE = 0.14;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['Indic', /[\u0900-\u0dff]/gu],
];

const QUOTED = /["“”„«»][^"“”„«»\n]{3,90}["“”„«»]/gu;

const BEYOND_ASCII = /[^ -~\s]/u;
const BEYOND_LATIN = /[\u0370-\u1cff\u3040-\ud7af]/u;

const index = new Map<string, readonly number[]>();

/**
 * Tells the language of a customer's words: by script, then by function words, then (from 80 letters on) by
 * franc-min's trigrams. What is too short to tell is `und` and heard as English: support `none` needs evidence.
 */
export function detectTongue(text: string): Tongue {
  const sample = withoutQuotes(text.slice(0, SAMPLE_UNITS));
  const words =
    (BEYOND_ASCII.test(sample)
      ? sample.match(/[\p{L}\p{M}]+/gu)?.map(fold)
      : sample.toLowerCase().match(/[a-z]+/gu)) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (BEYOND_LATIN.test(sample)) {
    const foreign = script(sample, letters);
    if (foreign !== null) return known(foreign === '' ? (trigrams(sample) ?? 'und') : foreign);
  }
  if (letters < FEWEST_LETTERS || words.length < FEWEST_WORDS) return { language: 'und', support: 'full' };

  const found = evidence(words, sample);
  const [best, second] = found;
  if (best !== undefined && best.share >= CLEAR_SHARE && best.share >= 1.25 * (second?.share ?? 0)) {
    const isLong = words.length >= WORDS_TO_TELL && letters >= LETTERS_TO_TELL;
    if (isLong || best.language === 'en' || tellsAlone(best, words.length)) return known(best.language);
  }
  if (letters < LETTERS_TO_TELL) return { language: 'und', support: 'full' };
  const tied = close(words.length, found);
  if (tied.length > 1)
    return known(ofTheirOwn(tied) ?? trigrams(sample, names(tied)) ?? names(tied)[0] ?? 'und');
  if (letters >= FEWEST_FOR_TRIGRAMS && (best === undefined || best.language !== 'en' || best.share < 0.08)) {
    const guess = trigrams(sample);
    if (guess !== null) return known(guess);
  }
  return { language: 'und', support: 'full' };
}

/** What a program said is often in another language than who tells of it. */
function withoutQuotes(sample: string): string {
  const rest = sample.replace(QUOTED, ' ');
  return (rest.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS ? rest : sample;
}

function known(language: string): Tongue {
  if (language === 'en' || language === 'fr' || language === 'und') return { language, support: 'full' };
  return { language, support: BY_RULES.has(language) ? 'rules' : 'none' };
}

/** Whether a text is read as English: what is too short to tell is. */
export function isEnglish({ language }: Tongue): boolean {
  return language === 'en' || language === 'und';
}

/** A language or, for scripts of many languages, an empty string; `null` where most letters are Latin. */
function script(sample: string, letters: number): string | null {
  const counts = SCRIPTS.map(([name, pattern]) => [name, sample.match(pattern)?.length ?? 0] as const);
  const kana = counts[0]?.[1] ?? 0;
  const han = counts[2]?.[1] ?? 0;
  if (kana >= 1 && kana * 10 >= han && kana + han >= 2 && (kana + han) * 4 >= letters) return 'ja';
  const [name, count] = counts.reduce((most, next) => (next[1] > most[1] ? next : most));
  if (count < 2 || count * 2 < letters) return null;
  if (name === 'Cyrl' && /[іїєґ]/iu.test(sample)) return 'uk';
  if (name === 'Cyrl' && /[ыэё]/iu.test(sample)) return 'ru';
  return /^[a-z]/u.test(name) ? name : '';
}

/** What speaks for a language: its function words and marks, as a share of the words, and how many no other has. */
interface Evidence {
  readonly language: string;
  readonly share: number;
  /** Function words and marks together. */
  readonly hits: number;
  /** Function words that are of no other language here and not English by chance. */
  readonly own: number;
}

/** Strongest first. */
function evidence(words: readonly string[], sample: string): readonly Evidence[] {
  const languages = Object.keys(FUNCTION_WORDS);
  const hits = languages.map(() => 0);
  const own = languages.map(() => 0);
  const known = functionWords();
  for (const word of words) {
    const places = known.get(word) ?? [];
    for (const place of places) hits[place] = (hits[place] ?? 0) + 1;
    const [only] = places;
    if (only !== undefined && places.length === 1 && !ALSO_ENGLISH.has(word))
      own[only] = (own[only] ?? 0) + 1;
  }
  if (BEYOND_ASCII.test(sample)) {
    const small = sample.toLowerCase();
    for (const [pattern, weight, its] of MARKS) {
      if (!pattern.test(small)) continue;
      for (const language of its) {
        const place = languages.indexOf(language);
        hits[place] = (hits[place] ?? 0) + weight;
      }
    }
  }
  return languages
    .map((language, at) => {
      const its = hits[at] ?? 0;
      return { language, share: its / Math.max(1, words.length), hits: its, own: own[at] ?? 0 };
    })
    .sort((a, b) => b.share - a.share);
}

/** Two or three words tell a language if one of them is of no other; names do not. */
function tellsAlone({ language, hits, own, share }: Evidence, words: number): boolean {
  if (share < 0.3 || own === 0) return false;
  return hits >= 2 || (words <= 3 && known(language).support !== 'none');
}

/** Each function word with the languages that have it, by their place in the list; made at first use. */
function functionWords(): ReadonlyMap<string, readonly number[]> {
  if (index.size > 0) return index;
  for (const [place, list] of Object.values(FUNCTION_WORDS).entries()) {
    for (const word of new Set(list.split(/\s+/u).map(fold)))
      index.set(word, [...(index.get(word) ?? []), place]);
  }
  return index;
}

/** Neighbours that are told apart by more than their function words: all have about as many, and English has few. */
function close(words: number, found: readonly Evidence[]): readonly Evidence[] {
  const top = found[0]?.share ?? 0;
  const english = found.find(({ language }) => language === 'en')?.share ?? 0;
  if (words < WORDS_TO_TELL || top < 0.2 || english * 2 > top) return [];
  return found.filter(({ share }) => share * 1.25 > top);
}

/** The one of them that has more words of its own than any other. */
function ofTheirOwn(tied: readonly Evidence[]): string | null {
  const [most, next] = tied.toSorted((a, b) => b.own - a.own);
  return most !== undefined && most.own > (next?.own ?? 0) ? most.language : null;
}

function names(tied: readonly Evidence[]): readonly string[] {
  return tied.map(({ language }) => language);
}

/** Two-letter tags where there is one; `null` where the first guesses are too close to mean anything. */
function trigrams(sample: string, among?: readonly string[]): string | null {
  const only = Object.keys(SHORT_TAGS).filter((tag) => among?.includes(SHORT_TAGS[tag] ?? tag) === true);
  const [first, second] = francAll(sample, { minLength: 15, ...(among === undefined ? {} : { only }) });
  if (first === undefined || first[0] === 'und') return null;
  const margin = first[1] - (second?.[1] ?? 0);
  return margin < 0.03 ? null : (SHORT_TAGS[first[0]] ?? first[0]);
}
