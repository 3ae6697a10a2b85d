import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Theme } from './Theme.ts';
import { createdEventId } from './ThemeEvent.ts';

/** The event by which somebody makes a theme. Its id says so alone: made twice, it is one event. */
export function draftCreation(
  { id, name, kind, tag }: Pick<Theme, 'id' | 'name' | 'kind' | 'tag'>,
  { actor, at }: Pick<JournalEvent, 'actor' | 'at'>,
): JournalEvent {
  return {
    id: createdEventId(id),
    kind: 'theme.created',
    themeId: id,
    actor,
    payload: { name, kind, tag },
    after: null,
    at,
    recordId: null,
  };
}
