import type { SentNumbers } from './PitchEvent.ts';
import { type PitchNumber, type PitchNumbers, type Token, TOKENS } from './PitchNumbers.ts';

/**
 * A case's numbers as they were when words were kept, as far as plain numbers tell it. What was no number then is `null`, but for
 * days and for money in several currencies, of which nothing was kept: these are as they are now.
 */
export function numbersThen(kept: SentNumbers, now: PitchNumbers): PitchNumbers {
  const then = TOKENS.map((token) => [token, numberThen(token, kept, now[token])] as const);
  return Object.fromEntries(then) as unknown as PitchNumbers;
}

function numberThen(token: Token, kept: SentNumbers, now: PitchNumber | null): PitchNumber | null {
  const plain = kept[token];
  if (now === null) return null;
  if (now.is === 'day' || (now.is === 'money' && now.amounts.length > 1)) return now;
  if (plain === undefined) return null;
  switch (now.is) {
    case 'count':
    case 'recent':
      return { ...now, count: plain };
    case 'share':
      return { ...now, part: plain, all: kept['tickets'] ?? now.all };
    case 'portion':
      return { ...now, portion: plain };
    case 'money':
      return { ...now, amounts: now.amounts.map(({ currency }) => ({ amount: plain, currency })) };
  }
}
