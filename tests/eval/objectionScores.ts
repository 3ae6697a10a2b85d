import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OBJECTION_LANGUAGES } from '#domain/launch/HearObjections.ts';
import type { ObjectionKind } from '#domain/launch/ObjectionKind.ts';
import { createObjectionHearing } from '#language/objections/createObjectionHearing.ts';
import { readInbox } from './inbox.ts';
import { hear, type Tally } from './inboxScores.ts';

interface Label {
  readonly ticket: string;
  readonly comment: number;
  readonly text: string;
  readonly kind: ObjectionKind;
}

const objections = createObjectionHearing();

/**
 * What would be proposed as objections of the inbox's test half, held against `objections.json`. A sentence with a kind is right
 * where a label of that kind stands in it; languages without rules are left out of both.
 */
export async function objectionsInInbox(): Promise<Tally> {
  const labels = JSON.parse(
    readFileSync(join(import.meta.dirname, 'objections.json'), 'utf8'),
  ) as readonly Label[];
  let [right, wrong, there] = [0, 0, 0];
  const met = new Set<Label>();
  for (const conversation of readInbox('test').conversations) {
    const heard = await hear(conversation);
    if (!OBJECTION_LANGUAGES.includes(heard.language)) continue;
    const its = labels.filter(({ ticket }) => ticket === conversation.ticketId);
    there += its.length;
    for (const { wordsOf, comment, start, end, text } of heard.sentences) {
      if (wordsOf !== 'customer') continue;
      const index = conversation.comments.findIndex(({ key }) => key === comment);
      for (const kind of objections(text)) {
        const on = its.filter((label) => {
          const at = conversation.comments[index]?.text.indexOf(label.text) ?? -1;
          return label.comment === index && label.kind === kind && at < end && at + label.text.length > start;
        });
        if (on.length > 0) right++;
        else wrong++;
        for (const label of on) met.add(label);
      }
    }
  }
  return { right, wrong, found: met.size, there };
}
