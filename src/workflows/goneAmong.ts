import type { UserId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { People } from '#ports/People.ts';
import type { Outside } from './Outside.ts';

const FRESH_MINUTES = 15;

/** What was asked for this page. */
const asked = new WeakMap<People, Map<UserId, { readonly isGone: boolean; readonly atMs: number }>>();

/**
 * Those of these agents who can carry nothing any more: deleted, suspended, or no longer of the staff. Asked of the account,
 * since a browser's copy of names does not know of it. What they did stays theirs.
 */
export async function goneAmong(
  { people, now }: Pick<Outside, 'people' | 'now'>,
  ids: readonly UserId[],
  signal: AbortSignal,
): Promise<Result<ReadonlySet<UserId>, Failure>> {
  const atMs = epochMs(now());
  const known = asked.get(people) ?? new Map<UserId, { isGone: boolean; atMs: number }>();
  asked.set(people, known);
  const wanted = [...new Set(ids)].filter((id) => /^\d+$/.test(id));
  const lacking = wanted.filter((id) => atMs - (known.get(id)?.atMs ?? 0) >= FRESH_MINUTES * 60_000);
  if (lacking.length > 0) {
    const shown = await people.show(lacking, signal);
    if (!shown.ok) return shown;
    const staff = new Set(shown.value.filter(({ isStaff }) => isStaff).map(({ id }) => id));
    for (const id of lacking) known.set(id, { isGone: !staff.has(id), atMs });
  }
  return ok(new Set(wanted.filter((id) => known.get(id)?.isGone === true)));
}
