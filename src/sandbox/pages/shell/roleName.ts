import type { Person } from '../records/Session.ts';

/** What a person is in the account, in a word or two. */
export function roleName(person: Person): string {
  if (person.isLightAgent) return 'light agent';
  if (person.role === 'admin') return 'admin';
  return person.key === 'daniel' ? 'product lead' : 'agent';
}
