import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the part of memory in which objects are young as small as it begins. Nearly all that a ticket needs is gone before
 * the next one, so that a larger one saves no time: with it a thread that reads held some 50 MB more. Counts for the thread
 * that calls it, before its engine is loaded.
 */
export function keepNurserySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
