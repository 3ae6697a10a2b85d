import type { OrganizationId, UserId } from '../basis/Id.ts';
import type { Calendar } from './Calendar.ts';

/** Tells who only tries things out: whoever an admin named, and everybody in whose ticket a named organization stands. */
export function testAsker({
  tests = [],
}: Calendar): (person: UserId | null, organization: OrganizationId | null) => boolean {
  if (tests.length === 0) return () => false;
  const named = new Set(tests);
  return (person, organization) =>
    (person !== null && named.has(`person ${person}`)) ||
    (organization !== null && named.has(`organization ${organization}`));
}
