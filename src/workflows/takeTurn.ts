import type { ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from './Outside.ts';

/** A race is lost or won at the second look; more tries only help against bad luck in a crowd. */
const TRIES = 6;
/** Places of turns that somebody squats on, with records that are no turns, are passed over up to so many. */
const MOST_SQUATTED = 20;

/** A numbered row of turns in a theme's journal, of which whoever writes turn n first has it. */
export interface TurnRow {
  /** What the row is of, for a failure. */
  readonly what: string;
  /** The turn as it would be played by this journal, in a place from `free` on; `null` where it is not possible. */
  readonly plan: (
    journal: readonly JournalEvent[],
    free: number,
  ) => Promise<Result<JournalEvent | null, Failure>>;
  /** Whether an event stands in its place in the row. */
  readonly isTurn: (event: JournalEvent) => boolean;
}

/** How it ended: written, or not possible as things stand. */
export interface TurnTaken {
  readonly done: boolean;
  /** The theme's journal, with the turn where it was written. */
  readonly journal: readonly JournalEvent[];
}

/**
 * Reads how things stand, and writes the next turn if it is still possible. Where somebody else took that turn meanwhile it
 * looks again, so that two at the same moment end in one for everybody.
 */
export async function takeTurn(
  store: Pick<Outside['store'], 'journalOfTheme' | 'writeEvent'>,
  theme: ThemeId,
  { what, plan, isTurn }: TurnRow,
  signal: AbortSignal,
): Promise<Result<TurnTaken, Failure>> {
  let free = 1;
  let squatted = 0;
  for (let attempt = 0; attempt < TRIES + squatted && squatted <= MOST_SQUATTED; attempt++) {
    const read = await store.journalOfTheme(theme, signal);
    if (!read.ok) return read;
    const journal = read.value.items;
    const planned = await plan(journal, free);
    if (!planned.ok) return planned;
    if (planned.value === null) return ok({ done: false, journal });
    const written = await store.writeEvent(planned.value);
    if (!written.ok) return written;
    const { taken, event: stored } = written.value;
    if (!taken) {
      const others = journal.filter(({ id }) => id !== stored.id);
      return ok({ done: true, journal: [...others, stored] });
    }
    if (stored === null || !isTurn(stored)) {
      squatted += 1;
      free = turnOf(planned.value) + 1;
    }
  }
  return failed({ kind: 'busy', what, waitSeconds: 5 });
}

function turnOf({ payload }: JournalEvent): number {
  return (payload as { readonly turn: number }).turn;
}
