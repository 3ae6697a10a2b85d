import type { Place } from './Place.ts';
import type { LineBatch } from './TicketRead.ts';

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
