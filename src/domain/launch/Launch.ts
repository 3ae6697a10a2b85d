import type { Day } from '../basis/Day.ts';
import type { EventId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { LaunchFacts, LaunchId, ObjectionPlace, QuoteRef } from './LaunchEvent.ts';
import type { ObjectionKind } from './ObjectionKind.ts';

interface Said {
  readonly by: UserId;
  readonly at: Instant;
}

/** Words that the team says to an objection. They are agreed once somebody other than the writer stands by them. */
export interface ObjectionAnswer extends Said {
  readonly id: EventId;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly agreed: readonly Said[];
}

/** That product is asked what it does about an objection, and by when. */
export interface Concern extends Said {
  readonly id: EventId;
  readonly to: UserId;
  readonly dueOn: Day;
  /** All that was said to it, oldest first, whoever said it. */
  readonly answers: readonly (Said & { readonly text: string })[];
}

/** What a customer may hold against a launch. */
export interface Objection extends Said {
  readonly id: EventId;
  readonly kind: ObjectionKind;
  readonly text: string;
  readonly quotes: readonly QuoteRef[];
  readonly place: ObjectionPlace;
  /** Which event placed it so; its own id at first. */
  readonly placedBy: EventId;
  /** All that were written, oldest first; the last one holds. */
  readonly answers: readonly ObjectionAnswer[];
  /** Oldest first; the last one holds. */
  readonly concerns: readonly Concern[];
}

/** A launch as its events tell it. */
export interface Launch extends LaunchFacts, Said {
  readonly id: LaunchId;
  /** What `edited` answers. */
  readonly toldBy: EventId;
  readonly isClosed: boolean;
  /** What `closed` answers. */
  readonly closedBy: EventId;
  /** In the order in which they were raised. */
  readonly objections: readonly Objection[];
  /** What customers said that is no objection to it (`saidKey`). */
  readonly dismissed: ReadonlySet<string>;
  /** Who was forgotten (`sayerHash`). */
  readonly forgotten: ReadonlySet<string>;
}

/** The objections that stand on the list; each with the quotes of those that were joined with it. */
export function openObjections({ objections }: Pick<Launch, 'objections'>): readonly Objection[] {
  const byId = new Map(objections.map((one) => [one.id, one]));
  const quotes = new Map<EventId, QuoteRef[]>();
  for (const one of objections) {
    const root = rootOf(one, byId);
    quotes.set(root.id, [...(quotes.get(root.id) ?? []), ...one.quotes]);
  }
  return objections
    .filter(({ place }) => place.is === 'open')
    .map((one) => ({ ...one, quotes: quotes.get(one.id) ?? [] }));
}

/** The answer that holds; `null` where none was written. */
export function answerOf({ answers }: Pick<Objection, 'answers'>): ObjectionAnswer | null {
  return answers.at(-1) ?? null;
}

/** Whether the team says this. */
export function isAgreed(answer: ObjectionAnswer | null): answer is ObjectionAnswer {
  return answer !== null && answer.agreed.length > 0;
}

/** Objections that others were joined with lead to where these are now. */
function rootOf(one: Objection, byId: ReadonlyMap<EventId, Objection>): Objection {
  let root = one;
  for (const seen = new Set<EventId>(); root.place.is === 'joined' && !seen.has(root.id);) {
    seen.add(root.id);
    root = byId.get(root.place.into) ?? root;
  }
  return root;
}
