import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { TicketFacts } from '#domain/rollup/TicketFacts.ts';
import type { TicketShelf } from '#ports/TicketShelf.ts';
import * as v from 'valibot';
import { memoryTickets } from './memoryTickets.ts';
import { opens } from './opens.ts';
import { reopening } from './reopening.ts';
import { openReplicaDb } from './ReplicaDb.ts';
import { stored } from './storageFailure.ts';

const KEY = 'ticketFacts';
/** A ticket a line: a single text is kept and read faster than a hundred thousand things. */
const kept = v.object({ count: v.number(), lines: v.string() });

/**
 * What was read of tickets, on the replica's shelf. What is not whole is as if it were not there. Where the browser keeps
 * nothing it lasts as long as the page.
 */
export async function browserTickets(subdomain: string, user: UserId): Promise<TicketShelf> {
  const db = reopening((onLost) => openReplicaDb(`groundswell.${subdomain}.${user}`, onLost));
  if (!(await opens(db))) return memoryTickets();
  return {
    facts: () =>
      stored('read replica', async () => {
        const found = v.safeParse(kept, await (await db()).get('shelf', KEY));
        return ok(found.success ? factsIn(found.output) : new Map<TicketId, TicketFacts>());
      }),
    saveFacts: (facts) =>
      stored('save replica', async () => {
        const lines = [...facts].map(([id, { channel, team, language }]) =>
          [id, channel, team, language].map((one) => (one ?? '').replace(/[\t\n]/gu, ' ')).join('\t'),
        );
        await (await db()).put('shelf', { count: lines.length, lines: lines.join('\n') }, KEY);
        return ok(undefined);
      }),
  };
}

function factsIn({ count, lines }: v.InferOutput<typeof kept>): ReadonlyMap<TicketId, TicketFacts> {
  const rows = (lines === '' ? [] : lines.split('\n')).map((line) => line.split('\t'));
  if (rows.length !== count || rows.some((row) => row.length !== 4)) return new Map();
  const known = (text: string | undefined) => (text === undefined || text === '' ? null : text);
  return new Map(
    rows.map(([id = '', channel, team, language]) => [
      asId<TicketId>(id),
      { channel: known(channel), team: known(team), language: known(language) },
    ]),
  );
}
