import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import { foldStandings } from '#domain/event/foldStandings.ts';
import { isPlacing, placesLately, type PlacingEvent } from '#domain/event/placesLately.ts';
import type { MentionKey } from '#domain/mention/mentionKey.ts';

const KEY = asId<MentionKey>('7.csv');
const theme = (id: string) => asId<ThemeId>(id);

/** A journal in which these things were done to one mention, one a minute. */
function journalOf(...deeds: readonly MentionDeed[]): readonly PlacingEvent[] {
  const journal: PlacingEvent[] = [];
  for (const [minute, deed] of deeds.entries()) {
    const about = { actor: asId<UserId>('1'), at: instant(minute * 60_000) };
    journal.push(
      ...draftMentionEvents(foldStandings(journal).byMention, deed, [KEY], about).filter(isPlacing),
    );
  }
  expect(journal).toHaveLength(deeds.length);
  return journal;
}

const placeIn = (events: readonly PlacingEvent[]) => placesLately(events).get(KEY);
const moved = (to: string): MentionDeed => ({ kind: 'mention.moved', to: theme(to) });

describe('where mentions stand by the newest part of a journal', () => {
  it('is where the whole journal has them, also where its beginning is not known', () => {
    const journal = journalOf(
      moved('dark'),
      moved('print'),
      { kind: 'mention.removed' },
      { kind: 'mention.restored' },
    );
    for (const known of [4, 3]) expect(placeIn(journal.slice(-known))).toBe('print');
    expect(placeIn(journal.slice(0, 3))).toBeNull();
    expect(placeIn(journal.slice(1, 2))).toBe('print');
  });

  it('is where they were tagged, as far as is known, where what was taken back is not known', () => {
    const [, back] = journalOf(moved('dark'), { kind: 'mention.movedBack' });
    expect(placeIn(back === undefined ? [] : [back]) ?? 'csv').toBe('csv');
    const [, restored] = journalOf({ kind: 'mention.removed' }, { kind: 'mention.restored' });
    expect(placeIn(restored === undefined ? [] : [restored]) ?? 'csv').toBe('csv');
  });

  it('does not believe an event that bears another name than its deed’s', () => {
    const [event] = journalOf(moved('dark'));
    expect(event && placeIn([{ ...event, actor: asId<UserId>('2') }])).toBeUndefined();
  });
});
