import type { Language } from './Language.ts';

/** Several engines beside one another, for a long reading. What they hear depends neither on their number nor on their pace. */
export interface HearingPool {
  /** So many conversations are heard at the same time; 1 where there is but one engine. */
  readonly width: number;
  /** As `Language.hear`; an engine that breaks down hands on what it was at. */
  readonly hear: Language['hear'];
  /** Ends the engines that were started for it. */
  readonly close: () => void;
}

/** A pool of the one engine that there is. */
export function poolOfOne({ hear }: Pick<Language, 'hear'>): HearingPool {
  return { width: 1, hear, close: () => undefined };
}
