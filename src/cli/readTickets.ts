import { engine } from './terminal.ts';
import { keepNurserySmall } from './reading/keepNurserySmall.ts';
import { readBatch } from './reading/readBatch.ts';
import type { ReadTask } from './reading/readersInThreads.ts';
import type { TicketRead } from './reading/TicketRead.ts';

/* What a thread of `groundswell read` runs: an engine of its own, loaded with the first batch. */

keepNurserySmall();
const language = engine();

/** Reads the tickets of a batch. */
export function readTickets({ bytes, isWhole, writing }: ReadTask): Promise<readonly TicketRead[]> {
  return readBatch({ bytes, isWhole }, writing, language);
}
