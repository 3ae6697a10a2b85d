import type { EventId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { overtaken, type Overtaken, type OvertakenEvents } from '../event/Overtaken.ts';
import type { ThemeFacts } from './Theme.ts';
import type { ThemeEvent } from './ThemeEvent.ts';

/** What a theme's own events say, and those that came too late to say anything. */
export interface ThemeStory {
  readonly facts: ThemeFacts | null;
  readonly overtaken: OvertakenEvents;
}

/**
 * What a theme's events say about it, whatever order they arrive in. `null` while its `theme.created` is not among them.
 * Events of other kinds are passed over. All are of one theme.
 */
export function foldTheme(events: readonly JournalEvent[]): ThemeFacts | null {
  return tellTheme(events).facts;
}

/**
 * The same, with what was overtaken: a change whose `was` is not so any more, archiving what is archived, watching twice.
 * What helps is the last word in any case. While the creation was not read nothing is known to be overtaken.
 */
export function tellTheme(events: readonly JournalEvent[]): ThemeStory {
  const ordered = orderEvents(events) as readonly ThemeEvent[];
  const missed = new Map<EventId, Overtaken>();
  const created = ordered.find((event) => event.kind === 'theme.created');
  if (created === undefined) return { facts: null, overtaken: missed };
  const { name, kind, tag } = created.payload;
  const said = { name, kind, tag, summary: '', areaId: null, createdBy: created.actor };
  let facts: ThemeFacts = { ...said, archived: false, help: null, watchers: [] };
  for (const event of ordered) {
    const change = changeOf(facts, event);
    if (change === null) missed.set(...overtaken(event, 'changed'));
    else facts = { ...facts, ...change };
  }
  return { facts, overtaken: missed };
}

/** What an event makes of a theme; `null` where what it answers is not so any more. */
function changeOf(facts: ThemeFacts, event: ThemeEvent): Partial<ThemeFacts> | null {
  const isWatching = facts.watchers.includes(event.actor);
  switch (event.kind) {
    case 'theme.renamed': {
      const { name, was } = event.payload;
      return was === undefined || was === facts.name ? { name } : null;
    }
    case 'theme.described':
      return event.payload.was === facts.summary ? { summary: event.payload.summary } : null;
    case 'theme.recast':
      return event.payload.was === facts.kind ? { kind: event.payload.kind } : null;
    case 'theme.filed':
      return event.payload.was === facts.areaId ? { areaId: event.payload.area } : null;
    case 'theme.archived':
      return facts.archived ? null : { archived: true };
    case 'theme.restored':
      return facts.archived ? { archived: false } : null;
    case 'theme.helped':
      return { help: event.payload.help };
    case 'theme.watched':
      return isWatching ? null : { watchers: [...facts.watchers, event.actor] };
    case 'theme.unwatched':
      return isWatching ? { watchers: facts.watchers.filter((one) => one !== event.actor) } : null;
    default:
      return {};
  }
}
