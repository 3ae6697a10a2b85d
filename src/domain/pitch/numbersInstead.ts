import type { PitchNumbers, Token } from './PitchNumbers.ts';

/** What a vague quantity leaves open: how many, how often, how much. */
export type Vagueness = 'howMany' | 'howOften' | 'howMuch';

const TICKETS = /ticket|report|request|complaint|call|mail|message|case|chat|review|conversation/iu;
const ESCALATIONS = /escalation|interruption/iu;
const HOUSES = /compan|organi[sz]ation|business|team|shop|store|firm|account|school/iu;

/**
 * The true numbers that could stand instead of a vague quantity, the likeliest first: what is spoken of decides (tickets,
 * organizations, else people). Those that are zero or not known are not offered.
 */
export function numbersInstead(because: Vagueness, phrase: string, numbers: PitchNumbers): readonly Token[] {
  return likely(because, phrase).filter((token) => {
    const number = numbers[token];
    if (number === null) return false;
    if (number.is === 'count' || number.is === 'recent') return number.count > 0;
    return number.is !== 'money' || number.amounts.some(({ amount }) => amount > 0);
  });
}

function likely(because: Vagueness, phrase: string): readonly Token[] {
  if (because === 'howOften') return ['lately', 'tickets'];
  if (because === 'howMuch') return ['ticketCost', 'revenue'];
  if (ESCALATIONS.test(phrase)) return ['interruptions', 'escalated', 'tickets'];
  if (TICKETS.test(phrase)) return ['tickets', 'people'];
  return HOUSES.test(phrase) ? ['organizations', 'people'] : ['people', 'organizations'];
}
