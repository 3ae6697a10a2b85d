import type { EventId, ThemeId } from '#domain/basis/Id.ts';
import { inChunks } from '#domain/event/inChunks.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { CustomerAsk } from '#domain/outcome/customerAsks.ts';
import { foldReplies, type ReplyRow } from '#domain/outcome/foldReplies.ts';
import { type PersonKey, personKey, replyTurnId } from '#domain/outcome/ReplyEvent.ts';
import type { Replies } from '#ports/Replies.ts';

/** So many turns of a row are asked for at a time: a customer who was simply told has three. */
const TURNS = 5;
const MOST_ROUNDS = 12;
/** So many people's rows are looked at: four requests. */
const MOST_ROWS = 80;

/**
 * How it stands with those who asked for these themes, by the ids of their rows' turns, which are never behind; `null` where that
 * could not be read, or where there are more people than are looked at here.
 */
export async function readTurns(
  { turns }: Pick<Replies, 'turns'>,
  asks: readonly CustomerAsk[],
  signal: AbortSignal,
): Promise<readonly ReplyRow[] | null> {
  let open = asks.flatMap(({ rowThemes, people }) =>
    rowThemes.flatMap((theme) => people.map((person) => [theme, personKey(theme, person)] as const)),
  );
  if (open.length > MOST_ROWS) return null;
  const events: JournalEvent[] = [];
  for (let round = 0; round < MOST_ROUNDS && open.length > 0; round++) {
    const ids = open.flatMap((row) => turnsOf(row, round * TURNS));
    for (const some of inChunks(ids, 100)) {
      const read = await turns(some, signal);
      if (!read.ok) return null;
      events.push(...read.value.items);
    }
    const found = new Set(events.map(({ id }) => id));
    open = open.filter((row) => turnsOf(row, round * TURNS).every((id) => found.has(id)));
  }
  return foldReplies(events);
}

function turnsOf([theme, person]: readonly [ThemeId, PersonKey], from: number): readonly EventId[] {
  return Array.from({ length: TURNS }, (_, n) => replyTurnId(theme, person, from + n + 1));
}
