import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Heard } from '#ports/Language.ts';
import { hearByRules } from './hearByRules.ts';
import { hearJudged } from './hearJudged.ts';
import { joinSignals } from './joinSignals.ts';
import { judgeTalk } from './judge/judgeTalk.ts';
import { seenTalk } from './judge/seenTalk.ts';
import { LIKELY, PRAISE_FROM } from './limits.ts';
import type { Means } from './Means.ts';
import { noteSentences } from './noteSentences.ts';
import { wholeOf } from './wholeOf.ts';

/** Reads a conversation and hears what its customer asks for, reports and praises. Pure but for its pauses. */
export async function hearConversation(conversation: Conversation, means: Means): Promise<Heard> {
  const { tongue, reads, skipped, unitsLeft, heard, ofProgram } = await hearByRules(conversation, means);
  const comments = seenTalk(conversation, reads, heard, ofProgram);
  const judged = judgeTalk(means.judge, comments, means.learnt);
  const audible = hearJudged(means, judged, comments, reads, heard);
  const signals = audible.map(({ signal }) => signal);
  const isAlone = comments[0]?.setting.isTalk === false;
  const praiseFrom = isAlone && tongue.support === 'full' ? PRAISE_FROM : LIKELY;
  return {
    ...tongue,
    groups: joinSignals(
      audible.filter(({ signal: { kind } }) => kind === 'request' || kind === 'bug'),
      conversation.subject,
    ),
    praise: signals.filter(({ kind, confidence }) => kind === 'praise' && confidence >= praiseFrom),
    questions: signals.filter(({ kind, confidence }) => kind === 'question' && confidence >= LIKELY),
    whole: wholeOf(judged.whole),
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
