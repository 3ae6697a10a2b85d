import type { CommentKey } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Comment } from '#domain/comment/Comment.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { LearntModel } from '#domain/setting/LearningSetting.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Signal } from '#domain/signal/Signal.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import type { Whole } from '#domain/signal/Whole.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from './Failure.ts';

/** How well a language is heard: fully, by phrase rules alone, or not at all (capture by hand still works). */
export type Support = 'full' | 'rules' | 'none';

/** Why a customer's comment, or a part of it, was not read. */
export type SkipReason = 'empty' | 'onlyAttachments' | 'tooLong' | 'autoReply' | 'language';

/** What was heard in a conversation, and on how much of it that rests. */
export interface Heard {
  /** BCP 47 of the customer's words (`en`, `fr`, `und` where too little was said to tell). */
  readonly language: string;
  readonly support: Support;
  /** Requests and bugs, surest first: one card each. */
  readonly groups: readonly SignalGroup[];
  readonly praise: readonly Signal[];
  /** How-to questions: never cards, since an agent answers dozens a day; they make documentation themes. */
  readonly questions: readonly Signal[];
  readonly whole: Whole;
  /** Everything that could be captured by hand: the customer's sentences, then those of agents' notes. */
  readonly sentences: readonly Sentence[];
  /** Customer comments that could not be read, whole or in part. */
  readonly skipped: readonly { readonly comment: CommentKey; readonly why: SkipReason }[];
}

/** How well an existing theme fits, and why, in words that both share. */
export interface ThemeMatch {
  readonly themeId: Theme['id'];
  /** 0 to 1, comparable between themes of one answer and between answers. */
  readonly score: number;
  readonly shared: readonly string[];
}

/** The customer's words of one card, and the public conversation around them. */
export interface MatchQuery {
  readonly quotes: readonly string[];
  readonly what: string;
  readonly context: string;
  readonly kind: 'request' | 'bug';
}

/** A group that was found before: who is in it stays in it, and it keeps its id and name. */
export interface KnownGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** What is known before texts are grouped. */
export interface GroupingWish {
  /** The number of groups; every text is in one then. Left out, the number is found and texts may go with no other. */
  readonly groups?: number;
  /** Groups from an earlier run, whose members are among the texts again. */
  readonly known?: readonly KnownGroup[];
}

/** Themes found in texts that belong to none. */
export interface Grouped {
  readonly groups: readonly {
    /** Of a known group the one it had; of a new one made from its most typical member. */
    readonly id: string;
    readonly name: string;
    readonly members: readonly string[];
    readonly typical: readonly string[];
  }[];
  /** Ids of texts that go with no other. */
  readonly ungrouped: readonly string[];
}

/** What agents decided about a stretch of a comment: tagged it as such an ask, or called it no such ask. */
export interface LessonMark {
  readonly comment: CommentKey;
  readonly start: number;
  readonly end: number;
  readonly kind: 'request' | 'bug';
  readonly isTagged: boolean;
  readonly by: readonly string[];
}

/** A conversation about which agents decided something, and whose words it holds. */
export interface LessonTalk {
  readonly conversation: Conversation;
  readonly customer: string;
  readonly marks: readonly LessonMark[];
}

/** The engine that hears, matches and groups. Pure: the same input gives the same answer, nothing leaves the machine. */
export interface Language {
  /** @param learnt what this account learnt; what is none is passed over. */
  readonly hear: (
    conversation: Conversation,
    signal: AbortSignal,
    learnt?: LearntModel | null,
  ) => Promise<Result<Heard, Failure>>;
  /** What these decisions have in common; `null` where fewer than two people made any. */
  readonly learn: (
    talks: readonly LessonTalk[],
    learntAt: Instant,
    signal: AbortSignal,
  ) => Promise<Result<LearntModel | null, Failure>>;
  /** Best first, only those worth showing, at most three. */
  readonly match: (
    query: MatchQuery,
    themes: readonly Theme[],
    signal: AbortSignal,
  ) => Promise<Result<readonly ThemeMatch[], Failure>>;
  readonly group: (
    texts: readonly { readonly id: string; readonly text: string }[],
    signal: AbortSignal,
    wish?: GroupingWish,
  ) => Promise<Result<Grouped, Failure>>;
  /** The language of each of these, BCP 47 (`en`, `pt`), `und` where it is too short to tell. */
  readonly tell: (
    texts: readonly string[],
    signal: AbortSignal,
  ) => Promise<Result<readonly string[], Failure>>;
  /** Names what is asked in a sentence that a person chose. */
  readonly name: (sentence: Sentence, comment: Comment) => Promise<Result<string, Failure>>;
}
