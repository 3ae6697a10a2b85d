import type { Person } from '../records/Session.ts';

/** Light agents read tickets and write internal notes, nothing else. Their role is one of the account's own. */
export function isLightAgent(person: Person): boolean {
  return person.role !== 'agent' && person.role !== 'admin';
}
