import type { Person } from '../records/Session.ts';
import { isLightAgent } from '../workspace/isLightAgent.ts';

/** What a person is in the account, in a word or two. */
export function roleName(person: Person): string {
  if (isLightAgent(person)) return 'light agent';
  if (person.role === 'admin') return 'admin';
  return person.key === 'daniel' ? 'product lead' : 'agent';
}
