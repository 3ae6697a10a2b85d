import type { Whole } from '#domain/signal/Whole.ts';
import type { Odds } from './judge/Judge.ts';
import { KINDS } from './judge/Unit.ts';
import { rounded } from './listenTo.ts';
import { fromOdds } from './odds.ts';

/**
 * From here on a text is called a request or a report. Below a half, since what is missed is lost and what is wrong is
 * seen: a chosen kind's F1 is highest at half of itself (Lipton et al. 2014).
 */
export const ASKS_FROM = 0.4;

/** Praise and questions are told where nothing is asked or reported. */
const OTHERS_FROM = 0.5;

/** What a text is, by the odds of each kind. */
export function wholeOf(odds: Odds): Whole {
  const likely = KINDS.map((kind, at) => ({ kind, probability: rounded(fromOdds(odds[at] ?? -9)) }));
  const asks = likely.filter(({ kind }) => kind === 'request' || kind === 'bug');
  const others = likely.filter(({ kind }) => kind === 'praise' || kind === 'question');
  const ask = surest(asks);
  if (ask.probability >= ASKS_FROM) return ask;
  const other = surest(others);
  if (other.probability >= OTHERS_FROM) return other;
  return { kind: 'none', probability: rounded(silenceOf(likely)) };
}

/**
 * That a text is of none of the kinds: what they leave over, since they are seldom true together. On texts of our own that
 * was right oftener than as if they were independent.
 */
export function silenceOf(kinds: readonly { readonly probability: number }[]): number {
  return Math.max(
    0,
    kinds.reduce((left, { probability }) => left - probability, 1),
  );
}

function surest<T extends { readonly probability: number }>(all: readonly T[]): T {
  const [best, ...rest] = all;
  if (best === undefined) throw new Error('There are no kinds to choose from.');
  return rest.reduce((most, next) => (next.probability > most.probability ? next : most), best);
}
