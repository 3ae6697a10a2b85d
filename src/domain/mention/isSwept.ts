import type { Mention } from './Mention.ts';

/**
 * Whether reading history found all of it, and nobody tagged it in their work: it counts like any other, and its writer has
 * no credit for it. One quote that was tagged makes it a tag.
 */
export function isSwept({ quotes }: Pick<Mention, 'quotes'>): boolean {
  return quotes.length > 0 && quotes.every(({ heardBy }) => heardBy !== undefined);
}
