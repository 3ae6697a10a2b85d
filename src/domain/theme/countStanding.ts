import { type Counts, countMentions } from '../mention/countMentions.ts';
import type { StandingMention } from './StandingMention.ts';

/** How many ask, of the mentions that count for a theme. An erased person counts as one, by their stand-in. */
export function countStanding(mentions: readonly StandingMention[]): Counts {
  return countMentions(mentions.flatMap(({ parts }) => parts.flatMap(({ records }) => records)));
}
