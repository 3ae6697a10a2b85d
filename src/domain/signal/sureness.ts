/** A confidence in words, as a card says it. */
export type Sureness = 'sure' | 'likely' | 'maybe';

/** At least .8 is sure, at least .55 likely, below that maybe (such cards are folded). */
export function sureness(confidence: number): Sureness {
  if (confidence >= 0.8) return 'sure';
  return confidence >= 0.55 ? 'likely' : 'maybe';
}
