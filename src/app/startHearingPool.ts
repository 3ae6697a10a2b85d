import engineUrl from '#language/worker/workerEntry.ts?worker&url';
import { hearingPool } from '#language/worker/hearingPool.ts';
import type { HearingPool } from '#ports/HearingPool.ts';
import type { Language } from '#ports/Language.ts';

/** Engines for a long reading, of the same script as the page's own. */
export function startHearingPool(own: Language): HearingPool {
  return hearingPool(own, () => new Worker(engineUrl, { type: 'module' }), navigator.hardwareConcurrency);
}
