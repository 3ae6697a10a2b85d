import { KINDS } from '#language/hearing/judge/Unit.ts';
import { bootstrap } from './bootstrap.ts';
import { type EvalRow, type Evaluation, row } from './EvalRow.ts';
import { f1, precision, recall, type Tally } from './inboxScores.ts';
import {
  calibrationError,
  CHATS,
  REVIEWS,
  STRIPE,
  STRIPE_FOLDS,
  tallyOf,
  UNSEEN,
  type UnseenApp,
} from './judgedScores.ts';
import { type Gain, learningGain } from './learnScores.ts';

const NAMES = { bug: 'bug', request: 'feature' } as const;

/** Fewer positives say little: such a row has an interval and counts neither as met nor as missed. */
const FEWEST = 50;

function mean(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, tally) => sum + f1(tally), 0) / tallies.length;
}

const sides = (tallies: readonly Tally[]): string =>
  tallies.map((tally) => `p ${precision(tally).toFixed(2)} r ${recall(tally).toFixed(2)}`).join(', ');

const SEEDS = [1, 2, 3] as const;

async function learningGains(
  apps: readonly (() => Promise<UnseenApp>)[],
  careless = 0,
): Promise<readonly Gain[]> {
  const gains: Gain[] = [];
  for (const app of apps)
    for (const seed of SEEDS) gains.push(await learningGain(await app(), seed, careless));
  return gains;
}

function meanOf(gains: readonly Gain[], what: keyof Gain): number {
  return gains.reduce((sum, gain) => sum + gain[what], 0) / gains.length;
}

function gainOf(gains: readonly Gain[]): number {
  return meanOf(gains, 'after') - meanOf(gains, 'before');
}

/**
 * What is learnt is learnt anew for each part, without it: of an app none of its reviews in any language, of a project
 * none of its chats, of tickets none of the fold. Rules are the shipped ones; those of English and French reviews were
 * written in earlier months with a look at both apps, which no training can undo. Heard means a probability of .4.
 */
export const HEAR_EVALUATIONS: readonly Evaluation[] = [
  {
    ids: ['hear.minibar.unseenApp.bug.f1', 'hear.minibar.unseenApp.feature.f1'],
    needsData: true,
    run: async () => {
      const apps = await Promise.all(REVIEWS.en.map((reviews) => reviews()));
      return (['bug', 'request'] as const).map((kind) => {
        const tallies = apps.map((items) => tallyOf(items, kind));
        const what = `reviews of an app that nothing was learnt from, mean of both (${sides(tallies)})`;
        return row(`hear.minibar.unseenApp.${NAMES[kind]}.f1`, mean(tallies), what, {
          goal: kind === 'bug' ? 0.89 : 0.76,
        });
      });
    },
  },
  {
    ids: ['hear.minibar.fr.macro', 'hear.minibar.fr.bug.f1', 'hear.minibar.fr.feature.f1'],
    needsData: true,
    run: async () => {
      const apps = await Promise.all(REVIEWS.fr.map((reviews) => reviews()));
      const kinds = (['bug', 'request'] as const).map((kind) => {
        const tallies = apps.map((items) => tallyOf(items, kind));
        return row(
          `hear.minibar.fr.${NAMES[kind]}.f1`,
          mean(tallies),
          `French, unseen app (${sides(tallies)})`,
        );
      });
      const macro = kinds.reduce((sum, { value }) => sum + value, 0) / kinds.length;
      return [
        row('hear.minibar.fr.macro', macro, 'French, unseen app, mean of bug and feature', { goal: 0.82 }),
        ...kinds,
      ];
    },
  },
  {
    ids: ['hear.frminer.unseenProject.feature.f1', 'hear.frminer.angular', 'hear.frminer.bootstrap'],
    needsData: true,
    run: async () => {
      const projects = await Promise.all(CHATS.map((chats) => chats()));
      const tallies = projects.map((items) => tallyOf(items, 'request'));
      const what = `whole chats of a project that nothing was learnt from, mean of both (${sides(tallies)})`;
      return [
        row('hear.frminer.unseenProject.feature.f1', mean(tallies), what, { goal: 0.6 }),
        ...['angular', 'bootstrap'].map((name, at) => {
          const tally = tallies[at];
          if (tally === undefined) throw new Error(`${name} was not judged`);
          return row(`hear.frminer.${name}.feature.f1`, f1(tally), `${tally.there} feature chats`);
        }),
      ];
    },
  },
  {
    /*
     * By fold: the engine without these tickets, and on top of it what the other folds' labels teach (`stripeFolds.ts`).
     * Alone: the engine without these tickets, at the probability from which everything else is heard.
     */
    ids: KINDS.flatMap((kind) => [`hear.stripe.${kind}.f1`, `hear.stripe.${kind}.alone.f1`]),
    needsData: true,
    run: async () => {
      const goals = { request: 0.75, bug: 0.75, praise: 0.8, question: null } as const;
      const [folds, alone] = [await STRIPE_FOLDS(), await STRIPE()];
      return KINDS.flatMap((kind): readonly EvalRow[] => {
        const tally = tallyOf(folds, kind);
        const [low, high] = bootstrap(folds, (drawn) => f1(tallyOf(drawn, kind)));
        const interval = `95 % ${low.toFixed(2)} to ${high.toFixed(2)}`;
        const what = `${tally.there} sentences of ${folds.length}, 5 folds by ticket, learnt besides and tuned on the other folds (${sides([tally])}, ${interval})`;
        const measured = row(`hear.stripe.${kind}.f1`, f1(tally), what, { goal: goals[kind] });
        const without = tallyOf(alone, kind);
        return [
          tally.there < FEWEST ? { ...measured, holds: null, what: `${what}; too few to count` } : measured,
          row(
            `hear.stripe.${kind}.alone.f1`,
            f1(without),
            `the same, with nothing learnt from any of these tickets (${sides([without])})`,
          ),
        ];
      });
    },
  },
  {
    /* Three orders of the reviews of each app; see `learningGain`. */
    ids: ['learn.newProduct.gain', 'learn.newProduct.fr', 'learn.newProduct.careless'],
    needsData: true,
    run: async () => {
      const english = await learningGains(UNSEEN.en);
      const french = await learningGains(UNSEEN.fr);
      const careless = await learningGains(UNSEEN.en, 1);
      const what = (gains: readonly Gain[]) =>
        `F1 of requests of the other half of an unseen app’s reviews, ${Math.round(meanOf(gains, 'corrections'))} corrections by five agents (${meanOf(gains, 'before').toFixed(3)} before)`;
      return [
        row('learn.newProduct.gain', gainOf(english), what(english), { goal: 0.05 }),
        row('learn.newProduct.fr.gain', gainOf(french), `French: ${what(french)}`),
        row(
          'learn.newProduct.careless.gain',
          gainOf(careless),
          `one of the five dismisses everything: ${what(careless)}`,
        ),
      ];
    },
  },
  {
    ids: ['hear.calibration.ece'],
    needsData: true,
    run: async () => {
      const parts = [...REVIEWS.en, ...REVIEWS.fr, ...CHATS, STRIPE];
      const items = (await Promise.all(parts.map((part) => part()))).flat();
      const what = `15 bins of equal mass over the top kind of ${items.length} reviews, chats and sentences of test parts`;
      return [row('hear.calibration.ece', calibrationError(items), what, { goal: 0.04, better: 'lower' })];
    },
  },
];
