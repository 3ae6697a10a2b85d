import type { EventId, TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Decision } from '../decision/Decision.ts';
import type { ReplyRow } from './foldReplies.ts';
import type { PersonKey } from './ReplyEvent.ts';

/** Customers who were told something that does not hold any more. */
export interface ToldBefore {
  /** The words that they rest on; `null` where that release cannot be read. */
  readonly text: string | null;
  readonly people: readonly {
    readonly person: PersonKey;
    readonly ticketId: TicketId;
    readonly by: UserId;
    readonly at: Instant;
  }[];
}

/**
 * Who was told what before the answer or its words changed, so that they can be told anew by hand. Nothing where all were told
 * what may be told now (`holding`).
 */
export function toldBefore(
  rows: readonly ReplyRow[],
  decisions: readonly Pick<Decision, 'releases'>[],
  holding: EventId | null,
): readonly ToldBefore[] {
  const texts = new Map(decisions.flatMap(({ releases }) => releases.map(({ id, text }) => [id, text])));
  const byRelease = new Map<EventId, ToldBefore['people'][number][]>();
  for (const { state, person } of rows) {
    if (state.at !== 'sent' || state.told === holding) continue;
    const { ticketId, by, since: at } = state;
    const told = byRelease.get(state.told) ?? [];
    byRelease.set(state.told, told);
    told.push({ person, ticketId, by, at });
  }
  return [...byRelease].map(([release, people]) => ({
    text: texts.get(release) ?? null,
    people: people.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  }));
}
