import type { EventId, ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { DecisionEvent } from '#domain/decision/DecisionEvent.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { OvertakenEvents } from '#domain/event/Overtaken.ts';
import type { PitchEvent } from '#domain/pitch/PitchEvent.ts';
import type { ThemeEvent } from '#domain/theme/ThemeEvent.ts';
import { heirOf } from './heirOf.ts';
import { isOnTheWay, tellEvent, type ToldEvent } from './tellEvent.ts';

type Told =
  | 'created'
  | 'renamed'
  | 'archived'
  | 'restored'
  | 'helped'
  | 'helpTakenAway'
  | 'claimed'
  | 'tookOver'
  | 'handedOver'
  | 'steppedDown'
  | 'offered'
  | 'nominated'
  | 'accepted'
  | 'declined'
  | 'left'
  | 'paused'
  | 'resumed'
  | 'answered'
  | 'released'
  | 'relayed'
  | 'pitchDrafted'
  | 'pitchSent'
  | 'pitchWithdrawn'
  | 'other';

/** One line of a theme's history, as values; `what` is the last part of its translation key. */
export interface TimelineEntry {
  readonly id: EventId;
  readonly what: Told;
  readonly actor: UserId;
  readonly heir: UserId | null;
  /** A name or a kind that the line quotes, else empty. */
  readonly text: string;
  /** What happened in another family of words (`themeWork.timeline`), which is told instead; else `null`. */
  readonly work: ToldEvent | null;
  readonly at: Instant;
  /** It came too late to change anything, or (a number) for so many of the mentions that it is about. */
  readonly isOvertaken: boolean | number;
}

/** The journal as lines, newest first. Kinds that this version does not know are told as such, not left out. */
export function timeline(
  journal: readonly JournalEvent[],
  overtaken: OvertakenEvents,
  here: ThemeId,
): readonly TimelineEntry[] {
  return journal
    .filter((event) => !isOnTheWay(event))
    .map((event) => ({
      id: event.id,
      ...toldAs(event),
      actor: event.actor,
      heir: heirOf(event),
      at: event.at,
      work: tellEvent(event, here),
      isOvertaken: overtaken.get(event.id)?.mentions?.length ?? overtaken.has(event.id),
    }))
    .toReversed();
}

function toldAs(event: JournalEvent): { readonly what: Told; readonly text: string } {
  const known = event as ThemeEvent | DecisionEvent | PitchEvent;
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
    case 'decision.made':
      return { what: 'answered', text: '' };
    case 'decision.released':
      return { what: 'released', text: '' };
    case 'decision.relayed':
      return { what: 'relayed', text: '' };
    case 'pitch.drafted':
      return { what: 'pitchDrafted', text: '' };
    case 'pitch.sent':
      return { what: 'pitchSent', text: '' };
    case 'pitch.withdrawn':
      return { what: 'pitchWithdrawn', text: '' };
    default:
      return toldAsTurn(event) ?? { what: 'other', text: event.kind };
  }
}

const TURNS: Readonly<Record<string, Told>> = {
  claimed: 'claimed',
  handedOver: 'handedOver',
  steppedDown: 'steppedDown',
  offered: 'offered',
  accepted: 'accepted',
  declined: 'declined',
  left: 'left',
  paused: 'paused',
  resumed: 'resumed',
};

/** A champion's turn; `null` for everything else. */
function toldAsTurn({ kind, payload }: JournalEvent): { readonly what: Told; readonly text: string } | null {
  const [family, turn = ''] = kind.split('.');
  const what = family === 'champion' ? TURNS[turn] : undefined;
  if (what === undefined) return null;
  const { role, until, from } = payload as Readonly<Partial<Record<'role' | 'until' | 'from', string>>>;
  if (from !== undefined) return { what: 'tookOver', text: '' };
  return { what: role === 'champion' ? 'nominated' : what, text: until ?? '' };
}
