import type { HearingPool } from '#ports/HearingPool.ts';
import { poolOfOne } from '#ports/HearingPool.ts';
import type { Language } from '#ports/Language.ts';
import { languageInWorker, type WorkerLike } from './languageInWorker.ts';

/** More engines than these would hold more memory than a browser's tab should. */
const MOST = 4;

/**
 * The page's own engine and, where the machine has cores to spare, others in workers of their own. Whoever is at least work
 * gets the next conversation. Where a worker cannot be made or breaks down, the page's own engine hears what it had.
 *
 * @param cores as the browser tells them (`navigator.hardwareConcurrency`); one of them is left to the page.
 */
export function hearingPool(own: Language, open: () => WorkerLike, cores: number): HearingPool {
  const width = Math.max(1, Math.min(MOST, Math.floor(cores) - 1)) || 1;
  if (width === 1) return poolOfOne(own);
  const workers: WorkerLike[] = [];
  const opened = (): WorkerLike => {
    const worker = open();
    workers.push(worker);
    return worker;
  };
  const engines = [
    { engine: own, busy: 0 },
    ...Array.from({ length: width - 1 }, () => ({ engine: languageInWorker(opened, () => own), busy: 0 })),
  ];
  return {
    width,
    async hear(...given) {
      const least = engines.reduce((one, other) => (other.busy < one.busy ? other : one));
      least.busy += 1;
      try {
        const heard = await least.engine.hear(...given);
        const isBroken = !heard.ok && heard.failure.kind === 'engine' && least.engine !== own;
        return isBroken ? await own.hear(...given) : heard;
      } finally {
        least.busy -= 1;
      }
    },
    close: () => {
      for (const worker of workers) worker.terminate();
    },
  };
}
