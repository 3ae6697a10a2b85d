import type { ThemeId } from '#domain/basis/Id.ts';

/**
 * Tells one sending from all others, at the far side too: `groundswell-acme-k3x9q2m4v7-1`. A copy of the account has another
 * subdomain, and what is sent anew another turn.
 */
export function markerOf(subdomain: string, theme: ThemeId, turn: number): string {
  return `groundswell-${subdomain}-${theme}-${turn}`;
}
