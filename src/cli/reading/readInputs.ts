import type { Readable } from 'node:stream';
import type { Input } from './expandInputs.ts';
import { type Busy, inOrder } from './inOrder.ts';
import { lineBatches } from './lineBatches.ts';
import type { Place } from './Place.ts';
import type { ReadCounts } from './ReadCounts.ts';
import type { Readers } from './Readers.ts';
import { SeenTickets } from './SeenTickets.ts';
import type { TicketRead } from './TicketRead.ts';

/** What a step of reading brought: all of it is to be written before the place counts. */
export interface ReadStep {
  readonly out: string;
  readonly tickets: readonly Extract<TicketRead, { failure: null }>[];
  readonly problems: readonly string[];
  readonly place: Place;
  readonly account: string | null;
  readonly counts: ReadCounts;
  readonly taken: number;
}

/** Where reading begins, or goes on. */
export interface ReadFrom {
  readonly place: Place;
  readonly account: string | null;
  readonly counts: ReadCounts;
}

/**
 * Reads inputs from a place on. A ticket that stands there again in the same state, or in an older one, is passed over;
 * in a newer one it is read again. Tickets of another account than the first are not ours to mix.
 *
 * @param before lines that an earlier run has written
 */
export async function* readInputs(
  inputs: readonly Input[],
  stdin: Readable,
  from: ReadFrom,
  readers: Readers,
  before: AsyncIterable<string>,
): AsyncGenerator<ReadStep> {
  const seen = await seenIn(before);
  let { account, counts } = from;
  const busy: Busy = { count: 0 };
  const batches = lineBatches(inputs, stdin, from.place, () => busy.count * 2 < readers.width);
  for await (const { batch, problem, after, taken, reads } of inOrder(batches, readers, busy)) {
    const problems: string[] = [];
    const more = { ...counts };
    const complain = (file: string, line: number, why: string): void => {
      problems.push(`${file === '-' ? 'stdin' : file}:${line}: ${why}`);
    };
    if (problem !== null) {
      more.unreadable += 1;
      complain(problem.file, problem.line, problem.failure);
    }
    const tickets: ReadStep['tickets'][number][] = [];
    for (const read of reads) {
      if (read.failure !== null) {
        more.unreadable += 1;
        complain(batch?.file ?? '', (batch?.line ?? 1) + read.line, read.failure);
        continue;
      }
      account ??= read.account;
      if (read.account !== null && read.account !== account) {
        more.foreign += 1;
        if (more.foreign === 1)
          complain(
            batch?.file ?? '',
            (batch?.line ?? 1) + read.line,
            `a ticket of the account ${read.account}, the others are of ${account ?? 'none'}; such tickets are left out`,
          );
        continue;
      }
      const was = seen.note(read.ticket, read.version, read.out);
      if (was === 'again') {
        more.again += 1;
        continue;
      }
      if (was === 'newer') more.newer += 1;
      else more.tickets += 1;
      if (read.state === 'deleted') more.deleted += 1;
      if (read.state === 'merged') more.merged += 1;
      more.asks += read.askCount;
      tickets.push(read);
    }
    counts = more;
    const out = tickets.map((ticket) => ticket.out).join('');
    yield { out, tickets, problems, place: after, account, counts, taken };
  }
}

const BEGINNING = /^\{"ticket":"([^"]*)","updated_at":(?:"([^"]*)"|null)/u;

async function seenIn(lines: AsyncIterable<string>): Promise<SeenTickets> {
  const seen = new SeenTickets();
  for await (const line of lines) {
    const [, ticket, updatedAt] = BEGINNING.exec(line) ?? [];
    if (ticket === undefined) continue;
    const version = updatedAt === undefined ? 0 : Math.floor(Date.parse(updatedAt) / 1000);
    seen.note(ticket, version, `${line}\n`);
  }
  return seen;
}
