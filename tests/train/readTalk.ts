import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Means } from '#language/hearing/Means.ts';
import { type OwnRead, readOwn } from '#language/hearing/readOwn.ts';
import type { CommentRead } from '#language/hearing/CommentRead.ts';
import type { HeardSignal } from '#language/hearing/HeardSignal.ts';
import { ruleBook } from '#language/hearing/rules/ruleBook.ts';
import type { Place, SentenceSeen } from './evidenceOf.ts';
import type { ModelKind } from './HearingModel.ts';
import type { Token } from '#language/tokens/Token.ts';
import { quickEnglish } from '#language/tokens/quickEnglish.ts';
import { winkReader } from '#language/tokens/winkReader.ts';

/** Whether a sentence is a request and a bug report; `null` where nobody said. */
export type Truth = readonly [request: boolean | null, bug: boolean | null];

/** A sentence to learn from. */
export interface LabelledSentence {
  readonly tokens: readonly Token[];
  readonly rules: SentenceSeen['rules'];
  readonly truth: Truth;
}

/** A conversation to learn from, or a review as one. */
export interface LabelledTalk {
  readonly source: string;
  /** Talks of one fold are never on both sides of a test. */
  readonly fold: number;
  readonly conversation: Conversation;
  readonly subject: readonly Token[] | null;
  readonly comments: readonly {
    readonly commentsBefore: number;
    readonly afterAgent: boolean;
    readonly sentences: readonly LabelledSentence[];
  }[];
  /** One of its sentences asks (reports), and it is not known which. */
  readonly somewhere: readonly [request: boolean, bug: boolean];
}

/** Says what a sentence is, by where it stands. */
export type TruthOf = (comment: number, start: number, end: number) => Truth;

/** Reads a conversation as the engine does, with what is true of its sentences. Only English is learnt from. */
export async function readTalk(
  source: string,
  fold: number,
  conversation: Conversation,
  truthOf: TruthOf,
  somewhere: LabelledTalk['somewhere'] = [false, false],
): Promise<LabelledTalk | null> {
  const means: Means = {
    english: await winkReader(),
    book: ruleBook,
    pause: () => Promise.resolve(),
  };
  const { reads } = await readOwn(conversation, means);
  const english = reads.filter(({ tongue }) => tongue.support === 'full');
  if (english.length === 0) return null;
  return {
    source,
    fold,
    conversation,
    subject: subjectTokens(conversation, reads),
    comments: english.map((each) => toComment(conversation, reads, each, truthOf)),
    somewhere,
  };
}

function toComment(
  conversation: Conversation,
  reads: readonly OwnRead[],
  { read, heard, index }: OwnRead,
  truthOf: TruthOf,
): LabelledTalk['comments'][number] {
  const { commentsBefore, afterAgent } = placeOf(conversation, reads, index);
  const seen = seenSentences(read, heard);
  return {
    commentsBefore,
    afterAgent,
    sentences: seen.map(({ tokens, rules }, at) => {
      const { start = 0, end = 0 } = read.sentences[at]?.sentence ?? {};
      return { tokens, rules, truth: truthOf(index, start, end) };
    }),
  };
}

/** Where a comment stands, for `evidenceOf`. */
function placeOf(
  conversation: Conversation,
  reads: readonly OwnRead[],
  index: number,
): Pick<Place, 'commentsBefore' | 'afterAgent'> {
  const before = conversation.comments.slice(0, index);
  return {
    commentsBefore: reads.filter((each) => each.index < index).length,
    afterAgent: before.some(({ role, isPublic }) => role === 'agent' && isPublic),
  };
}

/** The tokens of a subject that is more than the beginning of the first comment, else `null`. */
function subjectTokens(conversation: Conversation, reads: readonly OwnRead[]): SentenceSeen['tokens'] | null {
  const { subject } = conversation;
  if (subject.trim() === '' || (reads[0]?.read.comment.text.startsWith(subject.slice(0, 30)) ?? false))
    return null;
  return quickEnglish(subject).flatMap(({ tokens }) => tokens);
}

/** The sentences of a comment, with what the rules said and what they sound like. */
function seenSentences(
  read: CommentRead,
  heard: readonly HeardSignal[],
): readonly Omit<SentenceSeen, 'sound'>[] {
  return read.sentences.map(({ tokens }, index) => {
    const rules: Partial<
      Record<ModelKind | 'praise', { odds: number; because: HeardSignal['signal']['because'] }>
    > = {};
    for (const { signal, odds, sentenceIndex } of heard) {
      if (sentenceIndex === index && signal.kind !== 'question')
        rules[signal.kind] = { odds, because: signal.because };
    }
    return { tokens, rules };
  });
}
