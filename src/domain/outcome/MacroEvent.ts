import type { EventId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Release } from '../decision/Decision.ts';
import { draftEvent } from '../event/draftEvent.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';

/** Why a macro is none any more: its words do not hold, or somebody deleted it. */
export type RetiredWhy = 'notSo' | 'gone';

/**
 * Released words became a macro of Zendesk's (`macro.saved`), and one that does not hold any more was switched off
 * (`macro.retired`, which answers the event that saved it).
 */
export type MacroEvent =
  | JournalEvent<
      'macro.saved',
      {
        /** Zendesk's id of it. */
        readonly macro: string;
        /** The release whose words it holds. */
        readonly told: EventId;
        /** BCP 47. */
        readonly language: string;
        readonly isShared: boolean;
      }
    >
  | JournalEvent<'macro.retired', { readonly macro: string; readonly because: RetiredWhy }>;

/** A macro of ours that may be in use. */
export interface SavedMacro {
  readonly id: EventId;
  readonly macro: string;
  readonly told: EventId;
  readonly language: string;
  readonly isShared: boolean;
  readonly savedBy: UserId;
  readonly at: Instant;
}

type By = Pick<JournalEvent, 'actor' | 'at'>;

/** The macros that were saved and not switched off, oldest first. */
export function foldMacros(events: Iterable<JournalEvent>): readonly SavedMacro[] {
  const standing = new Map<string, SavedMacro>();
  for (const event of orderEvents(events) as readonly (JournalEvent | MacroEvent)[]) {
    if (!isMacroEvent(event) || !isNamedByItsDeed(event)) continue;
    const { macro } = event.payload;
    if (event.kind === 'macro.saved') {
      const { id, actor: savedBy, at, payload } = event;
      standing.set(macro, { id, savedBy, at, ...payload });
    } else if (standing.get(macro)?.id === event.after) standing.delete(macro);
  }
  return [...standing.values()];
}

/** Those whose words may not be said any more. `told`: the release that holds today; `null` where nothing may be said. */
export function macrosToRetire(
  macros: readonly SavedMacro[],
  told: Pick<Release, 'id'> | null,
): readonly SavedMacro[] {
  return macros.filter((macro) => macro.told !== told?.id);
}

export function draftMacro(
  themeId: JournalEvent['themeId'],
  payload: Extract<MacroEvent, { kind: 'macro.saved' }>['payload'],
  { actor, at }: By,
): JournalEvent {
  return draftEvent({ kind: 'macro.saved', themeId, payload, after: payload.told, actor, at });
}

export function draftRetirement(
  themeId: JournalEvent['themeId'],
  { macro, id }: SavedMacro,
  because: RetiredWhy,
  { actor, at }: By,
): JournalEvent {
  const payload = { macro, because };
  return draftEvent({ kind: 'macro.retired', themeId, payload, after: id, actor, at });
}

function isMacroEvent(event: JournalEvent): event is MacroEvent {
  return event.kind === 'macro.saved' || event.kind === 'macro.retired';
}
