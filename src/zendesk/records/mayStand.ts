import type { Failure } from '#ports/Failure.ts';

/** Whether the event may be there all the same: refused because it is, or the answer was lost after it was written. */
export function mayStand({ kind }: Failure): boolean {
  return kind === 'refused' || kind === 'offline' || kind === 'failing' || kind === 'unreadable';
}
