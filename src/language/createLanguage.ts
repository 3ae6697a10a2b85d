import type { Comment } from '#domain/comment/Comment.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { LearntModel } from '#domain/setting/LearningSetting.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';
import type { FindParts } from './grouping/findInPart.ts';
import { groupTexts } from './grouping/groupTexts.ts';
import { hearConversation } from './hearing/hearConversation.ts';
import { Judge } from './hearing/judge/Judge.ts';
import type { Means } from './hearing/Means.ts';
import { ruleBook } from './hearing/rules/ruleBook.ts';
import { learntOf } from './learning/Learnt.ts';
import { learnTalks } from './learning/learnTalks.ts';
import { matchThemes } from './matching/matchThemes.ts';
import { nameSentence } from './naming/nameSentence.ts';
import { detectTongue } from './tongue/detectTongue.ts';
import { winkReader } from './tokens/winkReader.ts';

/** How the engine shares the thread that it runs on. */
export interface LanguageOptions {
  /** Called often; waits for others when the thread was held long enough. */
  readonly breathe: () => Promise<void>;
  /** Groups parts of many texts elsewhere; left out, here. */
  readonly findParts?: FindParts;
}

let judging: Promise<Judge> | null = null;

/** The judge with the weights that were learnt, read at the first call, once for all engines. */
function learntJudge(): Promise<Judge> {
  judging ??= import('./hearing/judge/judgeWeights.ts').then(({ JUDGE_WEIGHTS }) => new Judge(JUDGE_WEIGHTS));
  return judging;
}

/** What is thrown inside when nobody waits any more; it never leaves this folder. */
class Cancelled extends Error {}

/**
 * The engine itself: the `Language` port on this thread. wink-nlp and its model are loaded at the first call, once
 * for all engines. The same input gives the same answer; only the moment of pauses differs.
 */
export function createLanguage({ breathe, findParts }: LanguageOptions): Language {
  return {
    hear: (conversation, signal, learnt) =>
      guarded('hear', signal, async (pause) => hearConversation(conversation, await means(pause, learnt))),
    learn: (talks, learntAt, signal) =>
      guarded('learn', signal, async (pause) => learnTalks(talks, learntAt, await means(pause))),
    match: (query, themes, signal) =>
      guarded('match', signal, async (pause) => {
        await pause();
        return matchThemes(query, themes);
      }),
    group: (texts, signal, wish) =>
      guarded('group', signal, (pause) => groupTexts(texts, pause, wish, findParts)),
    tell: (texts, signal) =>
      guarded('tell languages', signal, async (pause) => {
        const told: string[] = [];
        for (const text of texts) {
          await pause();
          told.push(detectTongue(text).language);
        }
        return told;
      }),
    name: (sentence, comment: Comment) =>
      guarded('name', new AbortController().signal, async () =>
        nameSentence(sentence, comment, await winkReader()),
      ),
  };

  async function guarded<T>(
    what: string,
    signal: AbortSignal,
    work: (pause: () => Promise<void>) => Promise<T>,
  ): Promise<Result<T, Failure>> {
    const pause = async (): Promise<void> => {
      if (signal.aborted) throw new Cancelled();
      await breathe();
      if (signal.aborted) throw new Cancelled();
    };
    try {
      await pause();
      return ok(await work(pause));
    } catch (error) {
      if (error instanceof Cancelled) return failed({ kind: 'cancelled', what });
      return failed({ kind: 'engine', what, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async function means(pause: () => Promise<void>, learnt: LearntModel | null = null): Promise<Means> {
    const [english, judge] = await Promise.all([winkReader(), learntJudge()]);
    return { english, book: ruleBook, judge, learnt: learntOf(learnt), pause };
  }
}
