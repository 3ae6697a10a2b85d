/**
 * A table of 32-bit words, row by row, as planes of bytes: the lowest bytes of the first column, one below the other,
 * then its next higher ones, and so on. What is alike then stands together, and packs to half of what rows do.
 *
 * @param columns how many words a row has.
 */
export function planesOf(words: Uint32Array, columns: number): Uint8Array {
  const rows = words.length / columns;
  const planes = new Uint8Array(words.length * 4);
  let at = 0;
  for (let column = 0; column < columns; column++)
    for (let shift = 0; shift < 32; shift += 8)
      for (let row = 0; row < rows; row++) planes[at++] = (words[row * columns + column] ?? 0) >>> shift;
  return planes;
}

/** The table that `planesOf` took apart. Its own text goes into the package (`slimModel`): it uses nothing from outside. */
export function wordsOf(planes: Uint8Array, columns: number): Uint32Array {
  const words = new Uint32Array(planes.length / 4);
  const rows = words.length / columns;
  let at = 0;
  for (let column = 0; column < columns; column++)
    for (let shift = 0; shift < 32; shift += 8)
      for (let row = 0; row < rows; row++) {
        const word = row * columns + column;
        words[word] = (words[word] ?? 0) | ((planes[at++] ?? 0) << shift);
      }
  return words;
}
