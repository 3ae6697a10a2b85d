import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Heard } from '#ports/Language.ts';
import type { Tongue } from '../tongue/detectTongue.ts';
import { answersAfter } from './answersAfter.ts';
import type { HeardSignal } from './HeardSignal.ts';
import { joinSignals } from './joinSignals.ts';
import { QUIET_BELOW } from './limits.ts';
import { weighed } from './listenTo.ts';
import { liftNeighbours } from './liftNeighbours.ts';
import type { Means } from './Means.ts';
import { noteSentences } from './noteSentences.ts';
import { readOwn } from './readOwn.ts';
import { weighAnswers } from './weighAnswers.ts';
import { weighTalk } from './weighTalk.ts';
import { wholeOf } from './wholeOf.ts';

/** Reads a conversation and hears what its customer asks for, reports and praises. Pure but for its pauses. */
export async function hearConversation(conversation: Conversation, means: Means): Promise<Heard> {
  const { tongue, reads, skipped, unitsLeft } = await readOwn(conversation, means);
  const heard = weighTalk(conversation, reads);
  const audible = liftNeighbours(await withAnswers(conversation, heard, tongue, means)).filter(
    ({ signal }) => signal.confidence >= QUIET_BELOW,
  );
  return {
    ...tongue,
    groups: joinSignals(
      audible.filter(({ signal: { kind } }) => kind === 'request' || kind === 'bug'),
      conversation.subject,
    ),
    praise: audible.map(({ signal }) => signal).filter(({ kind }) => kind === 'praise'),
    questions: audible.map(({ signal }) => signal).filter(({ kind }) => kind === 'question'),
    whole: wholeOf(audible.map(({ signal }) => signal)),
    sentences: [
      ...reads.flatMap(({ read }) => read.sentences.map(({ sentence }) => sentence)),
      ...(await noteSentences(conversation, unitsLeft, means)),
    ],
    skipped: [
      ...skipped,
      ...reads
        .filter((read) => read.tongue.support === 'none')
        .map(({ read }) => ({ comment: read.comment.key, why: 'language' as const })),
    ],
  };
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
