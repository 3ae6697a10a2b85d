import type { Words } from '../../../parts/wordsIn.ts';
import { countryText } from '../../customers/countryText.ts';
import type { Fact } from './factsOf.ts';

/** What a number of the case counts, in words. */
export function factLabel({ what, tickets, worth }: Fact, { t, locale }: Words): string {
  if (worth === undefined)
    return t(`evidence.fact.${what}`, { count: tickets.length, plan: '', country: '' });
  const plan = 'plan' in worth ? worth.plan : '';
  const country = 'country' in worth ? countryText(worth.country, locale) : '';
  return t(`evidence.fact.${what}`, { count: worth.customers, plan, country });
}
