import type { ThemeId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { TrackerKind } from '../setting/TrackerSetting.ts';
import { foldLinks } from './foldLinks.ts';
import { isTrackerTurn } from './TrackerEvent.ts';

/** An issue that a theme is linked to. */
export interface LinkedIssue {
  readonly themeId: ThemeId;
  readonly tracker: TrackerKind;
  readonly key: string;
}

/** Whether an event is about a theme's issue: messages stand nowhere, and praise and weeks go out as messages. */
export function isIssueTurn(event: JournalEvent): boolean {
  return isTrackerTurn(event) && event.payload.tracker !== 'slack';
}

/** The issues that themes are linked to, by the journals of all: one at most for each theme and tracker. */
export function linkedIssues(events: readonly JournalEvent[]): readonly LinkedIssue[] {
  const byTheme = new Map<ThemeId, JournalEvent[]>();
  for (const event of events)
    if (isIssueTurn(event)) byTheme.set(event.themeId, [...(byTheme.get(event.themeId) ?? []), event]);
  return [...byTheme].flatMap(([themeId, own]) =>
    [...foldLinks(own)].flatMap(([tracker, { link }]) =>
      link.at === 'linked' ? [{ themeId, tracker, key: link.key }] : [],
    ),
  );
}
