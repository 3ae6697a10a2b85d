import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cue } from '../../src/domain/pitch/Cue.ts';
import { createCueHearing } from '../../src/language/cues/createCueHearing.ts';

interface Sentence {
  readonly text: string;
  readonly cue: Cue | null;
  readonly half: 'tune' | 'test';
}

/** What is heard in the test part of `sentences/cues.json` of one cue. */
export interface CueTally {
  readonly right: number;
  readonly wrong: number;
  readonly there: number;
}

const hear = createCueHearing();

/** How often a cue is heard where it is, and where it is not. */
export function cueTally(cue: Cue): CueTally {
  const path = join(import.meta.dirname, 'sentences/cues.json');
  const all = JSON.parse(readFileSync(path, 'utf8')) as readonly Sentence[];
  const sentences = all.filter(({ half }) => half === 'test');
  const heard = sentences.filter(({ text }) => hear(text).includes(cue));
  const right = heard.filter((one) => one.cue === cue).length;
  const there = sentences.filter((one) => one.cue === cue).length;
  return { right, wrong: heard.length - right, there };
}
