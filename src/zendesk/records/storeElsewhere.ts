import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Failure } from '#ports/Failure.ts';
import { rawRecord } from '../history/rawRecord.ts';
import type { Rest } from '../rest/Rest.ts';
import { recordsByExternalId } from './relatedRecords.ts';
import { MENTION } from './shape.ts';
import { suffixes } from './suffixes.ts';

const what = 'save mention';
type Placed = Result<Mention | null, Failure>;

/**
 * A mention's own id is somebody else's record, or may be (`forbidden`): stores it under the next suffix that is free or
 * its tagger's.
 *
 * @param first what came of its own id.
 * @param place stores it under the id that it bears; `null` where that is somebody else's.
 */
export async function storeElsewhere(
  rest: Rest,
  mention: Mention,
  first: Placed,
  place: (mention: Mention) => Promise<Placed>,
): Promise<Result<Mention, Failure>> {
  let placed = first;
  let { id } = mention;
  for (const next of suffixes(mention.id)) {
    if (!placed.ok && !(placed.failure.kind === 'forbidden' && (await isSquatted(rest, { ...mention, id }))))
      return placed;
    id = next;
    placed = await place({ ...mention, id });
    if (placed.ok && placed.value !== null) return ok(placed.value);
  }
  return failed({ kind: 'refused', what, reason: 'Somebody else has taken all ids of this record.' });
}

async function isSquatted(rest: Rest, { id, taggedBy }: Mention): Promise<boolean> {
  const never = new AbortController().signal;
  const listed = await recordsByExternalId(rest, MENTION, [id], rawRecord, what, never);
  if (!listed.ok) return false;
  return listed.value.items.some(({ created_by_user_id: creator }) => creator !== taggedBy);
}
