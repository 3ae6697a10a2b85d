import { ok, type Result } from '#domain/basis/Result.ts';
import type { Day } from '#domain/basis/Day.ts';
import type { UserId } from '#domain/basis/Id.ts';
import { championTurnId, isTurn } from '#domain/champion/ChampionEvent.ts';
import { type Championship, foldChampion, playTurns } from '#domain/champion/foldChampion.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { patchKept } from './keepTheme.ts';
import type { Outside } from './Outside.ts';
import { takeTurn, type TurnRow } from './takeTurn.ts';

/** What somebody does with the roles around a theme's champion. */
export type RoleMove =
  | { readonly kind: 'offered'; readonly to: UserId; readonly role: 'champion' | 'coChampion' }
  /** Says that it is still theirs, or takes it over from a champion who was not heard of. */
  | { readonly kind: 'claimed'; readonly from?: UserId }
  | { readonly kind: 'accepted' | 'declined' | 'left' | 'resumed' }
  | { readonly kind: 'paused'; readonly until: Day; readonly standIn: UserId | null };

/** How it ended: done, or not possible as things stand. */
export interface RoleOutcome {
  readonly done: boolean;
  readonly championship: Championship;
}

/**
 * Writes the next turn if it may be played as the journal stands, which the fold says. Not through the outbox: it concerns
 * somebody else, who is to see it or not to see it.
 */
export async function playRoleTurn(
  { store, replica, worker, now }: Pick<Outside, 'store' | 'replica' | 'worker' | 'now'>,
  { id, name, championId: before }: Pick<Theme, 'id' | 'name' | 'championId'>,
  { kind, ...says }: RoleMove,
  signal: AbortSignal,
): Promise<Result<RoleOutcome, Failure>> {
  const plan: TurnRow['plan'] = async (journal, free) => {
    const { nextTurn } = foldChampion(journal);
    const turn = Math.max(nextTurn, free);
    const event: JournalEvent = {
      id: championTurnId(id, turn),
      kind: `champion.${kind}`,
      themeId: id,
      actor: worker.id,
      payload: { turn, ...says },
      after: nextTurn === 1 ? null : championTurnId(id, nextTurn - 1),
      at: now(),
      recordId: null,
    };
    return ok(playTurns([...journal, event]).overtaken.has(event.id) ? null : event);
  };
  const taken = await takeTurn(store, id, { what: 'champion', plan, isTurn }, signal);
  if (!taken.ok) return taken;
  const { done, journal } = taken.value;
  const championship = foldChampion(journal);
  if (done) {
    const { championId } = championship;
    // The journal stays the truth where this fails.
    await store.saveTheme(championId === before ? { id, name } : { id, name, championId });
    if (championId !== before) await patchKept(replica, { id, championId });
  }
  return ok({ done, championship });
}
