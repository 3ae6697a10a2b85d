import type { EventId, ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { isReplyTurn, type PersonKey, type ReplyEvent, type ReplyFacts, type SkipWhy } from './ReplyEvent.ts';

interface Doer {
  readonly by: UserId;
  readonly since: Instant;
}

/** How a theme stands with one customer. `turn` of what is being sent marks it, so that it is found again. */
export type ReplyState =
  | { readonly at: 'open' }
  | ({ readonly at: 'claimed'; readonly ticketId: TicketId } & Doer)
  | ({ readonly at: 'sending'; readonly turn: number } & ReplyFacts & Doer)
  | ({ readonly at: 'sent'; readonly ticketId: TicketId; readonly told: EventId } & Doer)
  | ({ readonly at: 'skipped'; readonly why: SkipWhy } & Doer);

/** One row: how it stands, and which turn comes next. */
export interface ReplyRow {
  readonly themeId: ThemeId;
  readonly person: PersonKey;
  readonly state: ReplyState;
  readonly nextTurn: number;
}

const OPEN: ReplyState = { at: 'open' };

/**
 * The rows of all customers to whom anything happened, in whatever order events arrive. A turn that may not be played where it
 * stands uses its number up and changes nothing: so nobody is written to twice.
 */
export function foldReplies(events: Iterable<JournalEvent>): readonly ReplyRow[] {
  const rows = new Map<string, ReplyEvent[]>();
  for (const event of orderEvents(events)) {
    if (!isReplyTurn(event)) continue;
    const key = `${event.themeId} ${event.payload.person}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [event]);
    else row.push(event);
  }
  return [...rows.values()].flatMap((turns) => {
    const [first] = turns;
    return first === undefined ? [] : [playRow(first.themeId, first.payload.person, turns)];
  });
}

/** One customer's row. */
export function replyRow(events: Iterable<JournalEvent>, themeId: ThemeId, person: PersonKey): ReplyRow {
  const row = foldReplies(events).find((one) => one.themeId === themeId && one.person === person);
  return row ?? { themeId, person, state: OPEN, nextTurn: 1 };
}

function playRow(themeId: ThemeId, person: PersonKey, turns: readonly ReplyEvent[]): ReplyRow {
  let state = OPEN;
  let nextTurn = 1;
  for (const event of turns.toSorted((a, b) => a.payload.turn - b.payload.turn)) {
    state = afterTurn(state, event) ?? state;
    nextTurn = event.payload.turn + 1;
  }
  return { themeId, person, state, nextTurn };
}

/** Whether nothing happened between the two. */
export function isSameState(a: ReplyState, b: ReplyState): boolean {
  if (a.at === 'open' || b.at === 'open') return a.at === b.at;
  return a.at === b.at && a.by === b.by && a.since === b.since;
}

/** How it stands after a turn; `null` where that may not be played. */
export function afterTurn(
  state: ReplyState,
  event: Pick<ReplyEvent, 'kind' | 'payload' | 'actor' | 'at'>,
): ReplyState | null {
  const { kind, payload, actor, at } = event as ReplyEvent;
  const doer = { by: actor, since: at };
  const isTheirs = state.at === 'claimed' && state.by === actor;
  switch (kind) {
    case 'reply.claimed': {
      const isFree = state.at === 'open' || (state.at === 'claimed' && !isTheirs);
      return isFree ? { at: 'claimed', ticketId: payload.ticketId, ...doer } : null;
    }
    case 'reply.letGo':
      return isTheirs ? OPEN : null;
    case 'reply.sending': {
      const { ticketId, as, told, words, attempt, turn } = payload;
      return isTheirs ? { at: 'sending', ticketId, as, told, words, attempt, turn, ...doer } : null;
    }
    case 'reply.sent':
      return state.at === 'sending'
        ? { at: 'sent', ticketId: payload.ticketId, told: state.told, by: state.by, since: state.since }
        : null;
    case 'reply.notSent':
      return state.at === 'sending'
        ? { at: 'claimed', ticketId: state.ticketId, by: state.by, since: at }
        : null;
    case 'reply.skipped':
      return state.at === 'open' || state.at === 'claimed'
        ? { at: 'skipped', why: payload.why, ...doer }
        : null;
    case 'reply.wanted':
      return state.at === 'skipped' ? OPEN : null;
    default:
      return null;
  }
}
