import { fold } from '../tokens/plainReader.ts';
import { termsOf } from './terms.ts';

/** How often each term stands in a text: words as stems, and runs of three to five characters within words. */
export interface TextVector {
  readonly words: ReadonlyMap<string, number>;
  readonly grams: ReadonlyMap<string, number>;
}

const LONGEST_TEXT = 4000;

/** Reads a text into terms. Characters runs are of content words only, with a mark where a word begins and ends. */
export function textVector(text: string): TextVector {
  const words = new Map<string, number>();
  const grams = new Map<string, number>();
  for (const term of termsOf(text.slice(0, LONGEST_TEXT))) {
    add(words, term, 1);
    const marked = `<${fold(term)}>`;
    for (let size = 3; size <= 5; size++) {
      for (let at = 0; at + size <= marked.length; at++) add(grams, marked.slice(at, at + size), 1);
    }
  }
  return { words, grams };
}

/** Adds several vectors, each with its weight. */
export function sumVectors(parts: readonly (readonly [TextVector, number])[]): TextVector {
  const words = new Map<string, number>();
  const grams = new Map<string, number>();
  for (const [vector, weight] of parts) {
    for (const [term, count] of vector.words) add(words, term, count * weight);
    for (const [gram, count] of vector.grams) add(grams, gram, count * weight);
  }
  return { words, grams };
}

function add(counts: Map<string, number>, term: string, by: number): void {
  counts.set(term, (counts.get(term) ?? 0) + by);
}
