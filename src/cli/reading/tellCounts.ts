import type { Writable } from 'node:stream';
import type { ReadCounts } from './ReadCounts.ts';

/** Says what a reader of the result should know of what was read. */
export function tellCounts(counts: ReadCounts, stderr: Writable): void {
  const { again, newer, deleted, merged, foreign, unreadable } = counts;
  const say = (count: number, one: string, several: string): void => {
    if (count > 0) stderr.write(`${count} ${count === 1 ? one : several}\n`);
  };
  say(again, 'ticket stood there again and was read once.', 'tickets stood there again and were read once.');
  say(
    newer,
    'ticket stood there again, changed since: its newest state counts.',
    'tickets stood there again, changed since: the newest state of each counts.',
  );
  say(deleted, 'ticket was deleted and is not heard.', 'tickets were deleted and are not heard.');
  say(
    merged,
    'ticket was merged into another; what its customer said is heard where they said it.',
    'tickets were merged into others; what their customers said is heard where they said it.',
  );
  say(foreign, 'ticket of another account was left out.', 'tickets of another account were left out.');
  say(unreadable, 'line could not be read.', 'lines could not be read.');
}
