import { Piscina } from 'piscina';
import type { FindParts, PartFound, Task } from '#language/grouping/findInPart.ts';
import { handingOut } from './handingOut.ts';
import { partAlone } from './partAlone.ts';

/** Young objects die young here: a small nursery holds them. */
const YOUNG_MB = 16;

/** Threads that group parts, started when there are parts. */
export interface PartThreads {
  readonly findParts: FindParts;
  readonly close: () => Promise<void>;
}

/**
 * Groups parts on so many threads, each of which is given the texts of its part and nothing else.
 *
 * @param program the file that a thread runs, `groupPart`
 */
export function partsInThreads(program: URL, threads: number): PartThreads {
  let pool: Piscina<Task, PartFound> | null = null;
  return {
    findParts: handingOut(threads, (part) => {
      pool ??= new Piscina({
        filename: program.href,
        name: 'groupPart',
        minThreads: 1,
        maxThreads: threads,
        idleTimeout: Infinity,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      const alone = partAlone(part);
      const { terms, counts, meanings } = alone.texts;
      return pool.run(alone, { transferList: [terms.buffer, counts.buffer, meanings.buffer] });
    }),
    close: async () => pool?.destroy(),
  };
}
