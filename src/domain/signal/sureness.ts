/** A confidence in words, as a card says it. */
export type Sureness = 'sure' | 'likely' | 'maybe';

/**
 * At least .8 is sure; at least .5, more probable than not, is likely; below that maybe (such cards are folded).
 * Probabilities are calibrated (`hear.calibration.ece`), so that the words mean what they say.
 */
export function sureness(confidence: number): Sureness {
  if (confidence >= 0.8) return 'sure';
  return confidence >= 0.5 ? 'likely' : 'maybe';
}
