import { createHash } from 'node:crypto';
import type { Batched } from './Batched.ts';
import { InputChanged } from './InputChanged.ts';
import { beginningOf, type Place } from './Place.ts';

const NEWLINE = 10;

/** Where the reading of one input stands, with the checksum of all of it that was passed. */
export class InputPlace {
  private readonly checksum = createHash('sha256');
  private readonly file: string;
  private readonly taken: () => number;
  private readonly start: Place;
  private place: Place;
  /** Bytes that an earlier run has read, and this one has not passed yet. */
  private left: number;

  constructor(file: string, start: Place, taken: () => number) {
    this.file = file;
    this.taken = taken;
    this.start = start;
    this.place = start;
    this.left = start.offset;
  }

  /**
   * What of a piece an earlier run has not read.
   *
   * @throws InputChanged where that run has read something else.
   */
  unread(piece: Buffer): Buffer {
    if (this.left === 0) return piece;
    const read = piece.subarray(0, this.left);
    this.checksum.update(read);
    this.left -= read.length;
    if (this.left === 0 && this.sum() !== this.start.checksum) throw new InputChanged(this.file);
    return piece.subarray(read.length);
  }

  /** Whole lines, or what stands at the end of the input. */
  batch(bytes: Buffer, isWhole: boolean): Batched {
    const { line } = this.place;
    this.checksum.update(bytes);
    this.pass(bytes.length, linesIn(bytes));
    return this.tell({ batch: { file: this.file, line, bytes, isWhole } });
  }

  /** Bytes of a line that is not held. */
  drop(bytes: Buffer): void {
    this.checksum.update(bytes);
  }

  /** What is wrong with what was dropped, or with the rest. */
  problem(failure: string, length: number, lines: number): Batched {
    const { line } = this.place;
    this.pass(length, lines);
    return this.tell({ problem: { file: this.file, line, failure } });
  }

  /**
   * The end of the input.
   *
   * @throws InputChanged where it is shorter than what was read of it before.
   */
  end(): Batched {
    if (this.left > 0) throw new InputChanged(this.file);
    this.place = beginningOf(this.start.input + 1);
    return this.tell({});
  }

  private pass(length: number, lines: number): void {
    const { input, offset, line } = this.place;
    this.place = { input, offset: offset + length, line: line + lines, checksum: this.sum() };
  }

  private tell(what: Partial<Pick<Batched, 'batch' | 'problem'>>): Batched {
    return { batch: null, problem: null, ...what, after: this.place, taken: this.taken() };
  }

  private sum(): string {
    return this.checksum.copy().digest('hex');
  }
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}
