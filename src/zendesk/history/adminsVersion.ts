import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Rest } from '../rest/Rest.ts';
import { adminsAmong } from '../settings/adminsAmong.ts';
import type { RawRecord } from './rawRecord.ts';
import { readHistory } from './readHistory.ts';
import { rewindRecord } from './rewindRecord.ts';

/**
 * A record as an admin of the account last left it, for records that count only from admins. `null` where no admin ever
 * wrote it or its history does not tell. Two requests, more where it was changed more than a hundred times.
 */
export async function adminsVersion(
  rest: Rest,
  object: string,
  record: RawRecord,
  signal: AbortSignal,
): Promise<Result<RawRecord | null, Failure>> {
  const history = await readHistory(rest, object, record.id, signal);
  if (!history.ok) return history;
  const actors = history.value.flatMap(({ actor }) => (actor === null ? [] : [actor]));
  const admins = await adminsAmong(rest, actors, signal);
  if (!admins.ok) return admins;
  const isOwn = ({ actor }: { readonly actor: string | null }) => actor !== null && admins.value.has(actor);
  return ok(rewindRecord(record, history.value, { fields: ['kind', 'body'], isOwn }));
}
