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

/**
 * Names and faces for ids: one's own is known, others' come from the replica, and only those that it lacks from the
 * account. Whoever cannot be named (erased, imported, deleted, no answer) is left out; screens then show "somebody". Of whom
 * the account does not know it is not asked again for an hour, as long as the page is open.
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
  const asked = lacking.length === 0 ? null : await people.show(lacking, signal);
  const fresh = asked?.ok === true ? asked.value : [];
  if (asked?.ok === true) {
    for (const id of lacking) if (!fresh.some((person) => person.id === id)) nobody.set(id, nowMs);
    absent.set(people, nobody);
  }
  if (fresh.length > 0) await replica.savePeople(fresh);
  return new Map([...known, ...fresh].map((person) => [person.id, person]));
}

function ownPerson({ id, name, avatarUrl }: Worker): Person {
  return { id, name, avatarUrl, isStaff: true };
}
