/** A stretch of cleaned text and where it came from, both in UTF-16 units. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly fromLength: number;
}

/**
 * A comment's text made ready for reading (parts set aside, markup and invisible characters gone), that still knows
 * where every character stood in the comment.
 */
export interface Reading {
  readonly text: string;
  /** Where the character at `index` of the cleaned text begins in the comment. */
  readonly startOf: (index: number) => number;
  /** Where the character before `index` of the cleaned text ends in the comment. */
  readonly endOf: (index: number) => number;
}

/** Puts a `Reading` together, piece by piece, in the order of the comment. */
export class ReadingBuilder {
  readonly #pieces: Piece[] = [];
  #text = '';

  /** Takes over `words` that stand at `from`, unit by unit (characters may be exchanged, their number not). */
  keep(words: string, from: number): void {
    this.#add(words, from, words.length);
  }

  /** Puts `words` in the place of the `fromLength` units at `from`. */
  replace(words: string, from: number, fromLength: number): void {
    this.#add(words, from, fromLength);
  }

  build(): Reading {
    const pieces = this.#pieces;
    const last = pieces.at(-1);
    const end = last === undefined ? 0 : last.from + last.fromLength;
    return {
      text: this.#text,
      startOf: (index) => {
        const piece = pieceAt(pieces, index);
        if (piece === undefined) return index >= this.#text.length ? end : 0;
        return piece.length === piece.fromLength ? piece.from + index - piece.at : piece.from;
      },
      endOf: (index) => {
        const piece = pieceAt(pieces, index - 1);
        if (piece === undefined) return index <= 0 ? 0 : end;
        return piece.length === piece.fromLength
          ? piece.from + index - piece.at
          : piece.from + piece.fromLength;
      },
    };
  }

  #add(words: string, from: number, fromLength: number): void {
    if (words === '') return;
    this.#pieces.push({ at: this.#text.length, length: words.length, from, fromLength });
    this.#text += words;
  }
}

function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return undefined;
    if (index < piece.at) high = middle - 1;
    else if (index >= piece.at + piece.length) low = middle + 1;
    else return piece;
  }
  return undefined;
}
