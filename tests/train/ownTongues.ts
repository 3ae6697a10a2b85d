import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Languages that are heard by rules alone. */
export const OWN_TONGUES = ['de', 'es', 'pt', 'ja'] as const;

export type OwnTongue = (typeof OWN_TONGUES)[number];

/** A sentence as a customer writes it, labelled by `tests/eval/labelling.md`. */
export interface OwnTongueSentence {
  readonly kind: 'request' | 'bug' | 'praise' | 'question' | 'none';
  readonly text: string;
  /** Rules are written with a look at `tune`; `held` is only counted. */
  readonly half: 'tune' | 'held';
}

/**
 * Sentences of our own to write rules with, in `own/<language>.txt`: a kind after `#`, then its sentences, a line each. They
 * were written before the rules were looked at, and no sentence of `tests/eval/sentences` is among them.
 */
export function ownTongue(language: OwnTongue): readonly OwnTongueSentence[] {
  const text = readFileSync(join(import.meta.dirname, `own/${language}.txt`), 'utf8');
  let kind = 'none';
  const sentences: OwnTongueSentence[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) kind = line.slice(2).trim();
    else if (line !== '')
      sentences.push({ kind: kind as OwnTongueSentence['kind'], text: line, half: halfOf(line) });
  }
  return sentences;
}

/** Dealt by FNV-1a, so that a sentence stays where it is when others are added. */
function halfOf(text: string): OwnTongueSentence['half'] {
  let hash = 0x811c9dc5;
  for (const unit of Buffer.from(text)) hash = Math.imul(hash ^ unit, 0x01000193) >>> 0;
  return (hash >>> 7) % 2 === 0 ? 'tune' : 'held';
}
