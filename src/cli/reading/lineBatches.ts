import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Input } from './expandInputs.ts';
import { openInput } from './openInput.ts';
import type { LineBatch } from './TicketRead.ts';

/** A batch is handed out when it is so large; a smaller one when somebody would be idle. */
const BATCH = 1 << 17;

/** No ticket is so long: such a line is passed over without holding it. */
const LONGEST_LINE = 1 << 26;

const NEWLINE = 10;

/**
 * How far reading has come: the next byte of the unpacked input, the number of the line that begins there, and a
 * checksum of what stands before, so that nobody goes on in something else.
 */
export interface Place {
  readonly input: number;
  readonly offset: number;
  readonly line: number;
  readonly checksum: string;
}

/** The first byte of an input. */
export function beginningOf(input: number): Place {
  return { input, offset: 0, line: 1, checksum: '' };
}

/** Why a line cannot be held, or why the rest of a file cannot be read. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly failure: string;
}

/** What came next, and where to go on after it; neither batch nor problem at the end of an input. */
export interface Batched {
  readonly batch: LineBatch | null;
  readonly problem: Problem | null;
  readonly after: Place;
  /** Bytes taken from all inputs so far. */
  readonly taken: number;
}

/** The input is not what it was when its reading was begun. */
export class InputChanged extends Error {
  constructor(file: string) {
    super(`${file === '-' ? 'standard input' : file} is not what it was when its reading was begun`);
  }
}

/**
 * Cuts inputs into batches of whole lines, from a place on. Lines are found in bytes and never decoded here, so that
 * several threads can be kept busy by one.
 *
 * @param isIdle whether somebody waits for a batch, so that a slow input is not held back
 * @throws where an input cannot be opened, or is not what it was up to the place to go on from.
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
  const file = input.path;
  const checksum = createHash('sha256');
  let skip = start.offset;
  let place = start;
  let held: Buffer[] = [];
  let size = 0;
  let isTooLong = false;
  const passed = (length: number, lines: number): { after: Place; taken: number } => {
    place = {
      ...place,
      offset: place.offset + length,
      line: place.line + lines,
      checksum: checksum.copy().digest('hex'),
    };
    return { after: place, taken: before + opened.taken() };
  };
  const batch = (bytes: Buffer, isWhole: boolean): Batched => {
    const { line } = place;
    checksum.update(bytes);
    return { batch: { file, line, bytes, isWhole }, problem: null, ...passed(bytes.length, linesIn(bytes)) };
  };
  const problem = (failure: string, length: number, lines: number): Batched => {
    const { line } = place;
    return { batch: null, problem: { file, line, failure }, ...passed(length, lines) };
  };
  try {
    for await (const whole of opened.pieces) {
      let piece = whole.subarray(Math.min(skip, whole.length));
      if (skip > 0) {
        checksum.update(whole.subarray(0, whole.length - piece.length));
        skip -= whole.length - piece.length;
        if (skip === 0 && checksum.copy().digest('hex') !== start.checksum) throw new InputChanged(file);
      }
      if (piece.length === 0) continue;
      if (isTooLong) {
        const end = piece.indexOf(NEWLINE) + 1;
        const passing = end === 0 ? piece : piece.subarray(0, end);
        checksum.update(passing);
        size += passing.length;
        if (end === 0) continue;
        yield problem(TOO_LONG, size, 1);
        [isTooLong, size, piece] = [false, 0, piece.subarray(end)];
        if (piece.length === 0) continue;
      }
      held.push(piece);
      size += piece.length;
      const hasEnd = piece.includes(NEWLINE);
      if (hasEnd ? size < BATCH && !isIdle() : size <= LONGEST_LINE) continue;
      const all = held.length === 1 ? piece : Buffer.concat(held);
      const end = all.lastIndexOf(NEWLINE) + 1;
      if (end > 0) yield batch(all.subarray(0, end), true);
      const left = all.subarray(end);
      size = left.length;
      isTooLong = size > LONGEST_LINE;
      if (isTooLong) checksum.update(left);
      held = isTooLong || size === 0 ? [] : [left];
    }
    if (isTooLong) yield problem(TOO_LONG, size, 1);
    else yield* rest(true);
  } catch (error) {
    const why = damage(error);
    if (why === null) throw error;
    yield* rest(false);
    yield problem(why, 0, 0);
  } finally {
    opened.close();
  }
  if (skip > 0) throw new InputChanged(file);
  place = beginningOf(start.input + 1);
  yield { batch: null, problem: null, after: place, taken: before + opened.taken() };

  /** What is held at the end; of a damaged file the whole lines alone. */
  function* rest(withLast: boolean): Generator<Batched> {
    const all = Buffer.concat(held);
    held = [];
    const end = all.lastIndexOf(NEWLINE) + 1;
    if (end > 0) yield batch(all.subarray(0, end), true);
    if (withLast && end < all.length) yield batch(all.subarray(end), false);
  }
}

const TOO_LONG = 'longer than 64 MB: no ticket is';

/** What is wrong with a packed file; `null` where it is something else. */
function damage(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'Z_BUF_ERROR')
    return 'the packed file ends too early; its whole lines were read, fetch it again for the rest';
  if (code === 'Z_DATA_ERROR')
    return 'the packed file is damaged from here on; its lines before were read, fetch it again for the rest';
  return null;
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}
