import type { BoardOutside } from '#workflows/Outside.ts';
import { pageWorld } from './pageWorld.ts';

/** So long after its start a board begins to read the account: what this browser knows is on the screen before that. */
const AFTER_START_MS = 1_500;

/** Begins to keep the account up to date. Loaded only then. */
export function startSyncing(outside: BoardOutside): void {
  setTimeout(() => {
    import('./keepSyncing.ts').then(
      ({ keepSyncing }) => {
        const isVisible = () => document.visibilityState === 'visible';
        keepSyncing(outside, { ...pageWorld, isVisible, random: Math.random });
      },
      // No connection to load it through: later again.
      () => startSyncing(outside),
    );
  }, AFTER_START_MS);
}
