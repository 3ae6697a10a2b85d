import type { Comment } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Signal } from '#domain/signal/Signal.ts';
import type { Heard, SkipReason } from '#ports/Language.ts';
import { termsOf } from '../matching/terms.ts';
import { plainReader } from '../tokens/plainReader.ts';
import type { EnglishReader } from '../tokens/winkReader.ts';
import type { TokenSentence } from '../tokens/Token.ts';
import { detectTongue, type Tongue } from '../tongue/detectTongue.ts';
import { autoReplyRule } from '../words/autoReplyRule.ts';
import { ownWords } from '../words/ownWords.ts';
import { type CommentRead, placeSentences, type ReadSentence, spanOf } from './CommentRead.ts';
import { probability, QUIET_BELOW } from './confidence.ts';
import { Ear, type RawSignal } from './Ear.ts';
import type { HeardSignal } from './HeardSignal.ts';
import { joinSignals } from './joinSignals.ts';
import type { RuleBook } from './Rule.ts';
import { type Answer, weighAnswers } from './weighAnswers.ts';

/** What hearing needs beside the words. */
export interface Means {
  readonly english: EnglishReader;
  readonly book: (language: string) => RuleBook;
  /** Called between comments: lets others run, and throws where nobody waits any more. */
  readonly pause: () => Promise<void>;
}

/** So many characters of one conversation are read: half a second's work on a slow machine. */
const MOST_UNITS = 260_000;

/** Of one comment; Zendesk's own limit is about 65,000. */
const MOST_COMMENT_UNITS = 70_000;

/** Read at one go, so that no other work waits longer than some hundredths of a second. */
const CHUNK_UNITS = 8000;

/** A comment shorter than this speaks the language of the conversation. */
const FEWEST_UNITS_FOR_TONGUE = 60;

const ears = new Map<string, Ear>();

/** Reads a conversation and hears what its customer asks for, reports and praises. Pure but for its pauses. */
export async function hearConversation(conversation: Conversation, means: Means): Promise<Heard> {
  const skipped: { comment: Comment['key']; why: SkipReason }[] = [];
  const own: { comment: Comment; index: number; reading: CommentRead['reading'] }[] = [];
  let units = 0;
  for (const [index, comment] of conversation.comments.entries()) {
    if (comment.role !== 'customer' || !comment.isPublic) continue;
    if (index % 20 === 19) await means.pause();
    const left = Math.min(MOST_COMMENT_UNITS, MOST_UNITS - units);
    const why = skipReason(comment);
    if (why !== null || left <= 0) {
      skipped.push({ comment: comment.key, why: why ?? 'tooLong' });
      continue;
    }
    const reading = ownWords(comment.text.slice(0, left));
    units += Math.min(left, comment.text.length);
    if (comment.text.length > left) skipped.push({ comment: comment.key, why: 'tooLong' });
    if (/\p{L}/u.test(reading.text)) own.push({ comment, index, reading });
    else skipped.push({ comment: comment.key, why: 'empty' });
  }

  const tongue = detectTongue(own.map(({ reading }) => reading.text.slice(0, 1500)).join('\n'));
  const heard: HeardSignal[] = [];
  const read: CommentRead[] = [];
  for (const { comment, index, reading } of own) {
    const itsTongue =
      reading.text.length < FEWEST_UNITS_FOR_TONGUE ? tongue : orElse(detectTongue(reading.text), tongue);
    const sentences = placeSentences(
      comment,
      reading,
      'customer',
      await split(reading.text, itsTongue, means),
    );
    read.push({ comment, reading, sentences });
    if (itsTongue.support === 'none') skipped.push({ comment: comment.key, why: 'language' });
    else heard.push(...listen(earFor(itsTongue.language, means), index, { comment, reading, sentences }));
    await means.pause();
  }
  const weighed = await withAnswers(conversation, heard, means);
  const audible = weighed.filter((signal) => signal.signal.confidence >= QUIET_BELOW);
  return {
    language: tongue.language,
    support: tongue.support,
    groups: joinSignals(
      audible.filter((signal) => signal.signal.kind !== 'praise'),
      conversation.subject,
    ),
    praise: audible.filter((signal) => signal.signal.kind === 'praise').map((signal) => signal.signal),
    sentences: [
      ...read.flatMap((comment) => comment.sentences.map((sentence) => sentence.sentence)),
      ...(await notes(conversation, MOST_UNITS - units, means)),
    ],
    skipped,
  };
}

function skipReason(comment: Comment): SkipReason | null {
  if (!/\S/u.test(comment.text)) return comment.attachments > 0 ? 'onlyAttachments' : 'empty';
  return autoReplyRule(comment.text) === null ? null : 'autoReply';
}

function orElse(tongue: Tongue, otherwise: Tongue): Tongue {
  return tongue.language === 'und' ? otherwise : tongue;
}

function earFor(language: string, means: Means): Ear {
  const book = means.book(language);
  let ear = ears.get(book.language);
  if (ear?.book !== book) ears.set(book.language, (ear = new Ear(book)));
  return ear;
}

