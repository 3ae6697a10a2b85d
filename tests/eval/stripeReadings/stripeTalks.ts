import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExportLine } from '#cli/readExportLine.ts';
import { readOwn } from '#language/hearing/readOwn.ts';
import { winkReader } from '#language/tokens/winkReader.ts';
import { DATA } from '../publicScores.ts';

/** A sentence of a customer, by place. */
export interface StripeSentence {
  /** `108003.2`: the comment, and the how-manieth of its sentences, from 0. */
  readonly name: string;
  readonly ticket: number;
  readonly comment: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A comment as a reader sees it: a customer's sentences, or all that somebody else wrote. */
export interface StripeTurn {
  readonly isCustomer: boolean;
  readonly text: string;
  /** A customer's comment as one, for what the engine sets aside. */
  readonly whole: StripeSentence | null;
  readonly sentences: readonly StripeSentence[];
}

/** The tickets of `stripe-support`, cut into sentences as the engine cuts them, with no rule read. */
export async function stripeTalks(): Promise<
  readonly { readonly ticket: number; readonly turns: readonly StripeTurn[] }[]
> {
  const english = await winkReader();
  const means = {
    english,
    book: (language: string) => ({ language, sets: {}, hear: [], weigh: [], answers: [] }),
    pause: () => Promise.resolve(),
  };
  const lines = readFileSync(join(DATA, 'stripe-support/tickets.ndjson'), 'utf8').split('\n');
  return Promise.all(
    lines.filter(Boolean).map(async (line) => {
      const { id: ticket, comments } = JSON.parse(line) as { id: number; comments: { id: number }[] };
      const read = readExportLine(line);
      if (!read.ok) throw new Error(`${ticket}: ${read.failure}`);
      const { reads } = await readOwn(read.value, means);
      const turns = read.value.comments.map(({ role, text }, index): StripeTurn => {
        const comment = comments[index]?.id ?? 0;
        const own = reads.find((each) => each.index === index)?.read.sentences ?? [];
        const sentences = own.map(({ sentence: { start, end, text: words } }, at) => {
          return { name: `${comment}.${at}`, ticket, comment, start, end, text: words };
        });
        const isCustomer = role === 'customer';
        const whole = { name: `${comment}.all`, ticket, comment, start: 0, end: text.length, text };
        return { isCustomer, text, whole: isCustomer ? whole : null, sentences };
      });
      return { ticket, turns };
    }),
  );
}
