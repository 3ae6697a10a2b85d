import { areaUnderCurve } from '#cli/measures/matchMeasures.ts';
import { rankText } from '#language/matching/rankText.ts';
import { ThemeRanks } from '#language/matching/ThemeRanks.ts';
import { banking77, dstc11, hadoopBugs, judgedPairs, shotsOf, shuffled } from './collections.ts';
import { type Evaluation, type EvalRow, row } from './EvalRow.ts';

const SEEDS = [1, 2, 3];

/** The mean of several runs as one row, with the least and the most. */
function runsRow(id: string, values: readonly number[], what: string, goal: number): EvalRow {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    ...row(id, mean, what, { goal }),
    runs: values.length,
    min: round(Math.min(...values)),
    max: round(Math.max(...values)),
  };
}

function ranksOf(shots: ReadonlyMap<string, readonly string[]>): ThemeRanks {
  // Names would give the intents away: a theme is its shots alone.
  return new ThemeRanks([...shots].map(([id, examples]) => ({ id, name: '', examples })));
}

/** Shares of the test texts whose intent is first, and among the first three. */
function fewShot(shots: number, seed: number): { top1: number; top3: number } {
  const ranks = ranksOf(shotsOf(banking77('train'), shots, seed).shots);
  const test = banking77('test');
  let [top1, top3] = [0, 0];
  for (const { text, label } of test) {
    const rank = rankText(ranks, text).ranked.findIndex(({ theme }) => theme === label);
    if (rank === 0) top1++;
    if (rank >= 0 && rank < 3) top3++;
  }
  return { top1: top1 / test.length, top3: top3 / test.length };
}

/**
 * How well `none` tells. 38 intents by seed 1 are themes, with 10 shots of the train part; their test texts are the
 * ones that fit. Against these the test texts of the other 39, and as many of other domains: half what customers said
 * to an insurance (DSTC11), half titles of Hadoop's bug reports.
 */
function noneAuroc(): number {
  const labels = shuffled([...new Set(banking77('test').map(({ label }) => label))].sort(), 1);
  const known = new Set(labels.slice(0, 38));
  const { shots } = shotsOf(
    banking77('train').filter(({ label }) => known.has(label)),
    10,
    1,
  );
  const ranks = ranksOf(shots);
  const test = banking77('test');
  const strange = test.filter(({ label }) => !known.has(label)).map(({ text }) => text);
  const half = strange.length >> 1;
  const bugs = [...hadoopBugs().reports.values()].map(({ title }) => title);
  const insurance = dstc11('development').map(({ text }) => text);
  const others = [
    ...shuffled(insurance, 1).slice(0, half),
    ...shuffled(bugs, 1).slice(0, strange.length - half),
  ];
  const cases = [
    ...test.filter(({ label }) => known.has(label)).map(({ text }) => ({ text, is: false })),
    ...[...strange, ...others].map((text) => ({ text, is: true })),
  ];
  return areaUnderCurve(cases.map(({ text, is }) => ({ score: rankText(ranks, text).none, is })));
}

/** Mean average precision of each phrase's judged reviews, ranked by the phrase's score; all phrases are themes. */
function judgedMap(): number {
  const pairs = judgedPairs();
  const phrases = [...new Set(pairs.map(({ phrase }) => phrase))];
  const ranks = new ThemeRanks(phrases.map((name) => ({ id: name, name, examples: [] })));
  const precisions = phrases.map((phrase) => {
    const ranked = pairs
      .filter((pair) => pair.phrase === phrase)
      .map(({ review, fits }) => ({
        fits,
        score: rankText(ranks, review).ranked.find(({ theme }) => theme === phrase)?.score ?? 0,
      }))
      .sort((a, b) => b.score - a.score || Number(a.fits) - Number(b.fits));
    let [hits, sum] = [0, 0];
    for (const [at, { fits }] of ranked.entries()) if (fits) sum += ++hits / (at + 1);
    return sum / Math.max(1, hits);
  });
  return precisions.reduce((sum, each) => sum + each, 0) / precisions.length;
}

/** Share of the pairs of duplicates in which the one is among the first ten that are found for the other. */
function duplicateRecall(): { recall: number; pairs: number } {
  const { reports, duplicates } = hadoopBugs();
  const ranks = new ThemeRanks([...reports].map(([id, { text }]) => ({ id, name: '', examples: [text] })));
  const found = duplicates.filter(([asked, twin]) => {
    const others = rankText(ranks, reports.get(asked)?.text ?? '').ranked.filter(
      ({ theme }) => theme !== asked,
    );
    return others.slice(0, 10).some(({ theme }) => theme === twin);
  });
  return { recall: found.length / duplicates.length, pairs: duplicates.length };
}

/** Nothing of these collections was learnt from or tuned on but the shots that a row names. */
export const MATCH_EVALUATIONS: readonly Evaluation[] = [
  {
    /* Banking77: shots by chance from the train part (seeds 1 to 3), the whole test part; no names of intents. */
    ids: ['match.banking77.10shot.top1', 'match.banking77.10shot.top3', 'match.banking77.1shot.top3'],
    needsData: true,
    run: () => {
      const ten = SEEDS.map((seed) => fewShot(10, seed));
      const one = SEEDS.map((seed) => fewShot(1, seed));
      const what = 'Banking77, 77 intents, test part';
      return Promise.resolve([
        runsRow(
          'match.banking77.10shot.top1',
          ten.map(({ top1 }) => top1),
          `${what}, 10 examples each`,
          0.8,
        ),
        runsRow(
          'match.banking77.10shot.top3',
          ten.map(({ top3 }) => top3),
          `${what}, 10 examples each`,
          0.92,
        ),
        runsRow(
          'match.banking77.1shot.top3',
          one.map(({ top3 }) => top3),
          `${what}, 1 example each`,
          0.62,
        ),
      ]);
    },
  },
  {
    ids: ['match.none.auroc'],
    needsData: true,
    run: () => {
      const what =
        '38 of Banking77’s intents, 10 examples each; against the other 39 and other domains, half each';
      return Promise.resolve([row('match.none.auroc', noneAuroc(), what, { goal: 0.93 })]);
    },
  },
  {
    ids: ['match.is22.map'],
    needsData: true,
    run: () =>
      Promise.resolve([
        row('match.is22.map', judgedMap(), '24 phrases, 1,111 judged reviews of apps', { goal: 0.8 }),
      ]),
  },
  {
    ids: ['match.gitbugs.recall10'],
    needsData: true,
    run: () => {
      const { recall, pairs } = duplicateRecall();
      const what = `Hadoop’s bug reports, title and description, ${pairs} pairs of duplicates`;
      return Promise.resolve([row('match.gitbugs.recall10', recall, what, { goal: 0.86 })]);
    },
  },
];
