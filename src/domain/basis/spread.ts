import { textHash } from './textHash.ts';

const DIGITS = 5;

/**
 * A number from 0 up to, not including, 1 that is always the same for the same text: so that a fleet does by turns what it
 * would otherwise do at the same moment, without chance.
 */
export function spread(text: string): number {
  return Number.parseInt(textHash(text).slice(-DIGITS), 36) / 36 ** DIGITS;
}
