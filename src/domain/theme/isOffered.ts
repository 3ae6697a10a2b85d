import type { Theme } from './Theme.ts';

/** Whether new mentions go to it: neither archived nor part of another theme. */
export function isOffered({ archived, partOf }: Pick<Theme, 'archived' | 'partOf'>): boolean {
  return !archived && partOf === null;
}
