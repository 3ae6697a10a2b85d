import type { ThemeId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { foldMerges } from '../theme/foldMerges.ts';
import { rootOf } from '../theme/rootOf.ts';
import { foldReplies } from './foldReplies.ts';
import type { PersonKey } from './ReplyEvent.ts';

/** How many customers of each theme were told, or left out on purpose; where they count after merges. */
export function doneWith(events: Iterable<JournalEvent>): ReadonlyMap<ThemeId, number> {
  const journal = orderEvents(events);
  const merges = foldMerges(journal).byTheme;
  const done = new Map<ThemeId, Set<PersonKey>>();
  for (const { themeId, person, state } of foldReplies(journal)) {
    if (state.at !== 'sent' && state.at !== 'skipped') continue;
    const root = rootOf(themeId, merges);
    done.set(root, (done.get(root) ?? new Set()).add(person));
  }
  return new Map([...done].map(([theme, people]) => [theme, people.size]));
}
