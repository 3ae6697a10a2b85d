import { existsSync } from 'node:fs';
import { fromOdds } from '#language/hearing/odds.ts';
import { DATA } from '../eval/publicScores.ts';
import { evidenceOf } from './evidenceOf.ts';
import { soundsOf } from './fitText.ts';
import { type HearingModel, MODEL_KINDS } from './HearingModel.ts';
import { readCorpora } from './readCorpora.ts';
import type { LabelledTalk } from './readTalk.ts';
import { SETTINGS } from './settings.ts';
import { trainModel } from './trainModel.ts';

// `npm run train`: does a learnt model hear better than the rules alone? Nothing of it is shipped; see the README here.

/** Talks are held out in so many parts; those of one theme together. */
const PARTS = 5;

/** What is likely or sure is shown. */
const SHOWN_FROM = 0.55;

type Said = (kind: number, talk: LabelledTalk, comment: number, sentence: number) => number;

if (!existsSync(DATA)) {
  console.error('../shared/data is not there: nothing to learn from');
  process.exit(1);
}
const talks = await readCorpora();
const models = Array.from({ length: PARTS }, (_, part) =>
  trainModel(
    talks.filter((talk) => !(isMeasured(talk) && talk.fold % PARTS === part)),
    SETTINGS,
  ),
);
const byRules: Said = (kind, talk, comment, sentence) => {
  const name = MODEL_KINDS[kind] ?? 'bug';
  return fromOdds(talk.comments[comment]?.sentences[sentence]?.rules[name]?.odds ?? -9);
};
const both = byModel(talks, false);
const deaf = byModel(talks, true);
for (const source of ['inbox', 'stripe']) {
  const its = talks.filter((talk) => talk.source === source);
  print(`${source}, rules alone`, its, byRules);
  print(`${source}, rules and model`, its, both);
  print(`${source}, model without rules`, its, deaf);
}

function isMeasured({ source }: LabelledTalk): boolean {
  return source === 'inbox' || source === 'stripe';
}

/** Probabilities of held-out sentences, computed once a talk. */
function byModel(of: readonly LabelledTalk[], withoutRules: boolean): Said {
  const said = new Map(
    of.filter(isMeasured).map((talk) => {
      const model = models[talk.fold % PARTS];
      return [talk, model === undefined ? [] : probabilities(model, talk, withoutRules)];
    }),
  );
  return (kind, talk, comment, sentence) => said.get(talk)?.[comment]?.[sentence]?.[kind] ?? 0;
}

function probabilities(
  model: HearingModel,
  talk: LabelledTalk,
  withoutRules: boolean,
): readonly (readonly (readonly number[])[])[] {
  const { comments, subject } = soundsOf(model.text, talk);
  return talk.comments.map(({ sentences, commentsBefore, afterAgent }, at) => {
    const comment = sentences.map(({ tokens, rules }, index) => ({
      tokens,
      rules: withoutRules ? {} : rules,
      sound: comments[at]?.[index] ?? ([0, 0] as const),
    }));
    return sentences.map((_, index) =>
      MODEL_KINDS.map((kind) => {
        const values = evidenceOf(kind, { comment, index, commentsBefore, afterAgent, subject });
        return fromOdds(
          values.reduce((sum, value, each) => sum + value * (model.evidence[kind][each] ?? 0), 0),
        );
      }),
    );
  });
}

/** Precision, recall and F1 of sentences by kind, and the share of talks without an ask in which nothing is heard. */
function print(name: string, of: readonly LabelledTalk[], said: Said): void {
  const cells = MODEL_KINDS.map((kind, at) => {
    let [right, wrong, there] = [0, 0, 0];
    for (const talk of of) {
      for (const [comment, { sentences }] of talk.comments.entries()) {
        for (const [sentence, { truth }] of sentences.entries()) {
          const heard = said(at, talk, comment, sentence) >= SHOWN_FROM;
          if (truth[at] === true) there++;
          if (heard && truth[at] === true) right++;
          if (heard && truth[at] === false) wrong++;
        }
      }
    }
    const [p, r] = [right / Math.max(1, right + wrong), right / Math.max(1, there)];
    return `${kind} p ${p.toFixed(2)} r ${r.toFixed(2)} F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(2)} (${there})`;
  });
  const quiet = of.filter(({ comments }) =>
    comments.every(({ sentences }) => sentences.every(({ truth }) => !truth.includes(true))),
  );
  const silent = quiet.filter((talk) =>
    talk.comments.every(({ sentences }, comment) =>
      sentences.every((_, sentence) =>
        MODEL_KINDS.every((__, kind) => said(kind, talk, comment, sentence) < SHOWN_FROM),
      ),
    ),
  );
  const silence = silent.length / Math.max(1, quiet.length);
  console.log(`${name.padEnd(30)} ${cells.join('   ')}   silent ${silence.toFixed(2)} (${quiet.length})`);
}
