import type { ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { afterTurn, isSameState, replyRow, type ReplyState } from '#domain/outcome/foldReplies.ts';
import { isReplyTurn, type PersonKey, type ReplyEvent, replyTurnId } from '#domain/outcome/ReplyEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';
import { takeTurn, type TurnRow } from '../takeTurn.ts';

/** A turn without what its place in the row gives it. */
export type ReplyMove = ReplyEvent extends infer E
  ? E extends ReplyEvent
    ? { readonly kind: E['kind']; readonly says: Omit<E['payload'], 'turn' | 'person'> }
    : never
  : never;

export type Replying = Pick<BoardOutside, 'store' | 'replies' | 'worker' | 'now' | 'newId'>;

/** One customer's row in one theme. */
export interface RowOf {
  readonly themeId: ThemeId;
  readonly person: PersonKey;
}

/** How it ended: done, or something else had happened and this is how it stands. */
export interface ReplyOutcome {
  readonly done: boolean;
  readonly state: ReplyState;
}

/** So many turns are read at once; a customer with whom more happened is somebody for a conversation. */
const MOST_TURNS = 60;

/** What somebody relies on at once: it counts as it stands in the account, should Zendesk ever let two of one id through. */
const READ_BACK: ReadonlySet<ReplyMove['kind']> = new Set(['reply.claimed', 'reply.sending']);

/**
 * Writes the next turn of a customer's row, only where the row is as this person saw it (`seen`). The row is read from the
 * records by their ids, never from a list that may be behind, and costs the same however many customers a theme has. Not
 * through the outbox: nobody is written to behind anybody's back.
 */
export async function playReplyTurn(
  { store, replies, worker, now }: Replying,
  { themeId, person }: RowOf,
  seen: ReplyState,
  { kind, says }: ReplyMove,
  signal: AbortSignal,
): Promise<Result<ReplyOutcome, Failure>> {
  const ids = Array.from({ length: MOST_TURNS }, (_, n) => replyTurnId(themeId, person, n + 1));
  const plan: TurnRow['plan'] = async (journal, free) => {
    const { state, nextTurn } = replyRow(journal, themeId, person);
    const turn = Math.max(nextTurn, free);
    const event = {
      id: replyTurnId(themeId, person, turn),
      kind,
      themeId,
      actor: worker.id,
      payload: { turn, person, ...says },
      after: nextTurn === 1 ? null : replyTurnId(themeId, person, nextTurn - 1),
      at: now(),
      recordId: null,
    } as ReplyEvent;
    if (!isSameState(state, seen) || afterTurn(state, event) === null) return ok(null);
    return turn > MOST_TURNS
      ? failed({ kind: 'refused', what: 'write event', reason: `turn ${turn}` })
      : ok(event);
  };
  const row = {
    journalOfTheme: (_: ThemeId, stop: AbortSignal) => replies.turns(ids, stop),
    writeEvent: store.writeEvent,
  };
  const taken = await takeTurn(row, themeId, { what: 'reply', plan, isTurn: isReplyTurn }, signal);
  if (!taken.ok) return taken;
  const { done, journal } = taken.value;
  if (done && READ_BACK.has(kind)) {
    const again = await replies.turns(ids, signal);
    if (!again.ok) return again;
    const { state } = replyRow(again.value.items, themeId, person);
    const isMine = state.at !== 'open' && state.by === worker.id && kind === `reply.${state.at}`;
    return ok({ done: isMine, state });
  }
  return ok({ done, state: replyRow(journal, themeId, person).state });
}
