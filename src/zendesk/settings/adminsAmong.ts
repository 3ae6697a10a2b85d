import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { address } from '../rest/address.ts';
import type { Rest } from '../rest/Rest.ts';
import { userList } from '../wire/userList.ts';

/** Which of these people are admins of the account now. No request for nobody. At most 100 people. */
export async function adminsAmong(
  rest: Rest,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Result<ReadonlySet<string>, Failure>> {
  const distinct = [...new Set(ids)].slice(0, 100);
  if (distinct.length === 0) return ok(new Set());
  const path = address('/api/v2/users/show_many', { ids: distinct.join(',') });
  const request = { path, what: 'read settings', missing: 'gone', urgency: 'onScreen' } as const;
  const shown = await rest.read(request, userList, signal);
  if (!shown.ok) return shown;
  return ok(new Set(shown.value.users.filter(({ role }) => role === 'admin').map(({ id }) => id)));
}
