import { conversationOf, hear } from '../language/conversationOf.ts';
import type { Measure } from './Measure.ts';
import { rowOf } from './Row.ts';

const RUNS = 5;
const UNITS = 65_000;

const long = (text: string): string => text.repeat(Math.ceil(UNITS / text.length)).slice(0, UNITS);

/** The longest comments that Zendesk takes, each of another sort, and a conversation of 500 comments. */
const WORST: Readonly<Record<string, readonly string[]>> = {
  prose: [long('We would love to print the week and the app crashes when we try it. ')],
  'prose without end': [long('We would love to print the week and the app crashes when we try it, ')],
  Japanese: [long('印刷できるようにしてほしいです。')],
  'quote headers': [long('On Monday the\n')],
  '500 comments': Array.from(
    { length: 500 },
    (_, at) => `Message ${at}: the export crashes again, and we would like to see the totals by site.`,
  ),
};

/**
 * The slowest of them, in time of the processor, warmed up: the engine as the worker runs it, which nobody shares a thread
 * with. What a worker needs to start is in `sidebar.*`.
 */
export function measureWorst(): Measure {
  return {
    ids: ['hear.worst.ms'],
    run: async (say) => {
      let slowest: { readonly name: string; readonly times: readonly number[] } = { name: '', times: [0] };
      for (const [name, texts] of Object.entries(WORST)) {
        const times: number[] = [];
        await hear(conversationOf(texts));
        for (let run = 0; run < RUNS; run++) {
          const before = process.cpuUsage();
          await hear(conversationOf(texts));
          const { user, system } = process.cpuUsage(before);
          times.push((user + system) / 1000);
        }
        say(`hear, ${name}: ${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))} ms`);
        if (Math.min(...times) > Math.min(...slowest.times)) slowest = { name, times };
      }
      const what = `a comment of 65,000 characters, or 500 comments, the slowest of ${Object.keys(WORST).length} sorts: ${slowest.name}`;
      return [rowOf({ id: 'hear.worst.ms', what, unit: 'ms', goal: 1000, better: 'lower' }, slowest.times)];
    },
  };
}
