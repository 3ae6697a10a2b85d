import type { Day } from '../basis/Day.ts';
import type { EventId, ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { ObjectionKind } from './ObjectionKind.ts';

/** Chosen by the client that makes the launch. In its events it stands where others have their theme's id. */
export type LaunchId = ThemeId;

/** What is about to be there for customers, and from which day on. */
export interface LaunchFacts {
  readonly name: string;
  /** `null` while nobody knows. */
  readonly on: Day | null;
  /** The theme that it answers; `null` where nobody asked for it (a redesign, a new price). */
  readonly themeId: ThemeId | null;
}

/**
 * Where a customer said something: never the words. They are read where they stand, so that whoever is forgotten, redacted or
 * deleted there is so here, too.
 */
export interface QuoteRef {
  readonly ticketId: TicketId;
  /** The theme among whose mentions it stands; the launch itself where its ticket is none of a theme that has to do with it. */
  readonly themeId: ThemeId;
  /** See `textHash`. */
  readonly hash: string;
  /**
   * Where the sentence stands in its comment, if nobody tagged it: then it is read in the ticket itself, of a theme's for as
   * long as that has a mention in it.
   */
  readonly span?: { readonly start: number; readonly end: number };
  /** Stands for who said it (`sayerHash`), by which forgetting finds it. What was tagged goes with its mention, and has none. */
  readonly person?: string;
}

/** Where an objection is: on the list, taken off it, or part of another that says the same. */
export type ObjectionPlace =
  { readonly is: 'open' } | { readonly is: 'dropped' } | { readonly is: 'joined'; readonly into: EventId };

interface About {
  readonly objection: EventId;
}

/**
 * What can happen to a launch. Each that replaces something names it (`after`): of two at once the first holds.
 * - `made`, `edited`, `closed`: what it is, what it is now, and whether it is still prepared.
 * - `raised`: an objection, typed, maybe to customers' words. `nonce` parts two of the same words.
 * - `placed`: taken off, put back, or joined with another.
 * - `worded`: an answer to it; an earlier one is history.
 * - `agreed`: somebody other than the writer stands by that answer, which it names as `after`.
 * - `dismissed`: what customers said is no such objection to it; or is one after all (`isOff` false). The last one holds.
 * - `concerned`: product is asked about an objection that is fair, until a day; names the ask before it, or the objection.
 * - `settled`: what product says to that ask, which it names as `after`. It counts if its author decides (`concernNow`).
 * - `erased`: who is forgotten, by the hash that stands for them; no quote of theirs is one of the launch, before and after.
 */
export type LaunchEvent =
  | JournalEvent<'launch.made', LaunchFacts>
  | JournalEvent<'launch.edited', LaunchFacts>
  | JournalEvent<'launch.closed', { readonly isClosed: boolean }>
  | JournalEvent<
      'launch.raised',
      {
        readonly kind: ObjectionKind;
        readonly text: string;
        readonly quotes: readonly QuoteRef[];
        readonly nonce: string;
      }
    >
  | JournalEvent<'launch.placed', About & { readonly place: ObjectionPlace }>
  | JournalEvent<'launch.worded', About & { readonly text: string; readonly language: string }>
  | JournalEvent<'launch.agreed', About>
  | JournalEvent<
      'launch.dismissed',
      {
        readonly kind: ObjectionKind;
        readonly quotes: readonly QuoteRef[];
        readonly isOff: boolean;
        readonly nonce: string;
      }
    >
  | JournalEvent<'launch.concerned', About & { readonly to: UserId; readonly dueOn: Day }>
  | JournalEvent<'launch.settled', About & { readonly text: string }>
  | JournalEvent<'launch.erased', { readonly person: string }>;

/** So many customers' quotes stand beside one objection. */
export const MOST_QUOTES = 20;

/** Whether an event is about a launch, and hangs on no theme. */
export function isLaunchEvent(event: Pick<JournalEvent, 'kind'>): event is LaunchEvent {
  return event.kind.startsWith('launch.');
}
