import type { Readable } from 'node:stream';
import type { Batched } from './Batched.ts';
import { damageOf } from './damageOf.ts';
import type { Input } from './expandInputs.ts';
import { InputPlace } from './InputPlace.ts';
import { openInput } from './openInput.ts';
import { beginningOf, type Place } from './Place.ts';

/** A batch is handed out when it is so large; a smaller one when somebody would be idle. */
const BATCH = 1 << 17;

/** No ticket is so long: such a line is passed over without holding it. */
const LONGEST_LINE = 1 << 26;
const TOO_LONG = 'longer than 64 MB: no ticket is';

const NEWLINE = 10;

/**
 * Cuts inputs into batches of whole lines, from a place on. Lines are found in bytes and never decoded here, so that
 * several threads can be kept busy by one.
 *
 * @param isIdle whether somebody waits for a batch, so that a slow input is not held back
 * @throws where an input cannot be opened, or is not what it was up to the place to go on from (`InputChanged`).
 */
export async function* lineBatches(
  inputs: readonly Input[],
  stdin: Readable,
  from: Place,
  isIdle: () => boolean,
): AsyncGenerator<Batched> {
  let before = inputs.slice(0, from.input).reduce((sum, { size }) => sum + (size ?? 0), 0);
  for (const [index, input] of inputs.entries()) {
    if (index < from.input) continue;
    const start = index === from.input ? from : beginningOf(index);
    yield* batchesOf(input, stdin, start, before, isIdle);
    before += input.size ?? 0;
  }
}

async function* batchesOf(
  input: Input,
  stdin: Readable,
  start: Place,
  before: number,
  isIdle: () => boolean,
): AsyncGenerator<Batched> {
  const opened = await openInput(input, stdin);
  const place = new InputPlace(input.path, start, () => before + opened.taken());
  let held: Buffer[] = [];
  let size = 0;
  let isTooLong = false;
  try {
    for await (const whole of opened.pieces) {
      let piece = place.unread(whole);
      if (isTooLong) {
        const end = piece.indexOf(NEWLINE) + 1;
        const dropped = end === 0 ? piece : piece.subarray(0, end);
        place.drop(dropped);
        size += dropped.length;
        if (end === 0) continue;
        yield place.problem(TOO_LONG, size, 1);
        [isTooLong, size, piece] = [false, 0, piece.subarray(end)];
      }
      if (piece.length === 0) continue;
      held.push(piece);
      size += piece.length;
      const hasEnd = piece.includes(NEWLINE);
      if (hasEnd ? size < BATCH && !isIdle() : size <= LONGEST_LINE) continue;
      const [lines, left] = cutAfterLines(held);
      if (lines.length > 0) yield place.batch(lines, true);
      size = left.length;
      isTooLong = size > LONGEST_LINE;
      if (isTooLong) place.drop(left);
      held = isTooLong || size === 0 ? [] : [left];
    }
    if (isTooLong) yield place.problem(TOO_LONG, size, 1);
    else {
      const [lines, last] = cutAfterLines(held);
      if (lines.length > 0) yield place.batch(lines, true);
      if (last.length > 0) yield place.batch(last, false);
    }
  } catch (error) {
    const why = damageOf(error);
    if (why === null) throw error;
    // Of a damaged file the whole lines alone.
    const [lines] = cutAfterLines(held);
    if (lines.length > 0) yield place.batch(lines, true);
    yield place.problem(why, 0, 0);
  } finally {
    opened.close();
  }
  yield place.end();
}

/** Whole lines, and what stands after them. */
function cutAfterLines(held: readonly Buffer[]): readonly [Buffer, Buffer] {
  const [first] = held;
  const bytes = held.length === 1 && first !== undefined ? first : Buffer.concat(held);
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  return [bytes.subarray(0, end), bytes.subarray(end)];
}
