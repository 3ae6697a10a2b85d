import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hear, SHOWN_FROM, type Tally } from './inboxScores.ts';
import { talk } from './publicScores.ts';

/** Languages that are heard by rules alone. */
export const BY_RULES = ['de', 'es', 'pt', 'ja'] as const;

const FEEDBACK = ['request', 'bug', 'praise'] as const;

interface Labelled {
  readonly kind: (typeof FEEDBACK)[number] | 'question' | 'none';
  readonly text: string;
}

/** What is heard in sentences that stand alone, each a conversation of its own: its language has to be told too. */
export async function ruleHearing(
  language: (typeof BY_RULES)[number],
): Promise<Tally & { readonly told: number; readonly count: number }> {
  const file = join(import.meta.dirname, `sentences/${language}.json`);
  const sentences = JSON.parse(readFileSync(file, 'utf8')) as readonly Labelled[];
  let [right, wrong, there, told] = [0, 0, 0, 0];
  for (const { kind, text } of sentences) {
    const { groups, praise, language: heardAs } = await hear(talk([{ role: 'customer', text }]));
    if (heardAs === language) told++;
    const shown = [...groups.flatMap(({ signals }) => signals), ...praise].filter(
      ({ confidence }) => confidence >= SHOWN_FROM,
    );
    const kinds = FEEDBACK.filter((each) => shown.some((signal) => signal.kind === each));
    right += kinds.filter((each) => each === kind).length;
    wrong += kinds.filter((each) => each !== kind).length;
    if (kind !== 'question' && kind !== 'none') there++;
  }
  return { right, wrong, found: right, there, told, count: sentences.length };
}
