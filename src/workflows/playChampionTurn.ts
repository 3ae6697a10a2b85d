import type { UserId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { type Championship, foldChampion } from '#domain/champion/foldChampion.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { keepTheme } from './createTheme.ts';
import type { Outside } from './Outside.ts';

/** What somebody does with a theme's championship. */
export type ChampionMove =
  | { readonly kind: 'claim' }
  | { readonly kind: 'stepDown' }
  | { readonly kind: 'handOver'; readonly to: UserId };

/** How it ended: done, or somebody was first and this is how things stand. */
export interface ChampionOutcome {
  readonly done: boolean;
  readonly championship: Championship;
}

/** A race is lost or won at the second look; more tries only help against bad luck in a crowd. */
const TRIES = 3;

/**
 * Plays a turn: reads how things stand, and writes the next turn if the move is still possible. Where somebody else
 * took that turn meanwhile it looks again, so that two clicks at the same moment end in one champion for everybody.
 */
export async function playChampionTurn(
  outside: Pick<Outside, 'store' | 'replica' | 'worker' | 'now'>,
  theme: Theme,
  move: ChampionMove,
  signal: AbortSignal,
): Promise<Result<ChampionOutcome, Failure>> {
  const { store, worker, now } = outside;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const journal = await store.journalOfTheme(theme.id, signal);
    if (!journal.ok) return journal;
    const championship = foldChampion(journal.value.items);
    if (!isPossible(move, championship, worker.id))
      return settle(outside, theme, { done: false, championship });
    const event = eventOf(move, theme, championship, worker.id, now());
    const written = await store.writeEvent(event);
    if (!written.ok) return written;
    if (!written.value.taken) {
      const after = foldChampion([...journal.value.items, written.value.event]);
      return settle(outside, theme, { done: true, championship: after });
    }
  }
  return failed({ kind: 'busy', what: 'champion', waitSeconds: 5 });
}

function isPossible(move: ChampionMove, { championId }: Championship, me: UserId): boolean {
  return move.kind === 'claim' ? championId === null : championId === me;
}

function eventOf(
  move: ChampionMove,
  theme: Theme,
  { nextTurn }: Championship,
  actor: UserId,
  at: JournalEvent['at'],
): JournalEvent {
  const kinds = {
    claim: 'champion.claimed',
    stepDown: 'champion.steppedDown',
    handOver: 'champion.handedOver',
  };
  const to = move.kind === 'handOver' ? { to: move.to } : {};
  const after = nextTurn === 1 ? null : championTurnId(theme.id, nextTurn - 1);
  const id = championTurnId(theme.id, nextTurn);
  const payload = { turn: nextTurn, ...to };
  return { id, kind: kinds[move.kind], themeId: theme.id, actor, payload, after, at, recordId: null };
}

/** Brings the theme's record up to what the journal says; the journal stays the truth if that fails. */
async function settle(
  { store, replica }: Pick<Outside, 'store' | 'replica'>,
  theme: Theme,
  outcome: ChampionOutcome,
): Promise<Result<ChampionOutcome, Failure>> {
  const { championId } = outcome.championship;
  if (championId !== theme.championId) {
    await store.saveTheme({ id: theme.id, name: theme.name, championId });
    await keepTheme(replica, { ...theme, championId });
  }
  return ok(outcome);
}
