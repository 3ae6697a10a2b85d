import type { Outside } from '#workflows/Outside.ts';
import { keepSending } from './keepSending.ts';
import { pageWorld } from './pageWorld.ts';

/** Empties the outbox for as long as this page lives. */
export function sendFromBrowser(outside: Outside): void {
  keepSending({ ...outside, isOnline: () => navigator.onLine, random: Math.random }, pageWorld);
}
