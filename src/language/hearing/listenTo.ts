import type { Signal } from '#domain/signal/Signal.ts';
import { termsOf } from '../matching/terms.ts';
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

/** What each sentence of a comment says by itself. */
export function listenTo(ear: Ear, commentIndex: number, read: CommentRead): readonly HeardSignal[] {
  return read.sentences.flatMap((sentence, sentenceIndex) =>
    ear.listen(sentence.tokens).map((raw) => ({
      signal: toSignal(raw, sentence, read),
      odds: raw.odds,
      commentIndex,
      sentenceIndex,
      text: read.reading.text,
      place: { tokens: sentence.tokens, from: raw.from, to: raw.to, what: raw.what, marked: raw.marked },
      terms: new Set(termsOf(sentence.sentence.text)),
    })),
  );
}

/** The same signal with log-odds added to its confidence. */
export function weighed(heard: HeardSignal, by: number): HeardSignal {
  if (by === 0) return heard;
  const odds = heard.odds + by;
  return { ...heard, odds, signal: { ...heard.signal, confidence: rounded(fromOdds(odds)) } };
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

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
