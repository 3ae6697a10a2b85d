import { afterAll, vi } from 'vitest';

/*
 * Loaded before each test file that shares its worker: what a file put in the place of clocks and globals ends with it, and
 * what it began to load is there. An import that is under way when a file ends fails, and a lazy part of a page
 * that failed once fails in every file after it.
 */
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await vi.dynamicImportSettled();
});
