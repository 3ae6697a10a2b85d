import type { Outside } from '../Outside.ts';

/** What sending from the outbox needs of the world. */
export interface Sender extends Pick<
  Outside,
  'outbox' | 'store' | 'dismissals' | 'settings' | 'replica' | 'leases' | 'worker' | 'now' | 'newId'
> {
  /** What the browser knows of its connection; true where it does not know. */
  readonly isOnline: () => boolean;
  /** 0 to 1, so that a fleet of browsers does not come back in step. */
  readonly random: () => number;
}
