import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Heard } from '#ports/Language.ts';
import { detectTongue, type Tongue } from '../tongue/detectTongue.ts';
import { answersAfter } from './answersAfter.ts';
import { type CommentRead, placeSentences } from './CommentRead.ts';
import type { HeardSignal } from './HeardSignal.ts';
import { joinSignals } from './joinSignals.ts';
import { QUIET_BELOW } from './limits.ts';
import { earFor, listenTo, weighed } from './listenTo.ts';
import { liftNeighbours } from './liftNeighbours.ts';
import type { Means } from './Means.ts';
import { noteSentences } from './noteSentences.ts';
import { type OwnComment, ownComments } from './ownComments.ts';
import { splitText } from './splitText.ts';
import { weighAnswers } from './weighAnswers.ts';

/** A comment shorter than this speaks the language of the conversation. */
const FEWEST_UNITS_FOR_TONGUE = 60;

/** Words that no other language has; looking for one is cheaper than telling the language. */
const PLAINLY_ENGLISH = /\b(?:the|and|with|you|this|have|would|it's|they) /iu;

/** Reads a conversation and hears what its customer asks for, reports and praises. Pure but for its pauses. */
export async function hearConversation(conversation: Conversation, means: Means): Promise<Heard> {
  const { own, skipped, unitsLeft } = await ownComments(conversation, means.pause);
  const tongue = detectTongue(own.map(({ reading }) => reading.text.slice(0, 200)).join('\n'));
  const foreign: Heard['skipped'][number][] = [];
  const read: CommentRead[] = [];
  const heard: HeardSignal[] = [];
  for (const each of own) {
    const { comment, reading } = each;
    const its = tongueOf(each, own.length, tongue);
    const found = await splitText(reading.text, its, means);
    const sentences = placeSentences(comment, reading, 'customer', found);
    const one = { comment, reading, sentences };
    read.push(one);
    if (its.support === 'none') foreign.push({ comment: comment.key, why: 'language' });
    else heard.push(...listenTo(earFor(means.book(its.language)), each.index, one));
    await means.pause();
  }
  const audible = liftNeighbours(await withAnswers(conversation, heard, tongue, means)).filter(
    ({ signal }) => signal.confidence >= QUIET_BELOW,
  );
  return {
    ...tongue,
    groups: joinSignals(
      audible.filter(({ signal }) => signal.kind !== 'praise'),
      conversation.subject,
    ),
    praise: audible.map(({ signal }) => signal).filter(({ kind }) => kind === 'praise'),
    sentences: [
      ...read.flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence)),
      ...(await noteSentences(conversation, unitsLeft, means)),
    ],
    skipped: [...skipped, ...foreign],
  };
}

function tongueOf({ reading }: OwnComment, comments: number, conversations: Tongue): Tongue {
  if (comments === 1 || reading.text.length < FEWEST_UNITS_FOR_TONGUE) return conversations;
  if (conversations.support === 'full' && PLAINLY_ENGLISH.test(reading.text.slice(0, 300)))
    return conversations;
  const own = detectTongue(reading.text);
  return own.language === 'und' ? conversations : own;
}

/** Weighs requests that could be mere questions by what agents answered. */
async function withAnswers(
  conversation: Conversation,
  heard: readonly HeardSignal[],
  tongue: Tongue,
  means: Means,
): Promise<readonly HeardSignal[]> {
  const requests = heard.filter(({ signal }) => signal.kind === 'request');
  if (requests.length === 0 || tongue.support === 'none') return heard;
  const answers = new Map<number, Awaited<ReturnType<typeof answersAfter>>>();
  for (const index of new Set(requests.map(({ commentIndex }) => commentIndex))) {
    answers.set(index, await answersAfter(conversation, index, tongue, means));
  }
  return heard.map((each) => {
    const beside = requests.filter(({ commentIndex }) => commentIndex === each.commentIndex).length;
    return weighed(each, weighAnswers(each, beside, answers.get(each.commentIndex) ?? []));
  });
}
