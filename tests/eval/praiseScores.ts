import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIKELY } from '#language/hearing/limits.ts';
import { KINDS } from '#language/hearing/judge/Unit.ts';
import { readInbox } from './inbox.ts';
import { hear, inboxHearing, type Tally } from './inboxScores.ts';
import { STRIPE } from './judgedScores.ts';
import { talk } from './publicScores.ts';
import { BY_RULES } from './ruleScores.ts';

interface Sentence {
  readonly praise: boolean;
  readonly text: string;
}

const PRAISE = KINDS.indexOf('praise');

function read<T>(name: string): readonly T[] {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, `sentences/${name}.json`), 'utf8'),
  ) as readonly T[];
}

/** Praise in English sentences of our own, each a conversation of its own. */
export function praiseInSentences(): Promise<Tally> {
  return praiseIn(read<Sentence>('praise'));
}

/** The same in the four languages that are heard by rules alone. */
export function praiseByRules(): Promise<Tally> {
  return praiseIn(
    BY_RULES.flatMap((language) =>
      read<{ kind: string; text: string }>(language).map(({ kind, text }) => ({
        text,
        praise: kind === 'praise',
      })),
    ),
  );
}

async function praiseIn(sentences: readonly Sentence[]): Promise<Tally> {
  let [right, wrong, there] = [0, 0, 0];
  for (const { praise, text } of sentences) {
    const heard = await hear(talk([{ role: 'customer', text }]));
    if (praise) there++;
    if (heard.praise.length > 0 && praise) right++;
    if (heard.praise.length > 0 && !praise) wrong++;
  }
  return { right, wrong, found: right, there };
}

/** The same in the inbox's conversations, in the half that no rule was written on. */
export function praiseInInbox(): Promise<Tally> {
  return inboxHearing(readInbox('test'), ['praise']);
}

/** The same in developers' tickets by a judge that saw none of them; what it says of each sentence alone decides. */
export async function praiseInStripe(): Promise<Tally> {
  let [right, wrong, there] = [0, 0, 0];
  for (const { probabilities, truth } of await STRIPE()) {
    const its = truth[PRAISE] === true;
    const heard = (probabilities[PRAISE] ?? 0) >= LIKELY;
    if (its) there++;
    if (heard && its) right++;
    if (heard && !its) wrong++;
  }
  return { right, wrong, found: right, there };
}
