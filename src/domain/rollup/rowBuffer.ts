const FIRST_ROOM = 1024;

/** Rows of so many whole numbers, as many as come. */
export interface RowBuffer {
  readonly push: (...row: readonly number[]) => void;
  readonly length: () => number;
  /** The numbers of one column, the rows in this order. */
  readonly column: (column: number, order: Uint32Array) => Int32Array;
  readonly at: (row: number, column: number) => number;
}

/** Grows by half of itself, so that each row is moved a few times at most. */
export function rowBuffer(width: number): RowBuffer {
  let cells = new Int32Array(width * FIRST_ROOM);
  let length = 0;
  return {
    push: (...row) => {
      if ((length + 1) * width > cells.length) {
        const grown = new Int32Array(width * Math.ceil((cells.length / width) * 1.5));
        grown.set(cells);
        cells = grown;
      }
      for (let n = 0; n < width; n++) cells[length * width + n] = row[n] ?? 0;
      length += 1;
    },
    length: () => length,
    column: (column, order) => {
      const numbers = new Int32Array(length);
      for (let n = 0; n < length; n++) numbers[n] = cells[(order[n] ?? 0) * width + column] ?? 0;
      return numbers;
    },
    at: (row, column) => cells[row * width + column] ?? 0,
  };
}
