import type { Task } from '#language/grouping/findInPart.ts';
import { DIMENSIONS } from '#language/vectors/trained.ts';

/** A part as a task of its own, which holds its texts and no others: copies that may be handed over for good. */
export function partAlone({ texts, rows, before, known, bounds }: Task): Task {
  const starts = new Uint32Array(rows.length + 1);
  for (const [at, row] of rows.entries())
    starts[at + 1] = (starts[at] ?? 0) + (texts.starts[row + 1] ?? 0) - (texts.starts[row] ?? 0);
  const terms = new Int32Array(starts[rows.length] ?? 0);
  const counts = new Uint8Array(terms.length);
  const meanings = new Float32Array(rows.length * DIMENSIONS);
  for (const [at, row] of rows.entries()) {
    const [from, to] = [texts.starts[row], texts.starts[row + 1]];
    terms.set(texts.terms.subarray(from, to), starts[at]);
    counts.set(texts.counts.subarray(from, to), starts[at]);
    meanings.set(texts.meanings.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), at * DIMENSIONS);
  }
  return {
    texts: { starts, terms, counts, meanings, everyday: texts.everyday },
    rows: Int32Array.from(rows.keys()),
    before: Int32Array.from(rows, (row) => before[row] ?? -1),
    known,
    bounds,
  };
}
