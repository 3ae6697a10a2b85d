import { Piscina } from 'piscina';
import type { Readers } from './Readers.ts';
import type { TicketRead, Writing } from './TicketRead.ts';

/** What a thread is given. */
export interface ReadTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
  readonly writing: Writing;
}

/** Young objects die young here: a small nursery holds them, and a thread's memory stays what the model needs. */
const YOUNG_MB = 16;

/**
 * What a thread may hold beside: eight times what it needs, for a ticket of megabytes. The more it may, the later it is
 * cleared: without a limit a busy machine's threads held three times as much.
 */
const OLD_MB = 512;

/**
 * Reads on so many threads, each with an engine of its own. A batch whose thread died (its memory was used up, say) is
 * read once more; then its lines count as unreadable.
 *
 * @param program the file that a thread runs, `readTickets`
 */
export function readersInThreads(program: URL, threads: number, writing: Writing): Readers {
  const pool = new Piscina<ReadTask, readonly TicketRead[]>({
    filename: program.href,
    name: 'readTickets',
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Infinity,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
  });
  const ask = (bytes: Uint8Array, isWhole: boolean): Promise<readonly TicketRead[]> => {
    // A copy, since what is handed over is gone, and a second try needs it.
    const handed = new Uint8Array(bytes);
    return pool.run({ bytes: handed, isWhole, writing }, { transferList: [handed.buffer] });
  };
  return {
    width: threads * 2,
    read: async ({ bytes, isWhole }) => {
      try {
        return await ask(bytes, isWhole);
      } catch {
        return await ask(bytes, isWhole).catch((error: unknown) => unread(bytes, error));
      }
    },
    close: () => pool.destroy(),
  };
}

function unread(bytes: Uint8Array, error: unknown): readonly TicketRead[] {
  const why = error instanceof Error ? error.message : String(error);
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.flatMap((text, line) =>
    text.trim() === '' ? [] : { line, failure: `could not be heard (${why})` },
  );
}
