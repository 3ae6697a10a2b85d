import type { Signal } from '#domain/signal/Signal.ts';
import type { AskPlace } from '../naming/nameAsk.ts';

/** A signal with what is needed to weigh, join and name it. */
export interface HeardSignal {
  readonly signal: Signal;
  readonly odds: number;
  /** Log-odds that agents' answers added to them. */
  readonly answered: number;
  /** All rules of its kind and all weights that apply; none where the words alone gave it away. */
  readonly fired: readonly string[];
  /** Which comment of the conversation, and which sentence of that comment. */
  readonly commentIndex: number;
  readonly sentenceIndex: number;
  /** The cleaned text that `place` counts. */
  readonly text: string;
  readonly place: AskPlace;
  /** Content words of the sentence. */
  readonly terms: ReadonlySet<string>;
}
