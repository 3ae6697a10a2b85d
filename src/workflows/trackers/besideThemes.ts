import { ok } from '#domain/basis/Result.ts';
import { trackerTurnId } from '#domain/pitch/TrackerEvent.ts';
import { atOwnChannel, type OwnChannel } from '#domain/setting/trackerTarget.ts';
import type { BoardOutside } from '../Outside.ts';
import type { Sending } from './sendTheme.ts';

/** More happens in no such row: each try takes two. */
const MOST_TURNS = 40;

/**
 * The same outside for a row of turns that hangs on no theme, in a channel of Slack's that an admin named for it: read by its
 * ids, and without a record to be told.
 */
export function besideThemes(outside: Sending & Pick<BoardOutside, 'replies'>, own: OwnChannel): Sending {
  const { store, replies } = outside;
  return {
    ...outside,
    placeIn: (setting) => atOwnChannel(setting, own),
    store: {
      ...store,
      journalOfTheme: (place, signal) =>
        replies.turns(
          Array.from({ length: MOST_TURNS }, (_, n) => trackerTurnId(place, 'slack', n + 1)),
          signal,
        ),
      saveTheme: async () => ok(undefined),
    },
  };
}
