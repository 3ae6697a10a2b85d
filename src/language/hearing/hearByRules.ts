import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Tongue } from '../tongue/detectTongue.ts';
import { answersAfter } from './answersAfter.ts';
import type { HeardSignal } from './HeardSignal.ts';
import { weighed } from './listenTo.ts';
import type { Listening } from './Means.ts';
import { type OwnReads, readOwn } from './readOwn.ts';
import { weighAnswers } from './weighAnswers.ts';
import { talksOfProgram, weighTalk } from './weighTalk.ts';

/** What the customer wrote and what the rules alone make of it, weighed by the talk around it. */
export interface HeardByRules extends OwnReads {
  readonly heard: readonly HeardSignal[];
  /** The conversation is about the customer's own program. */
  readonly ofProgram: boolean;
}

/** Listens to a conversation with the rules: sentence by sentence, then by the kind of talk and by what agents answered. */
export async function hearByRules(conversation: Conversation, means: Listening): Promise<HeardByRules> {
  const own = await readOwn(conversation, means);
  const ofProgram = talksOfProgram(conversation);
  const weighedByTalk = weighTalk(ofProgram, own.reads);
  return {
    ...own,
    ofProgram,
    heard: await withAnswers(conversation, weighedByTalk, own.tongue, means),
  };
}

/** Weighs requests that could be mere questions by what agents answered. */
async function withAnswers(
  conversation: Conversation,
  heard: readonly HeardSignal[],
  tongue: Tongue,
  means: Listening,
): Promise<readonly HeardSignal[]> {
  const requests = heard.filter(({ signal }) => signal.kind === 'request');
  if (requests.length === 0 || tongue.support === 'none') return heard;
  const answers = new Map<number, Awaited<ReturnType<typeof answersAfter>>>();
  for (const index of new Set(requests.map(({ commentIndex }) => commentIndex))) {
    answers.set(index, await answersAfter(conversation, index, tongue, means));
  }
  return heard.map((each) => {
    const beside = requests.filter(({ commentIndex }) => commentIndex === each.commentIndex).length;
    const answered = weighAnswers(each, beside, answers.get(each.commentIndex) ?? []);
    return { ...weighed(each, answered), answered };
  });
}
