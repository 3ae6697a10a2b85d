import type { OrganizationId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { FoldedTheme } from '../champion/FoldedTheme.ts';
import { placesIn } from './placesIn.ts';

/** Who stands in the records that count, by places in lists; -1 is nobody. */
export interface Who {
  readonly people: readonly UserId[];
  readonly organizations: readonly OrganizationId[];
  /** Of each record, in the order of themes, mentions, parts and records. */
  readonly person: readonly number[];
  readonly organization: readonly number[];
  /** Of each person: the organization that their newest ticket with one names, whatever it asks for. */
  readonly home: readonly number[];
  /** Of each person: whether they work here. */
  readonly isStaff: readonly boolean[];
  /** At most so many rows come of all records. */
  readonly mostRows: number;
}

/** Looks at every record once, so that whatever comes after is about numbers. */
export function whoIn(themes: Iterable<FoldedTheme>, staff: ReadonlySet<UserId>): Who {
  const people = placesIn<UserId>();
  const organizations = placesIn<OrganizationId>();
  const [person, organization, home, isStaff]: [number[], number[], number[], boolean[]] = [[], [], [], []];
  const homeAt: Instant[] = [];
  let mostRows = 0;
  for (const { mentions } of themes)
    for (const { parts } of mentions)
      for (const { records } of parts)
        for (const { requesterId, organizationId, quotes, at } of records) {
          mostRows += Math.max(1, quotes.length);
          const place = organizations.of(organizationId);
          const who = people.of(requesterId);
          person.push(who);
          organization.push(place);
          if (who === -1 || requesterId === null) continue;
          if (who === isStaff.length) {
            isStaff.push(staff.has(requesterId));
            home.push(-1);
          }
          if (organizationId === null) continue;
          const before = homeAt[who];
          const isLater =
            before === undefined ||
            at > before ||
            (at === before && organizationId < (organizations.all[home[who] ?? -1] ?? ''));
          if (isLater) [home[who], homeAt[who]] = [place, at];
        }
  return {
    people: people.all,
    organizations: organizations.all,
    person,
    organization,
    home,
    isStaff,
    mostRows,
  };
}
