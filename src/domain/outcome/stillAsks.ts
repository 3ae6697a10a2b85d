import type { ThemeId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { isPlacing, placesLately } from '../event/placesLately.ts';
import type { Mention } from '../mention/Mention.ts';
import { type MentionKey, mentionKey } from '../mention/mentionKey.ts';

/** What counted for a theme when its page was read. */
export interface Counted {
  /** The theme and what is part of it. */
  readonly themes: readonly ThemeId[];
  readonly mentions: ReadonlySet<MentionKey>;
}

/**
 * Whether one of a ticket's mentions still says that it asks for this theme: by the records as they are now, by where they
 * counted when the page was read, and by events since that moved or removed some.
 */
export function stillAsks(
  records: readonly Mention[],
  { themes, mentions }: Counted,
  events: readonly JournalEvent[],
): boolean {
  const lately = placesLately(events.filter(isPlacing));
  return records.some(({ ticketId, themeId, withdrawn }) => {
    if (withdrawn) return false;
    const key = mentionKey(ticketId, themeId);
    const place = lately.get(key);
    if (place === undefined) return mentions.has(key) || themes.includes(themeId);
    return place !== null && themes.includes(place);
  });
}
