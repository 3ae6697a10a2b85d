import type { UserId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import type { People, Person } from '#ports/People.ts';
import type { Worker } from '#ports/Workplace.ts';
import type { Outside } from './Outside.ts';

/** Who was erased, or imported from another tool, has an id of ours: there is nobody to ask for. */
const ZENDESK_ID = /^\d+$/;

const ABSENT_MS = 3_600_000;
/** Whom the account did not know, and when it said so. */
const absent = new WeakMap<People, Map<UserId, number>>();

/** An account shows so many people in one answer. */
const AT_A_TIME = 100;

/**
 * Names and faces for ids: one's own is known, others' come from the replica, and only those that it lacks from the
 * account; in the same request whoever carries a theme that is kept here, since theirs come next. Whoever cannot be named
 * (erased, imported, deleted, no answer) is left out; screens then show "somebody". Of whom the account does not know it
 * is not asked again for an hour, as long as the page is open.
 */
export async function namePeople(
  { replica, people, worker, now }: Pick<Outside, 'replica' | 'people' | 'worker' | 'now'>,
  ids: readonly UserId[],
  signal: AbortSignal,
): Promise<ReadonlyMap<UserId, Person>> {
  const wanted = [...new Set(ids)].filter((id) => ZENDESK_ID.test(id));
  const kept = await replica.people(wanted);
  const known = [...(kept.ok ? kept.value : [])];
  if (wanted.includes(worker.id)) known.push(ownPerson(worker));
  const nobody = absent.get(people) ?? new Map<UserId, number>();
  const nowMs = epochMs(now());
  const isNobody = (id: UserId) => nowMs - (nobody.get(id) ?? Number.NEGATIVE_INFINITY) < ABSENT_MS;
  const lacking = wanted.filter((id) => !known.some((person) => person.id === id) && !isNobody(id));
  const all = lacking.length === 0 ? [] : await withChampions(replica, lacking, worker.id);
  const asked = all.length === 0 ? null : await people.show(all, signal);
  const fresh = asked?.ok === true ? asked.value : [];
  if (asked?.ok === true) {
    for (const id of all) if (!fresh.some((person) => person.id === id)) nobody.set(id, nowMs);
    absent.set(people, nobody);
  }
  if (fresh.length > 0) await replica.savePeople(fresh);
  return new Map([...known, ...fresh].map((person) => [person.id, person]));
}

async function withChampions(
  replica: Outside['replica'],
  lacking: readonly UserId[],
  self: UserId,
): Promise<readonly UserId[]> {
  const themes = await replica.themes();
  const champions = (themes.ok && themes.value?.themes.flatMap(({ championId }) => championId ?? [])) || [];
  const kept = await replica.people(champions);
  const known = new Set([self, ...(kept.ok ? kept.value.map(({ id }) => id) : [])]);
  const others = champions.filter((id) => !known.has(id));
  const all = [...new Set([...lacking, ...others])];
  return all.slice(0, Math.max(AT_A_TIME, lacking.length));
}

function ownPerson({ id, name, avatarUrl }: Worker): Person {
  return { id, name, avatarUrl, isStaff: true };
}
