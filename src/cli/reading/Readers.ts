import type { Language } from '#ports/Language.ts';
import { readBatch } from './readBatch.ts';
import type { LineBatch, TicketRead, Writing } from './TicketRead.ts';

/** Whoever reads batches; several at a time where there are several. */
export interface Readers {
  /** So many batches are worth handing out before the first comes back. */
  readonly width: number;
  readonly read: (batch: LineBatch) => Promise<readonly TicketRead[]>;
  readonly close: () => Promise<void>;
}

/** Reads on this thread, one batch after the other. */
export function readerHere(language: Pick<Language, 'hear'>, writing: Writing): Readers {
  return {
    width: 1,
    read: (batch) => readBatch(batch, writing, language),
    close: () => Promise.resolve(),
  };
}
