import { Judge } from '#language/hearing/judge/Judge.ts';
import { JUDGE_WEIGHTS } from '#language/hearing/judge/judgeWeights.ts';
import { judgeTalk } from '#language/hearing/judge/judgeTalk.ts';
import { KINDS } from '#language/hearing/judge/Unit.ts';
import { fromOdds } from '#language/hearing/odds.ts';
import { ASKS_FROM, silenceOf } from '#language/hearing/wholeOf.ts';
import type { LabelledTalk, Truth } from '../train/LabelledTalk.ts';
import { APPS, PROJECTS, readCorpora } from '../train/readCorpora.ts';
import { trainJudge } from '../train/trainJudge.ts';
import type { Tally } from './inboxScores.ts';
import { foldedSentences, heardByOtherFolds } from './stripeFolds.ts';

/** Something of a test part: how probable each kind is, and what is true of it. */
export interface JudgedItem {
  readonly probabilities: readonly number[];
  readonly truth: Truth;
}

/** What a part of the table measures, made once however many rows need it. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

const allTalks = once(readCorpora);

/** Written for this project, in both languages. */
const OWN: ReadonlySet<string> = new Set(['own', 'lines', 'texts', 'talks']);

/** The languages do not share grams: what is not of a language is left out to save time, texts of our own apart. */
function isOf(language: 'en' | 'fr') {
  return ({ source }: LabelledTalk): boolean =>
    OWN.has(source) || source.endsWith(':fr') === (language === 'fr');
}

/** As calibrated as what is shipped: the slopes are learnt from what we wrote, and no row is measured on that. */
function learntFrom(talks: readonly LabelledTalk[]): Judge {
  return new Judge({ ...trainJudge(talks), slopes: JUDGE_WEIGHTS.slopes });
}

function judgedWhole(judge: Judge, { comments, whole }: LabelledTalk): JudgedItem {
  return { probabilities: judgeTalk(judge, comments).whole.map(fromOdds), truth: whole };
}

/** Reviews of an app, and what was learnt without any review of it, in whatever language. */
async function unseenApp(app: string, language: 'en' | 'fr'): Promise<UnseenApp> {
  const talks = await allTalks();
  const judge = learntFrom(
    talks.filter(isOf(language)).filter(({ source }) => !source.startsWith(`minibar:${app}:`)),
  );
  return { judge, talks: talks.filter(({ source }) => source === `minibar:${app}:${language}`) };
}

/** An app that nothing was learnt from. */
export interface UnseenApp {
  readonly judge: Judge;
  readonly talks: readonly LabelledTalk[];
}

/** Developer chats of a project, by what was learnt without any chat of it. */
async function chatsOf(project: string): Promise<readonly JudgedItem[]> {
  const talks = await allTalks();
  const isOfIt = ({ source }: LabelledTalk): boolean => source === `frminer:${project}`;
  const judge = learntFrom(talks.filter(isOf('en')).filter((talk) => !isOfIt(talk)));
  return talks.filter(isOfIt).map((talk) => judgedWhole(judge, talk));
}

/** Every sentence of `stripe-support`, by what was learnt without any of its tickets; and by what the other folds teach besides. */
interface StripeSentences {
  readonly alone: readonly JudgedItem[];
  readonly folds: () => readonly JudgedItem[];
}

async function stripeSentences(): Promise<StripeSentences> {
  const talks = await allTalks();
  const judge = learntFrom(talks.filter(isOf('en')).filter(({ source }) => source !== 'stripe'));
  const sentences = talks
    .filter(({ source }) => source === 'stripe')
    .flatMap((talk) => foldedSentences(talk, judgeTalk(judge, talk.comments).sentences));
  return {
    alone: sentences.map(({ odds, truth }) => ({ truth, probabilities: odds.map(fromOdds) })),
    folds: () => heardByOtherFolds(sentences),
  };
}

export const UNSEEN = {
  en: APPS.map((app) => once(() => unseenApp(app, 'en'))),
  fr: APPS.map((app) => once(() => unseenApp(app, 'fr'))),
};

const reviewsOf = (unseen: () => Promise<UnseenApp>) =>
  once(async () => {
    const { judge, talks } = await unseen();
    return talks.map((talk) => judgedWhole(judge, talk));
  });

export const REVIEWS = { en: UNSEEN.en.map(reviewsOf), fr: UNSEEN.fr.map(reviewsOf) };
export const CHATS = PROJECTS.map((project) => once(() => chatsOf(project)));
const stripe = once(stripeSentences);
export const STRIPE = once(async () => (await stripe()).alone);
export const STRIPE_FOLDS = once(async () => (await stripe()).folds());

/** How a kind is heard from `ASKS_FROM` on; items of which nobody said do not count. */
export function tallyOf(items: readonly JudgedItem[], kind: (typeof KINDS)[number]): Tally {
  const place = KINDS.indexOf(kind);
  let [right, wrong, there] = [0, 0, 0];
  for (const { probabilities, truth } of items) {
    const its = truth[place] ?? null;
    if (its === null) continue;
    const heard = (probabilities[place] ?? 0) >= ASKS_FROM;
    if (its) there++;
    if (heard && its) right++;
    if (heard && !its) wrong++;
  }
  return { right, wrong, found: right, there };
}

const BINS = 15;

/**
 * Expected calibration error: of each item its most probable kind, or none of those of which something is known; in
 * bins of equal mass, how far the mean probability is from the share that is right.
 */
export function calibrationError(items: readonly JudgedItem[]): number {
  const tops = items
    .flatMap(({ probabilities, truth }) => {
      const known = KINDS.flatMap((_, at) => {
        const its = truth[at] ?? null;
        return its === null ? [] : [{ p: probabilities[at] ?? 0, right: its }];
      });
      if (known.length === 0) return [];
      const none = {
        p: silenceOf(known.map(({ p }) => ({ probability: p }))),
        right: known.every(({ right }) => !right),
      };
      return [known.reduce((most, next) => (next.p > most.p ? next : most), none)];
    })
    .sort((a, b) => a.p - b.p);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const its = tops.slice(
      Math.floor((bin * tops.length) / BINS),
      Math.floor(((bin + 1) * tops.length) / BINS),
    );
    if (its.length === 0) continue;
    const said = its.reduce((sum, { p }) => sum + p, 0) / its.length;
    const was = its.filter(({ right }) => right).length / its.length;
    error += (its.length / tops.length) * Math.abs(said - was);
  }
  return error;
}
