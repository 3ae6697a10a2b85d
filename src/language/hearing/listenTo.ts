import type { Signal } from '#domain/signal/Signal.ts';
import { termsOf } from '../matching/terms.ts';
import { cutBetween } from './cutBetween.ts';
import { type CommentRead, type ReadSentence, spanOf } from './CommentRead.ts';
import { fromOdds } from './odds.ts';
import { Ear, type RawSignal } from './Ear.ts';
import type { HeardSignal } from './HeardSignal.ts';
import type { RuleBook } from './Rule.ts';

const ears = new Map<string, Ear>();

/** The rules of a language made ready, once. */
export function earFor(book: RuleBook): Ear {
  let ear = ears.get(book.language);
  if (ear?.book !== book) ears.set(book.language, (ear = new Ear(book)));
  return ear;
}

/** Log-odds by which the less believable of two clauses is less so. */
const BESIDE_ANOTHER = -0.6;

/** What each sentence of a comment says by itself. */
export function listenTo(ear: Ear, commentIndex: number, read: CommentRead): readonly HeardSignal[] {
  return read.sentences.flatMap((sentence, sentenceIndex) => {
    const raws = ear.listen(sentence.tokens);
    const clauses = raws.length < 2 ? null : clausesOf(raws, sentence, read);
    if (clauses === null) return raws.map((raw) => toHeard(read, commentIndex, sentenceIndex, sentence, raw));
    const heard = clauses.flatMap((clause) =>
      ear.listen(clause.tokens).map((raw) => toHeard(read, commentIndex, sentenceIndex, clause, raw)),
    );
    const strongest = Math.max(...heard.map(({ odds }) => odds));
    return heard.map((each) => weighed(each, each.odds === strongest ? 0 : BESIDE_ANOTHER));
  });
}

/** A sentence that asks for one thing and reports another, as two; `null` where it cannot be cut. */
function clausesOf(
  raws: readonly RawSignal[],
  { sentence, tokens }: ReadSentence,
  { comment, reading }: CommentRead,
): readonly ReadSentence[] | null {
  const [request, bug] = (['request', 'bug'] as const).map((kind) => raws.find((raw) => raw.kind === kind));
  const cut = request === undefined || bug === undefined ? null : cutBetween(tokens, request, bug);
  return (
    cut?.map(({ from, to }) => {
      const part = tokens.slice(from, to);
      const span = spanOf(comment.key, reading, part[0]?.start ?? 0, part.at(-1)?.end ?? 0);
      const text = comment.text.slice(span.start, span.end);
      return { sentence: { ...span, text, wordsOf: sentence.wordsOf }, tokens: part };
    }) ?? null
  );
}

/** A sentence's signal with all that is needed to weigh and join it. */
function toHeard(
  read: CommentRead,
  commentIndex: number,
  sentenceIndex: number,
  sentence: ReadSentence,
  raw: RawSignal,
): HeardSignal {
  return {
    signal: toSignal(raw, sentence, read),
    odds: raw.odds,
    answered: 0,
    fired: raw.fired,
    commentIndex,
    sentenceIndex,
    text: read.reading.text,
    place: { tokens: sentence.tokens, from: raw.from, to: raw.to, what: raw.what, marked: raw.marked },
    terms: new Set(termsOf(sentence.sentence.text)),
  };
}

/** The same signal with other log-odds. */
export function heardAs(heard: HeardSignal, odds: number): HeardSignal {
  return { ...heard, odds, signal: { ...heard.signal, confidence: rounded(fromOdds(odds)) } };
}

/** The same signal with log-odds added to its confidence. */
export function weighed(heard: HeardSignal, by: number): HeardSignal {
  if (by === 0) return heard;
  return heardAs(heard, heard.odds + by);
}

function toSignal(raw: RawSignal, { sentence, tokens }: ReadSentence, read: CommentRead): Signal {
  const start = tokens[raw.from]?.start ?? 0;
  const end = tokens[raw.to - 1]?.end ?? start;
  return {
    kind: raw.kind,
    sentence,
    cue: spanOf(read.comment.key, read.reading, start, end),
    confidence: rounded(fromOdds(raw.odds)),
    because: raw.because,
    ruleId: raw.ruleId,
  };
}

/** As probabilities are written. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
