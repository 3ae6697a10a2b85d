import type { Failure } from '#ports/Failure.ts';

/** Whether Zendesk itself said how long to wait: nobody's coming back makes that shorter. */
export function isTold(failure: Failure): failure is Extract<Failure, { kind: 'busy' | 'maintenance' }> {
  return failure.kind === 'busy' || failure.kind === 'maintenance';
}
