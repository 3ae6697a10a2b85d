import type { Words } from '../../../parts/wordsIn.ts';
import type { Fact } from './factsOf.ts';

/** What a number of the case counts, in words. */
export function factLabel({ what, tickets, worth }: Fact, t: Words['t']): string {
  if (worth === undefined) return t(`evidence.fact.${what}`, { count: tickets.length, plan: '' });
  const plan = 'plan' in worth ? worth.plan : '';
  return t(`evidence.fact.${what}`, { count: worth.customers, plan });
}
