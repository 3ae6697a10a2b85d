import type { OrganizationId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import type { People } from '#ports/People.ts';
import type { Outside } from './Outside.ts';

/** What is imported or erased has an id of ours: there is nobody to ask for. */
const ZENDESK_ID = /^\d+$/;
const KNOWN_MS = 3_600_000;

interface Named {
  /** `null` where the account does not know it. */
  readonly name: string | null;
  readonly atMs: number;
}

const named = new WeakMap<People, Map<OrganizationId, Named>>();

/**
 * Names of organizations. A page asks for each once an hour: its theme is read anew after everything that is done to it, and
 * must not wait for a request that tells nothing new. Whichever cannot be named is left out.
 *
 * @param most so many are asked for; those that come first.
 */
export async function nameOrganizations(
  { people, now }: Pick<Outside, 'people' | 'now'>,
  ids: readonly OrganizationId[],
  signal: AbortSignal,
  most = Infinity,
): Promise<ReadonlyMap<OrganizationId, string>> {
  const known = named.get(people) ?? new Map<OrganizationId, Named>();
  named.set(people, known);
  const nowMs = epochMs(now());
  const wanted = [...new Set(ids)].filter((id) => ZENDESK_ID.test(id));
  const lacking = wanted
    .filter((id) => nowMs - (known.get(id)?.atMs ?? Number.NEGATIVE_INFINITY) >= KNOWN_MS)
    .slice(0, most);
  const asked = lacking.length === 0 ? null : await people.showOrganizations(lacking, signal);
  if (asked?.ok === true) {
    const names = new Map(asked.value.map(({ id, name }) => [id, name]));
    for (const id of lacking) known.set(id, { name: names.get(id) ?? null, atMs: nowMs });
  }
  return new Map(
    wanted.flatMap((id) => {
      const name = known.get(id)?.name ?? null;
      return name === null ? [] : [[id, name] as const];
    }),
  );
}
