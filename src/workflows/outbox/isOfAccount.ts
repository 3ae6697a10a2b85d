import type { Failure } from '#ports/Failure.ts';

/** Whether a failure stands for the whole account or person: what else waits would meet it too. */
export function isOfAccount({ kind }: Failure): boolean {
  return (
    kind === 'offline' ||
    kind === 'busy' ||
    kind === 'maintenance' ||
    kind === 'signedOut' ||
    kind === 'readOnly'
  );
}
