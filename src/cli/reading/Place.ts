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