/** Sentences of cleaned text; long texts piece by piece, cut at line breaks where there are any. */
async function split(text: string, tongue: Tongue, means: Means): Promise<readonly TokenSentence[]> {
  const read = (part: string): readonly TokenSentence[] =>
    tongue.support === 'full' ? means.english(part) : plainReader(part, tongue.language);
  if (text.length <= CHUNK_UNITS) return read(text);
  const sentences: TokenSentence[] = [];
  for (let from = 0; from < text.length;) {
    const to = cutAt(text, from);
    for (const sentence of read(text.slice(from, to))) sentences.push(shifted(sentence, from));
    from = to;
    await means.pause();
  }
  return sentences;
}

function cutAt(text: string, from: number): number {
  if (from + CHUNK_UNITS >= text.length) return text.length;
  for (const mark of ['\n', '. ', '。', ' ']) {
    const at = text.lastIndexOf(mark, from + CHUNK_UNITS - mark.length);
    if (at > from + CHUNK_UNITS / 2) return at + mark.length;
  }
  const last = text.charCodeAt(from + CHUNK_UNITS - 1);
  return from + CHUNK_UNITS - (last >= 0xd800 && last < 0xdc00 ? 1 : 0);
}

function shifted(sentence: TokenSentence, by: number): TokenSentence {
  if (by === 0) return sentence;
  return {
    start: sentence.start + by,
    end: sentence.end + by,
    tokens: sentence.tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
  };
}

function listen(ear: Ear, commentIndex: number, read: CommentRead): readonly HeardSignal[] {
  return read.sentences.flatMap((sentence, sentenceIndex) =>
    ear.listen(sentence.tokens).map((raw) => ({
      signal: toSignal(raw, raw.odds, sentence, read),
      odds: raw.odds,
      commentIndex,
      sentenceIndex,
      text: read.reading.text,
      place: { tokens: sentence.tokens, from: raw.from, to: raw.to, what: raw.what, marked: raw.marked },
      terms: new Set(termsOf(sentence.sentence.text)),
    })),
  );
}

function toSignal(
  raw: RawSignal,
  odds: number,
  { sentence, tokens }: ReadSentence,
  read: CommentRead,
): Signal {
  const start = tokens[raw.from]?.start ?? 0;
  const end = tokens[raw.to - 1]?.end ?? start;
  return {
    kind: raw.kind,
    sentence,
    cue: spanOf(read.comment.key, read.reading, start, end),
    confidence: rounded(probability(odds)),
    because: raw.because,
    ruleId: raw.ruleId,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Reads the agents' answers to comments in which a request was heard, and weighs the requests by them. */
async function withAnswers(
  conversation: Conversation,
  heard: readonly HeardSignal[],
  means: Means,
): Promise<readonly HeardSignal[]> {
  const answersTo = new Map<number, readonly Answer[]>();
  for (const index of new Set(heard.map((signal) => signal.commentIndex))) {
    const mayBeQuestions = heard.some(
      (signal) => signal.commentIndex === index && signal.signal.kind === 'request',
    );
    if (mayBeQuestions) answersTo.set(index, await answersAfter(conversation, index, means));
  }
  return heard.map((signal) => {
    const requests = heard.filter(
      (other) => other.commentIndex === signal.commentIndex && other.signal.kind === 'request',
    ).length;
    const by = weighAnswers(signal, requests, answersTo.get(signal.commentIndex) ?? []);
    if (by === 0) return signal;
    const odds = signal.odds + by;
    return { ...signal, odds, signal: { ...signal.signal, confidence: rounded(probability(odds)) } };
  });
}

/** The agents' public words after a comment, until the customer speaks of something for the second time. */
async function answersAfter(
  conversation: Conversation,
  index: number,
  means: Means,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let turns = 0;
  for (const comment of conversation.comments.slice(index + 1, index + 8)) {
    if (comment.role === 'customer' && ++turns > 1) break;
    if (comment.role !== 'agent' || !comment.isPublic) continue;
    const { text } = ownWords(comment.text.slice(0, CHUNK_UNITS));
    const tongue = detectTongue(text);
    if (tongue.support === 'none') continue;
    const ear = earFor(tongue.language, means);
    for (const { tokens, start, end } of await split(text, tongue, means)) {
      const says = ear.answers(tokens);
      if (says.length === 0) continue;
      const terms = new Set(termsOf(text.slice(start, end)));
      answers.push(...says.map((said) => ({ says: said, terms })));
    }
    await means.pause();
  }
  return answers;
}

/** What agents noted (and, on the phone, wrote down): only for capture by hand. */
async function notes(
  conversation: Conversation,
  units: number,
  means: Means,
): Promise<readonly ReadSentence['sentence'][]> {
  const sentences: ReadSentence['sentence'][] = [];
  let left = Math.max(units, CHUNK_UNITS);
  for (const comment of conversation.comments) {
    const isNote = comment.role === 'agent' && (!comment.isPublic || conversation.channel === 'voice');
    if (!isNote || left <= 0) continue;
    const reading = ownWords(comment.text.slice(0, Math.min(left, MOST_COMMENT_UNITS)));
    left -= comment.text.length;
    const tongue = detectTongue(reading.text);
    const split_ = await split(reading.text, tongue, means);
    sentences.push(...placeSentences(comment, reading, 'agent', split_).map(({ sentence }) => sentence));
    await means.pause();
  }
  return sentences;
}
