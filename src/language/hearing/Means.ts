import type { EnglishReader } from '../tokens/winkReader.ts';
import type { Learnt } from '../learning/Learnt.ts';
import type { Judge } from './judge/Judge.ts';
import type { RuleBook } from './Rule.ts';

/** What hearing needs beside the words. */
export interface Means extends Listening {
  readonly judge: Judge;
  /** What the account learnt besides. */
  readonly learnt: Learnt | null;
}

/** What the rules alone need. */
export interface Listening {
  readonly english: EnglishReader;
  readonly book: (language: string) => RuleBook;
  /** Called between comments: lets others run, and throws where nobody waits any more. */
  readonly pause: () => Promise<void>;
}
