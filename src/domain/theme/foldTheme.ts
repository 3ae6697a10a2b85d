import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import type { ThemeFacts } from './Theme.ts';
import type { ThemeEvent } from './ThemeEvent.ts';

/**
 * What a theme's events say about it, whatever order they arrive in. The last word wins for name, help and
 * archiving. `null` while its `theme.created` is not among them. Events of other kinds are passed over.
 */
export function foldTheme(events: readonly JournalEvent[]): ThemeFacts | null {
  const ordered = orderEvents(events) as readonly ThemeEvent[];
  const created = ordered.find((event) => event.kind === 'theme.created');
  if (created === undefined) return null;
  const start: ThemeFacts = {
    name: created.payload.name,
    kind: created.payload.kind,
    tag: created.payload.tag,
    archived: false,
    help: null,
    createdBy: created.actor,
  };
  return ordered.reduce(apply, start);
}

function apply(facts: ThemeFacts, event: ThemeEvent): ThemeFacts {
  switch (event.kind) {
    case 'theme.renamed':
      return { ...facts, name: event.payload.name };
    case 'theme.archived':
      return { ...facts, archived: true };
    case 'theme.restored':
      return { ...facts, archived: false };
    case 'theme.helped':
      return { ...facts, help: event.payload.help };
    default:
      return facts;
  }
}
