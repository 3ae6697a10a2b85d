/** The four parts of RICE (Intercom 2016). */
export interface RiceParts {
  /** People. */
  readonly reach: number;
  readonly impact: number | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** In months of one person's work. */
  readonly effort: number | null;
}

/** Reach × impact × confidence ÷ effort, to a tenth; `null` while a part of it is not known. */
export function riceOf({ reach, impact, confidence, effort }: RiceParts): number | null {
  if (impact === null || effort === null || effort <= 0) return null;
  return Math.round(((reach * impact * confidence) / effort) * 10) / 10;
}
