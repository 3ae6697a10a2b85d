import { failed } from '#domain/basis/Result.ts';
import type { Trackers } from '#ports/Trackers.ts';

/** No tracker answers. */
export function fakeTrackers(): Trackers {
  return { open: async () => failed({ kind: 'down' }) };
}
