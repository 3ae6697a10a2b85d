import { Judge, type JudgeWeights, type Odds, UNCALIBRATED } from '#language/hearing/judge/Judge.ts';
import { judgeTalk } from '#language/hearing/judge/judgeTalk.ts';
import { KINDS } from '#language/hearing/judge/Unit.ts';
import { fitLogistic, type Instance } from './fitLogistic.ts';
import type { LabelledTalk, Truth } from './LabelledTalk.ts';
import { trainJudge } from './trainJudge.ts';

/** In which form we wrote what is learnt from; no row of `npm run eval` is measured on any of it. */
const FORM_OF: Readonly<Record<string, string>> = {
  own: 'sentences',
  lines: 'sentences',
  texts: 'texts',
  talks: 'talks',
  inbox: 'inbox',
};

interface Told {
  readonly odds: Odds;
  readonly truth: Truth;
}

/**
 * How much surer a judge is than it may be, kind by kind: sentences, whole texts and conversations of our own, each judged by
 * what was learnt from the other forms alone, and a logistic regression of the truth on the judged log-odds, without a constant
 * (how often something is asked in what we wrote says nothing about tickets). Temperature scaling (Guo et al. 2017). Text of
 * the same form by other hands is still much more alike than strangers' text is: by that a judge hardly seemed too sure.
 */
export function fitSlopes(talks: readonly LabelledTalk[]): JudgeWeights['slopes'] {
  const own = talks.filter(({ source }) => source in FORM_OF);
  const told = [...new Set(Object.values(FORM_OF))].flatMap((form) => {
    const isTest = ({ source }: LabelledTalk): boolean => FORM_OF[source] === form;
    const judge = new Judge({
      ...trainJudge(own.filter((talk) => !isTest(talk))),
      slopes: UNCALIBRATED,
    });
    return own.filter(isTest).flatMap((talk) => toldOf(judge, talk));
  });
  return KINDS.map((_, kind) => {
    const instances = told.flatMap(({ odds, truth }): readonly Instance[] => {
      const its = truth[kind] ?? null;
      if (its === null) return [];
      return [{ indexes: ONLY, values: Float32Array.of(odds[kind] ?? 0), truth: its, weight: 1 }];
    });
    return Math.round((fitLogistic(instances, 1, 1)[0] ?? 1) * 100) / 100;
  });
}

const ONLY = Int32Array.of(0);

/** A text with its own truth, and the sentences of which somebody said something. */
function toldOf(judge: Judge, { comments, truth, whole }: LabelledTalk): readonly Told[] {
  const judged = judgeTalk(judge, comments);
  const sentences = judged.sentences.flatMap((its, comment) =>
    its.map((odds, at): Told => ({ odds, truth: truth[comment]?.[at] ?? [] })),
  );
  return [{ odds: judged.whole, truth: whole }, ...(sentences.length > 1 ? sentences : [])];
}
