import type { Model, WinkMethods } from 'wink-nlp';
import type { Token, TokenSentence } from './Token.ts';

/** Splits English text into sentences and tagged tokens. */
export type EnglishReader = (text: string) => readonly TokenSentence[];

/** A sentence with more tokens than this is cut: pasted text without punctuation. */
const LONGEST_SENTENCE = 120;

/**
 * wink-nlp keeps each word that it has not seen before, nearly a kilobyte with what it found out about it: after so many it
 * begins anew, so that an archive's numbers and addresses do not fill the memory. It says the same of a word each time.
 */
const MOST_NEW_WORDS = 20_000;

/** The words that a model knows, and so many that were there at its beginning. */
interface Words {
  readonly index: number;
  readonly intrinsicSize: number;
}

interface Core {
  readonly features: { readonly lexeme: Words };
}

let loading: Promise<EnglishReader> | null = null;

/**
 * Loads wink-nlp with its small English model, once: sentence boundaries and parts of speech only. Entities,
 * sentiment and negation are not needed and cost a third of the time.
 */
export function winkReader(): Promise<EnglishReader> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<EnglishReader> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  let words: Words | null = null;
  const core = (): Core => {
    const made = (model.core as () => Core)();
    words = made.features.lexeme;
    return made;
  };
  const begin = (): WinkMethods => winkNLP({ ...model, core } as unknown as Model, ['sbd', 'pos']);
  let nlp = begin();
  return (text) => {
    if (words !== null && words.index > words.intrinsicSize + MOST_NEW_WORDS) nlp = begin();
    return readWith(nlp, quiet(text));
  };
}

const MOSTLY_LOWER = /[a-z]{2}[^a-z]+[a-z]{2}/u;

/** Shouted text in lower case: wink-nlp takes words in capitals for names. */
function quiet(text: string): string {
  if (MOSTLY_LOWER.test(text.slice(0, 60))) return text;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const quieter = upper >= 10 && upper > 3 * lower ? text.toLowerCase() : text;
  return quieter.length === text.length ? quieter : text;
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st no nr vs etc e.g i.e eg ie approx inc ltd co jr sr fig art tel ext al ca est vol'.split(
    ' ',
  ),
);

/** wink-nlp misses boundaries after short or upper-case words ("as CSV. At the moment …"). */
function beginsSentence(tokens: readonly Token[], text: string, start: number): boolean {
  // Few words begin with a capital: look at that first.
  const code = text.charCodeAt(start);
  if (code > 96 && code < 123) return false;
  const last = tokens.at(-1)?.word ?? '';
  // Some words with a full stop are one token to wink-nlp: "in." may be inches.
  const before = last === '.' ? (tokens.at(-2)?.word ?? '') : last.endsWith('.') ? last.slice(0, -1) : '';
  if (before.length < 2 || ABBREVIATIONS.has(before)) return false;
  return /\s/u.test(text.charAt(start - 1)) && /\p{Lu}/u.test(text.charAt(start));
}

function readWith(nlp: WinkMethods, text: string): readonly TokenSentence[] {
  const { its } = nlp;
  const doc = nlp.readDoc(text);
  const all = doc.tokens();
  const values = all.out(its.value);
  const words = all.out(its.normal);
  const lemmas = all.out(its.lemma as typeof its.normal);
  const tags = all.out(its.pos);
  const ends = new Set((doc.sentences().out(its.span) as unknown as number[][]).map((span) => span[1]));

  const sentences: TokenSentence[] = [];
  let tokens: Token[] = [];
  const close = (): void => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first !== undefined && last !== undefined)
      sentences.push({ start: first.start, end: last.end, tokens });
    tokens = [];
  };
  let at = 0;
  for (const [index, value] of values.entries()) {
    const start = text.indexOf(value, at);
    if (start < 0) continue;
    if (beginsSentence(tokens, text, start)) close();
    if (start > at && tokens.length > 0 && text.slice(at, start).includes('\n')) close();
    at = start + value.length;
    if (tags[index] === 'SPACE' || (value.charCodeAt(0) <= 32 && value.trim() === '')) {
      if (value.includes('\n')) close();
    } else {
      tokens.push({
        word: words[index] ?? value,
        lemma: lemmas[index] ?? value,
        pos: tags[index] ?? '',
        start,
        end: at,
      });
    }
    if (ends.has(index) || tokens.length >= LONGEST_SENTENCE) close();
  }
  close();
  return sentences;
}
