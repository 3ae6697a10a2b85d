import { instant } from '#domain/basis/Instant.ts';
import { judgeTalk } from '#language/hearing/judge/judgeTalk.ts';
import { KINDS } from '#language/hearing/judge/Unit.ts';
import { QUIET_BELOW } from '#language/hearing/limits.ts';
import { fromOdds } from '#language/hearing/odds.ts';
import { learnFrom } from '#language/learning/learnFrom.ts';
import { Learnt } from '#language/learning/Learnt.ts';
import type { Lesson } from '#language/learning/Lesson.ts';
import { traitsOf } from '#language/learning/traitsOf.ts';
import type { LabelledTalk } from '../train/LabelledTalk.ts';
import { shuffled } from './collections.ts';
import { f1 } from './inboxScores.ts';
import { tallyOf, type UnseenApp } from './judgedScores.ts';

const AGENTS = 5;
const CORRECTIONS = 100;
const [REQUEST, BUG] = [KINDS.indexOf('request'), KINDS.indexOf('bug')] as const;

/** F1 of feature requests before and after. */
export interface Gain {
  readonly before: number;
  readonly after: number;
  readonly corrections: number;
}

/**
 * Every second review of an app comes by in an order that the seed says; agents take turns. Each answers the card of a
 * request (tagged, or dismissed: a correction), captures a request that has none (a correction), and tags the card of a
 * bug. After a hundred corrections, or where the reviews end, the account learns; the other half of the reviews is judged
 * before and after. `careless` agents dismiss every card, and nothing of theirs counts as a correction.
 */
export async function learningGain({ judge, talks }: UnseenApp, seed: number, careless = 0): Promise<Gain> {
  const lessons: Lesson[] = [];
  let corrections = 0;
  for (const [turn, talk] of shuffled(
    talks.filter((_, at) => at % 2 === 0),
    seed,
  ).entries()) {
    if (corrections >= CORRECTIONS) break;
    const odds = judgeTalk(judge, talk.comments).whole;
    const [request = -9, bug = -9] = [odds[REQUEST], odds[BUG]];
    const isShown = fromOdds(request) >= QUIET_BELOW;
    const isCareless = turn % AGENTS < careless;
    const [asks, reports] = [
      talk.whole[REQUEST] === true && !isCareless,
      talk.whole[BUG] === true && !isCareless,
    ];
    const tagsBug = reports && fromOdds(bug) >= QUIET_BELOW;
    if (!isShown && !asks && !tagsBug) continue;
    if (isShown !== asks && !isCareless && (isShown || asks)) corrections++;
    lessons.push({
      traits: traitsOf(sentencesOf(talk), languageOf(talk)),
      odds: [request, bug],
      truth: [asks, tagsBug ? true : null],
      weight: asks && !isShown ? 0.5 : 1,
      by: [`agent ${turn % AGENTS}`],
      customer: `${turn}`,
    });
  }
  const model = await learnFrom(lessons, instant(0), lessons.length, () => Promise.resolve());
  const learnt = model === null ? null : new Learnt(model);
  const test = talks.filter((_, at) => at % 2 === 1);
  const scored = (with_: Learnt | null): number =>
    f1(
      tallyOf(
        test.map(({ comments, whole }) => ({
          probabilities: judgeTalk(judge, comments, with_).whole.map(fromOdds),
          truth: whole,
        })),
        'request',
      ),
    );
  return { before: scored(null), after: scored(learnt), corrections };
}

const sentencesOf = ({ comments }: LabelledTalk) => comments.flatMap(({ sentences }) => sentences);
const languageOf = ({ comments }: LabelledTalk): string => comments[0]?.setting.language ?? 'und';
