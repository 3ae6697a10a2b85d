import type { Conversation } from '#domain/comment/Conversation.ts';
import { detectTongue, isEnglish, type Tongue } from '../tongue/detectTongue.ts';
import { type CommentRead, placeSentences } from './CommentRead.ts';
import type { HeardSignal } from './HeardSignal.ts';
import { earFor, listenTo } from './listenTo.ts';
import type { Listening } from './Means.ts';
import { type OwnComment, type OwnComments, ownComments } from './ownComments.ts';
import { splitText } from './splitText.ts';

/** A comment shorter than this speaks the language of the conversation. */
const FEWEST_UNITS_FOR_TONGUE = 60;

/** Words that no other language has; looking for one is cheaper than telling the language. */
const PLAINLY_ENGLISH = /\b(?:the|and|with|you|this|have|would|it's|they) /iu;

/** A customer's comment, read, and what the rules hear in it. */
export interface OwnRead {
  readonly read: CommentRead;
  /** Which comment of the conversation it is. */
  readonly index: number;
  readonly tongue: Tongue;
  readonly heard: readonly HeardSignal[];
}

/** The customer's side of a conversation. */
export interface OwnReads extends Omit<OwnComments, 'own'> {
  readonly tongue: Tongue;
  readonly reads: readonly OwnRead[];
}

/** Reads what the customer wrote, comment by comment, and listens to each sentence with the rules. */
export async function readOwn(conversation: Conversation, means: Listening): Promise<OwnReads> {
  const { own, skipped, unitsLeft } = await ownComments(conversation, means.pause);
  const tongue = detectTongue(own.map(({ reading }) => reading.text.slice(0, 200)).join('\n'));
  const reads: OwnRead[] = [];
  for (const each of own) {
    const { comment, reading, index } = each;
    const its = tongueOf(each, own.length, tongue);
    const found = await splitText(reading.text, its, means);
    const read = { comment, reading, sentences: placeSentences(comment, reading, 'customer', found) };
    const heard = its.support === 'none' ? [] : listenTo(earFor(means.book(its.language)), index, read);
    reads.push({ read, index, tongue: its, heard });
    await means.pause();
  }
  return { tongue, reads, skipped, unitsLeft };
}

function tongueOf({ reading }: OwnComment, comments: number, conversations: Tongue): Tongue {
  if (comments === 1 || reading.text.length < FEWEST_UNITS_FOR_TONGUE) return conversations;
  if (isEnglish(conversations) && PLAINLY_ENGLISH.test(reading.text.slice(0, 300))) return conversations;
  const own = detectTongue(reading.text);
  return own.language === 'und' ? conversations : own;
}
