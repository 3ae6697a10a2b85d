import type { ThemeId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { isIssueTurn } from '../pitch/linkedIssues.ts';
import { isPitchEvent } from '../pitch/PitchEvent.ts';
import { isDecisionEvent } from './DecisionEvent.ts';

/**
 * Of all events those that pitches and answers rest on: both, the champions' turns of their themes, what kind these are, whom of their customers was told, and merges; and where themes stand in
 * trackers. A few for each theme that was pitched, answered or linked, however many mentions there are.
 */
export function pitchJournal(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const told = new Set<ThemeId>();
  for (const event of events) if (isPitchEvent(event) || isDecisionEvent(event)) told.add(event.themeId);
  return events.filter((event) => {
    if (event.kind === 'theme.merged' || event.kind === 'theme.unmerged' || isIssueTurn(event)) return true;
    if (!told.has(event.themeId)) return false;
    if (event.kind === 'theme.created' || event.kind === 'theme.recast') return true;
    return isPitchEvent(event) || isDecisionEvent(event) || /^(?:champion|reply)\./.test(event.kind);
  });
}
