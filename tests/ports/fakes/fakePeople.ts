import { ok } from '#domain/basis/Result.ts';
import type { Organization, People, Person } from '#ports/People.ts';

/** These people and organizations, and nobody else. */
export function fakePeople(
  people: readonly Person[] = [],
  organizations: readonly Organization[] = [],
): People {
  return {
    show: async (ids) => ok(people.filter(({ id }) => ids.includes(id))),
    showOrganizations: async (ids) => ok(organizations.filter(({ id }) => ids.includes(id))),
    findStaff: async (name) => {
      const start = name.trim().toLowerCase();
      const isNamed = (person: Person) =>
        start !== '' &&
        person.name
          .toLowerCase()
          .split(' ')
          .some((part) => part.startsWith(start));
      return ok(people.filter((person) => person.isStaff && isNamed(person)).slice(0, 10));
    },
  };
}
