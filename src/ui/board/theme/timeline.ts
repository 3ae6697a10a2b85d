import type { EventId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { ChampionEvent } from '#domain/champion/ChampionEvent.ts';
import { foldChampion } from '#domain/champion/foldChampion.ts';
import type { DecisionEvent } from '#domain/decision/DecisionEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { ThemeEvent } from '#domain/theme/ThemeEvent.ts';
import { heirOf } from './heirOf.ts';

type Told =
  | 'created'
  | 'renamed'
  | 'archived'
  | 'restored'
  | 'helped'
  | 'helpTakenAway'
  | 'claimed'
  | 'handedOver'
  | 'steppedDown'
  | 'answered'
  | 'released'
  | 'other';

/** One line of a theme's history, as values; `what` is the last part of its translation key. */
export interface TimelineEntry {
  readonly id: EventId;
  readonly what: Told;
  readonly actor: UserId;
  readonly heir: UserId | null;
  /** A name or a kind that the line quotes, else empty. */
  readonly text: string;
  readonly at: Instant;
  /** It came too late to change anything. */
  readonly isOvertaken: boolean;
}

/** The journal as lines, newest first. Kinds that this version does not know are told as such, not left out. */
export function timeline(journal: readonly JournalEvent[]): readonly TimelineEntry[] {
  return journal
    .map((event) => ({
      id: event.id,
      ...toldAs(event),
      actor: event.actor,
      heir: heirOf(event),
      at: event.at,
      isOvertaken: isOvertaken(event, journal),
    }))
    .toReversed();
}

function toldAs(event: JournalEvent): { readonly what: Told; readonly text: string } {
  const known = event as ThemeEvent | ChampionEvent | DecisionEvent;
  switch (known.kind) {
    case 'theme.created':
    case 'theme.renamed':
      return { what: known.kind === 'theme.created' ? 'created' : 'renamed', text: known.payload.name };
    case 'theme.archived':
      return { what: 'archived', text: '' };
    case 'theme.restored':
      return { what: 'restored', text: '' };
    case 'theme.helped':
      return { what: known.payload.help === null ? 'helpTakenAway' : 'helped', text: '' };
    case 'champion.claimed':
      return { what: 'claimed', text: '' };
    case 'champion.handedOver':
      return { what: 'handedOver', text: '' };
    case 'champion.steppedDown':
      return { what: 'steppedDown', text: '' };
    case 'decision.made':
      return { what: 'answered', text: '' };
    case 'decision.released':
      return { what: 'released', text: '' };
    default:
      return { what: 'other', text: event.kind };
  }
}

/** A champion's turn that left things as they were. */
function isOvertaken(event: JournalEvent, journal: readonly JournalEvent[]): boolean {
  if (!event.kind.startsWith('champion.')) return false;
  const { turn } = (event as ChampionEvent).payload;
  const before = journal.filter((other) => (other as ChampionEvent).payload.turn < turn);
  const [then, now] = [foldChampion(before), foldChampion([...before, event])];
  return then.championId === now.championId && then.since === now.since;
}
