import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Day } from '#domain/basis/Day.ts';
import type { UserId } from '#domain/basis/Id.ts';
import { championTurnId, isTurn } from '#domain/champion/ChampionEvent.ts';
import { type Championship, playTurns } from '#domain/champion/foldChampion.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { patchKept } from './keepTheme.ts';
import type { Outside } from './Outside.ts';

/** What somebody does with the roles around a theme's champion. */
export type RoleMove =
  | { readonly kind: 'offered'; readonly to: UserId; readonly role: 'champion' | 'coChampion' }
  | { readonly kind: 'accepted' | 'declined' | 'left' | 'resumed' }
  | { readonly kind: 'paused'; readonly until: Day; readonly standIn: UserId | null };

/** How it ended: done, or not possible as things stand. */
export interface RoleOutcome {
  readonly done: boolean;
  readonly championship: Championship;
}

const TRIES = 6;

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
  let free = 1;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const journal = await store.journalOfTheme(id, signal);
    if (!journal.ok) return journal;
    const { championship } = playTurns(journal.value.items);
    const turn = Math.max(championship.nextTurn, free);
    const event: JournalEvent = {
      id: championTurnId(id, turn),
      kind: `champion.${kind}`,
      themeId: id,
      actor: worker.id,
      payload: { turn, ...says },
      after: championship.nextTurn === 1 ? null : championTurnId(id, championship.nextTurn - 1),
      at: now(),
      recordId: null,
    };
    const planned = playTurns([...journal.value.items, event]);
    if (planned.overtaken.has(event.id)) return ok({ done: false, championship });
    const written = await store.writeEvent(event);
    if (!written.ok) return written;
    if (!written.value.taken) {
      const { championId } = planned.championship;
      // The journal stays the truth where this fails.
      await store.saveTheme(championId === before ? { id, name } : { id, name, championId });
      if (championId !== before) await patchKept(replica, { id, championId });
      return ok({ done: true, championship: planned.championship });
    }
    if (written.value.event === null || !isTurn(written.value.event)) free = turn + 1;
  }
  return failed({ kind: 'busy', what: 'champion', waitSeconds: 5 });
}
