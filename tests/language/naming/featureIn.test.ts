import { describe, expect, it } from 'vitest';
import { winkReader } from '#language/tokens/winkReader.ts';
import { nameOf } from '../../eval/whatScores.ts';

const NAMED: readonly (readonly [sentence: string, name: string])[] = [
  // Deeds.
  ['I use it to scan receipts every week.', 'Scan receipts'],
  ['It crashes every time I open the map.', 'Open the map'],
  ['Booking tickets works like a charm.', 'Booking tickets'],
  ['Adding new contacts is painful.', 'Adding new contacts'],
  ["Can't log in with my Google account anymore.", 'Log in with my Google account'],
  [
    'Is there a way to export the roster to CSV from the report view?',
    'Export the roster to CSV from the report view',
  ],
  // Things.
  ['The search bar is useless since the last release.', 'Search bar'],
  ['The app drains my battery.', 'Battery'],
  ['Would be nice to have a dark theme.', 'Dark theme'],
  ['Please bring back the night mode.', 'Night mode'],
  ['Video quality is great even on slow connections.', 'Video quality'],
  ['Too many ads between songs.', 'Ads'],
  // What happens is no deed, opinions and amounts are no part of a thing.
  ['Notifications never arrive on my tablet.', 'Notifications'],
  ['Needs better filters when looking for jobs.', 'Filters'],
];

describe('the name of what a sentence is about', () => {
  it.each(NAMED)('%s → %s', async (sentence, name) => {
    expect(nameOf(sentence, await winkReader())).toBe(name);
  });

  it.each(['', '!!!', '😀 😀', 'ok'])(
    'leaves nothing out of “%s” that it could be called by',
    async (sentence) => {
      expect(nameOf(sentence, await winkReader())).toBe(sentence);
    },
  );
});
