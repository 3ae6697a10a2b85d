import type { UserId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { championTurnId, isTurn } from '#domain/champion/ChampionEvent.ts';
import { type Championship, foldChampion } from '#domain/champion/foldChampion.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxWrite } from '#ports/Outbox.ts';
import { patchKept } from './keepTheme.ts';
import type { Outside } from './Outside.ts';
import { keepWrite } from './outbox/keepWrite.ts';
import { untilTried } from './outbox/untilTried.ts';
import { takeTurn, type TurnRow } from './takeTurn.ts';

/** A turn that waits to be played. */
type Turn = Extract<OutboxWrite, { kind: 'champion' }>;

/** What somebody does with a theme's championship. */
export type ChampionMove = Turn['move'];

/** How it ended: done, or somebody was first and this is how things stand. */
export interface ChampionOutcome {
  readonly done: boolean;
  readonly championship: Championship;
}

/**
 * Plays a turn through the outbox, and gives how it ended once Zendesk has said so: who is champion is never guessed.
 * Where it could not be sent this fails with the reason, and the move stays in the outbox and is played later, if it is
 * then still possible.
 */
export async function playChampionTurn(
  outside: Pick<Outside, 'store' | 'replica' | 'outbox' | 'worker' | 'now' | 'newId'>,
  { id, name, championId }: Theme,
  move: ChampionMove,
  signal: AbortSignal,
): Promise<Result<ChampionOutcome, Failure>> {
  const turn: Turn = { kind: 'champion', theme: { id, name, championId }, move, event: null };
  const kept = await keepWrite(outside, turn, { ticketId: null, themeName: name });
  if (!kept.ok) return sendTurn(outside, turn, async () => ok(undefined), signal);
  const tried = await untilTried(outside.outbox, kept.value.id, signal);
  if (!tried.ok) return tried;
  if (tried.value?.kind === 'champion') return ok(tried.value);
  const journal = await outside.store.journalOfTheme(id, signal);
  if (!journal.ok) return journal;
  const championship = foldChampion(journal.value.items);
  return ok({ done: isAsWished(move, championship, outside.worker.id), championship });
}

/**
 * Plays the turn if the move is still possible.
 *
 * @param keepEvent keeps which turn is about to be written; a repeat of the same move is then given it as `event`, so that
 *   it is written once.
 */
export async function sendTurn(
  outside: Pick<Outside, 'store' | 'replica' | 'worker' | 'now'>,
  { theme, move, event }: Turn,
  keepEvent: (event: JournalEvent) => Promise<Result<void, Failure>>,
  signal: AbortSignal,
): Promise<Result<ChampionOutcome, Failure>> {
  const { store, worker, now } = outside;
  let begun = event;
  const plan: TurnRow['plan'] = async (journal, free) => {
    const again = begun;
    begun = null;
    if (again !== null) return ok(again);
    const championship = foldChampion(journal);
    if (!isPossible(move, championship, worker.id)) return ok(null);
    const turn = Math.max(championship.nextTurn, free);
    const planned = eventOf(move, theme.id, championship, turn, worker.id, now());
    const kept = await keepEvent(planned);
    return kept.ok ? ok(planned) : kept;
  };
  const taken = await takeTurn(store, theme.id, { what: 'champion', plan, isTurn }, signal);
  if (!taken.ok) return taken;
  const { done, journal } = taken.value;
  return settle(outside, theme, { done, championship: foldChampion(journal) });
}

function isPossible(move: ChampionMove, { championId }: Championship, me: UserId): boolean {
  return move.kind === 'claim' ? championId === null : championId === me;
}

function isAsWished(move: ChampionMove, { championId }: Championship, me: UserId): boolean {
  if (move.kind === 'handOver') return championId === move.to;
  return move.kind === 'claim' ? championId === me : championId !== me;
}

function eventOf(
  move: ChampionMove,
  themeId: Theme['id'],
  { nextTurn }: Championship,
  turn: number,
  actor: UserId,
  at: JournalEvent['at'],
): JournalEvent {
  const kinds = {
    claim: 'champion.claimed',
    stepDown: 'champion.steppedDown',
    handOver: 'champion.handedOver',
  };
  const to = move.kind === 'handOver' ? { to: move.to } : {};
  const after = nextTurn === 1 ? null : championTurnId(themeId, nextTurn - 1);
  const id = championTurnId(themeId, turn);
  const payload = { turn, ...to };
  return { id, kind: kinds[move.kind], themeId, actor, payload, after, at, recordId: null };
}

/** Brings the theme's record up to what the journal says; the journal stays the truth if that fails. */
async function settle(
  { store, replica }: Pick<Outside, 'store' | 'replica'>,
  { id, name, championId: before }: Turn['theme'],
  outcome: ChampionOutcome,
): Promise<Result<ChampionOutcome, Failure>> {
  const { championId } = outcome.championship;
  if (championId !== before) {
    await store.saveTheme({ id, name, championId });
    await patchKept(replica, { id, championId });
  }
  return ok(outcome);
}
