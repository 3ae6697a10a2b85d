import type { Audience } from './Audience.ts';
import type { PitchNumbers, Token } from './PitchNumbers.ts';
import { partsOf } from './pitchText.ts';
import type { TicketEvidence } from './ThemeEvidence.ts';

/**
 * A sentence of a first draft, and the numbers that it cannot do without: where one is not known or zero it is left out,
 * so that no draft says "0 people" or promises what nobody counted.
 */
export const SENTENCES = {
  asked: ['people', 'organizations', 'tickets'],
  askedAlone: ['people', 'tickets'],
  activeShare: ['activeShare'],
  heard: ['since', 'last'],
  lately: ['lately'],
  blocking: ['blocking'],
  important: ['important'],
  escalated: ['interruptions', 'escalated'],
  workaround: ['workaround'],
  leaving: ['leaving'],
  checked: ['checked'],
  revenue: ['revenue', 'organizations'],
  cost: ['ticketCost', 'tickets'],
} as const satisfies Readonly<Record<string, readonly Token[]>>;

/** The last part of a sentence's translation key. */
export type DraftPart = keyof typeof SENTENCES;

/** What each audience is told, in its order: what it decides by first. */
const BY_AUDIENCE: Readonly<Record<Audience, readonly DraftPart[]>> = {
  product: [
    'asked',
    'askedAlone',
    'activeShare',
    'lately',
    'blocking',
    'important',
    'leaving',
    'workaround',
    'heard',
    'checked',
  ],
  engineering: [
    'blocking',
    'escalated',
    'important',
    'workaround',
    'asked',
    'askedAlone',
    'heard',
    'lately',
    'checked',
  ],
  finance: ['revenue', 'leaving', 'cost', 'asked', 'askedAlone', 'lately', 'checked'],
};

/** The sentences of a first draft for an audience, as far as the case has the numbers for them. */
export function draftParts(audience: Audience, numbers: PitchNumbers): readonly DraftPart[] {
  const has = (part: DraftPart) => SENTENCES[part].every((token) => isThere(numbers, token));
  return BY_AUDIENCE[audience].filter((part) => has(part) && !(part === 'askedAlone' && has('asked')));
}

/**
 * The sentences that say what the numbers of a pitch count: those of its first draft, and of every other number that is linked in
 * its texts.
 */
export function partsBehind(
  audience: Audience,
  texts: readonly string[],
  numbers: PitchNumbers,
): readonly DraftPart[] {
  const own = draftParts(audience, numbers);
  const linked = new Set(texts.flatMap(partsOf).flatMap((part) => ('token' in part ? [part.token] : [])));
  const all = Object.keys(SENTENCES) as readonly DraftPart[];
  const others = all.filter(
    (part) =>
      !part.startsWith('asked') &&
      !own.includes(part) &&
      linked.has(SENTENCES[part][0]) &&
      SENTENCES[part].every((token) => isThere(numbers, token)),
  );
  return [...own, ...others];
}

/** The tickets that a sentence's number counts; of the days both those that were heard first and last. */
export function ticketsBehind(part: DraftPart, numbers: PitchNumbers): readonly TicketEvidence[] {
  const [first, second] = SENTENCES[part];
  const both = part === 'heard' ? [first, second] : [first];
  const tickets = both.flatMap((token) => (token === undefined ? [] : (numbers[token]?.tickets ?? [])));
  return [...new Set(tickets)];
}

/** Whether there is anything to say of a number: it is known, and not zero. */
export function isThere(numbers: PitchNumbers, token: Token): boolean {
  const number = numbers[token];
  switch (number?.is) {
    case 'count':
    case 'recent':
      return number.count > 0;
    case 'share':
      return number.part > 0;
    case 'portion':
      return number.portion > 0;
    case 'money':
      return number.amounts.some(({ amount }) => amount > 0);
    case 'day':
      return true;
    default:
      return false;
  }
}
