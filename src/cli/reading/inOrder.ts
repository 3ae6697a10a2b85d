import type { Batched } from './Batched.ts';
import type { Readers } from './Readers.ts';
import type { TicketRead } from './TicketRead.ts';

/** A batch that was read. */
export interface BatchRead extends Batched {
  readonly reads: readonly TicketRead[];
}

/**
 * Reads batches, several at a time, and gives them in their own order, each as soon as it is its turn. The next is
 * fetched only when there is room, so that memory does not grow with the input.
 */
export async function* inOrder(
  batches: AsyncGenerator<Batched>,
  readers: Readers,
  busy: Busy,
): AsyncGenerator<BatchRead> {
  const waiting: { readonly batched: Batched; readonly reads: Promise<readonly TicketRead[]> }[] = [];
  let next: Promise<IteratorResult<Batched>> | null = null;
  let isOver = false;
  try {
    for (;;) {
      if (!isOver && waiting.length < readers.width) next ??= batches.next();
      const first = waiting[0];
      if (first === undefined && next === null) return;
      const turn = first?.reads.then(() => 'read' as const);
      const fetched = next?.then((result) => result);
      const came = await Promise.race([turn, fetched].filter((one) => one !== undefined));
      if (came === 'read') {
        waiting.shift();
        busy.count = waiting.length;
        if (first !== undefined) yield { ...first.batched, reads: await first.reads };
        continue;
      }
      next = null;
      if (came.done === true) {
        isOver = true;
        continue;
      }
      const batched: Batched = came.value;
      waiting.push({
        batched,
        reads: batched.batch === null ? Promise.resolve([]) : readers.read(batched.batch),
      });
      busy.count = waiting.length;
    }
  } finally {
    for (const { reads } of waiting) reads.catch(() => undefined);
    await batches.return(undefined).catch(() => undefined);
  }
}

/** How many batches are being read just now. */
export interface Busy {
  count: number;
}
