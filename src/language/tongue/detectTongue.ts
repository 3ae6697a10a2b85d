import { francAll } from 'franc-min';
import type { Support } from '#ports/Language.ts';
import { fold } from '../tokens/plainReader.ts';
import { FUNCTION_WORDS, SHORT_TAGS } from './functionWords.ts';

/** A language as BCP 47 names it, and how well it is heard. */
export interface Tongue {
  readonly language: string;
  readonly support: Support;
}

const BY_RULES: ReadonlySet<string> = new Set(['de', 'es', 'pt', 'ja']);

/** So much text tells the language; more only takes time. */
const SAMPLE_UNITS = 600;

/** Below this many letters only a script of its own tells a language. */
const FEWEST_LETTERS = 12;

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

const BEYOND_ASCII = /[^ -~\s]/u;
const BEYOND_LATIN = /[\u0370-\u1cff\u3040-\ud7af]/u;

const index = new Map<string, readonly number[]>();

/**
 * Tells the language of a customer's words: by script, then by function words, then (from 80 letters on) by
 * franc-min's trigrams. What is too short to tell is `und` and heard as English: support `none` needs evidence.
 */
export function detectTongue(text: string): Tongue {
  const sample = text.slice(0, SAMPLE_UNITS);
  const words =
    (BEYOND_ASCII.test(sample)
      ? sample.match(/[\p{L}\p{M}]+/gu)?.map(fold)
      : sample.toLowerCase().match(/[a-z]+/gu)) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (BEYOND_LATIN.test(sample)) {
    const foreign = script(sample, letters);
    if (foreign !== null) return known(foreign === '' ? (trigrams(sample) ?? 'und') : foreign);
  }
  if (letters < FEWEST_LETTERS) return { language: 'und', support: 'full' };

  const found = shares(words);
  const [best, second] = found;
  if (best !== undefined && best.share >= CLEAR_SHARE && best.share >= 1.25 * (second?.share ?? 0)) {
    if (words.length >= 4 || best.language === 'en') return known(best.language);
  }
  const tied = close(words.length, found);
  if (tied.length > 1) return known(trigrams(sample, tied) ?? tied[0] ?? 'und');
  if (letters >= FEWEST_FOR_TRIGRAMS && (best === undefined || best.language !== 'en' || best.share < 0.08)) {
    const guess = trigrams(sample);
    if (guess !== null) return known(guess);
  }
  return { language: 'und', support: 'full' };
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
  if (kana >= 2 && (kana + han) * 3 >= letters) return 'ja';
  const [name, count] = counts.reduce((most, next) => (next[1] > most[1] ? next : most));
  if (count < 2 || count * 2 < letters) return null;
  if (name === 'Cyrl' && /[іїєґ]/iu.test(sample)) return 'uk';
  if (name === 'Cyrl' && /[ыэё]/iu.test(sample)) return 'ru';
  return /^[a-z]/u.test(name) ? name : '';
}

function shares(words: readonly string[]): readonly { readonly language: string; readonly share: number }[] {
  const languages = Object.keys(FUNCTION_WORDS);
  const hits = languages.map(() => 0);
  const known = functionWords();
  for (const word of words) {
    const places = known.get(word);
    if (places !== undefined) for (const place of places) hits[place] = (hits[place] ?? 0) + 1;
  }
  return languages
    .map((language, index) => ({ language, share: (hits[index] ?? 0) / Math.max(1, words.length) }))
    .sort((a, b) => b.share - a.share);
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

/** Neighbours that are told apart by trigrams: all have about as many function words, and English has few. */
function close(
  words: number,
  found: readonly { readonly language: string; readonly share: number }[],
): readonly string[] {
  const top = found[0]?.share ?? 0;
  const english = found.find(({ language }) => language === 'en')?.share ?? 0;
  if (words < 4 || top < 0.2 || english * 2 > top) return [];
  return found.filter(({ share }) => share * 1.25 > top).map(({ language }) => language);
}

/** Two-letter tags where there is one; `null` where the first guesses are too close to mean anything. */
function trigrams(sample: string, among?: readonly string[]): string | null {
  const only = Object.keys(SHORT_TAGS).filter((tag) => among?.includes(SHORT_TAGS[tag] ?? tag) === true);
  const [first, second] = francAll(sample, { minLength: 15, ...(among === undefined ? {} : { only }) });
  if (first === undefined || first[0] === 'und') return null;
  const margin = first[1] - (second?.[1] ?? 0);
  return margin < 0.03 ? null : (SHORT_TAGS[first[0]] ?? first[0]);
}
