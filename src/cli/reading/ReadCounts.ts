/** What reading an export came to so far. */
export interface ReadCounts {
  readonly tickets: number;
  readonly asks: number;
  /** Lines, or rests of files, that could not be read. */
  readonly unreadable: number;
  /** Tickets that stood there before, in this state or a newer one. */
  readonly again: number;
  /** Tickets that stood there before in an older state. */
  readonly newer: number;
  readonly deleted: number;
  readonly merged: number;
  /** Tickets of another account than the first one's. */
  readonly foreign: number;
}

export const NOTHING_READ: ReadCounts = {
  tickets: 0,
  asks: 0,
  unreadable: 0,
  again: 0,
  newer: 0,
  deleted: 0,
  merged: 0,
  foreign: 0,
};
