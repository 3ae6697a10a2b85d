import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** One row of a table, and the line of the file that it begins in (from 1). */
export interface TableRow {
  readonly line: number;
  /** As many as the table has columns; short rows are filled with empty texts. */
  readonly cells: readonly string[];
}

/** A table as a file holds it. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** How its bytes were read; anything but UTF-8 is a guess that a person should look at. */
  readonly encoding: 'utf-8' | 'utf-16' | 'shift_jis' | 'windows-1252';
}

/** Tables as files that other programs write and read. */
export interface TableFiles {
  /**
   * Reads CSV with a line of names on top, whatever parts its columns. `unreadable` names the line where a quotation never
   * ends, or `columns`, `size`: no names, too large.
   */
  readonly read: (bytes: Uint8Array) => Promise<Result<Table, Failure>>;
  /** CSV in UTF-8 with a byte order mark, as spreadsheets want it; what they would take for a formula is made a text. */
  readonly write: (
    columns: readonly string[],
    rows: readonly (readonly (string | number | null)[])[],
  ) => Promise<Result<string, Failure>>;
}
