import type { Conversation } from '#domain/comment/Conversation.ts';
import { hearByRules } from '#language/hearing/hearByRules.ts';
import { seenTalk } from '#language/hearing/judge/seenTalk.ts';
import type { Listening } from '#language/hearing/Means.ts';
import { ruleBook } from '#language/hearing/rules/ruleBook.ts';
import { winkReader } from '#language/tokens/winkReader.ts';
import { type LabelledTalk, NOBODY_SAID, type Truth, type TruthOf } from './LabelledTalk.ts';

/** Reads a conversation as the engine does, with what is true of its sentences and of the whole. */
export async function readTalk(
  { source, fold = 0 }: Pick<LabelledTalk, 'source'> & Partial<Pick<LabelledTalk, 'fold'>>,
  conversation: Conversation,
  whole: Truth = NOBODY_SAID,
  truthOf: TruthOf = () => NOBODY_SAID,
): Promise<LabelledTalk> {
  const means: Listening = { english: await winkReader(), book: ruleBook, pause: () => Promise.resolve() };
  const { reads, heard, ofProgram } = await hearByRules(conversation, means);
  const comments = seenTalk(conversation, reads, heard, ofProgram);
  const truth = comments.map(({ index }) => {
    const its = reads.find((each) => each.index === index)?.read.sentences ?? [];
    return its.map(({ sentence: { start, end } }) => truthOf(index, start, end));
  });
  return { source, fold, comments, truth, whole };
}
