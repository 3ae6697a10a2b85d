import type { BrowserAbilities, Surroundings } from '#ports/Surroundings.ts';

/** A browser that can do everything, but what a test takes away. */
export function fakeSurroundings(given: Partial<BrowserAbilities> = {}): Surroundings {
  const abilities = { keeps: true, isPersistent: true, locks: true, channels: true, workers: true, ...given };
  return { appVersion: '0.1.0', timeZone: async () => 'Europe/Berlin', abilities: async () => abilities };
}
