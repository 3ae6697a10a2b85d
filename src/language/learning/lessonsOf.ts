import type { LessonTalk } from '#ports/Language.ts';
import { hearByRules } from '../hearing/hearByRules.ts';
import { judgeTalk } from '../hearing/judge/judgeTalk.ts';
import { seenTalk } from '../hearing/judge/seenTalk.ts';
import { QUIET_BELOW } from '../hearing/limits.ts';
import { fromOdds } from '../hearing/odds.ts';
import type { Means } from '../hearing/Means.ts';
import type { Lesson } from './Lesson.ts';
import { traitsOf } from './traitsOf.ts';

/** What somebody captured that was not heard counts for half: it may have been asked in the sentence before. */
const CAPTURED = 0.5;

/**
 * What agents' decisions about a conversation teach, sentence by sentence. A sentence that was tagged as one kind is not of
 * the other, unless that was tagged too; one that was dismissed is not of its kind. Of all others nobody said anything.
 */
export async function lessonsOf(
  { conversation, customer, marks }: LessonTalk,
  means: Means,
): Promise<Lesson[]> {
  const { reads, heard, ofProgram } = await hearByRules(conversation, means);
  const comments = seenTalk(conversation, reads, heard, ofProgram);
  const judged = judgeTalk(means.judge, comments);
  return comments.flatMap(({ index, setting, sentences }, at) => {
    const read = reads.find((each) => each.index === index)?.read;
    return sentences.flatMap((sentence, place): readonly Lesson[] => {
      const where = read?.sentences[place]?.sentence;
      if (where === undefined) return [];
      const on = marks.filter(
        ({ comment, start, end }) => comment === where.comment && start < where.end && end > where.start,
      );
      if (on.length === 0) return [];
      const tagged = on.filter(({ isTagged }) => isTagged);
      const its = tagged.length > 0 ? tagged : on;
      const [request = 0, bug = 0] = judged.sentences[at]?.[place] ?? [];
      const truthOf = (kind: 'request' | 'bug') => {
        if (its.some((mark) => mark.isTagged && mark.kind === kind)) return true;
        return tagged.length > 0 || its.some((mark) => mark.kind === kind) ? false : null;
      };
      const truth = [truthOf('request'), truthOf('bug')] as const;
      const said = fromOdds(Math.max(truth[0] === true ? request : -9, truth[1] === true ? bug : -9));
      return [
        {
          traits: traitsOf([sentence], setting.language),
          odds: [request, bug],
          truth,
          weight: tagged.length > 0 && said < QUIET_BELOW ? CAPTURED : 1,
          by: [...new Set(its.flatMap((mark) => mark.by))],
          customer,
        },
      ];
    });
  });
}
