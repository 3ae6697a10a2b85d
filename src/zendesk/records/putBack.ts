import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Altered } from '#ports/Altered.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { rawRecord } from '../history/rawRecord.ts';
import type { Rest } from '../rest/Rest.ts';
import { adminsAmong } from '../settings/adminsAmong.ts';
import { eventRecordBody } from './eventRecord.ts';
import { mentionRecordBody } from './mentionRecord.ts';
import { EVENT, MENTION, recordsPath } from './shape.ts';

const what = 'put record back';

/**
 * Writes a record back as its author left it: by the record's own number, so that what was deleted stays so, and only while
 * it is as it was when it was found altered, so that what its author wrote in another tab meanwhile stays, too.
 */
export async function putBack(
  rest: Rest,
  { recordId, by, at, remedy }: Altered,
  thing: Mention | JournalEvent,
): Promise<Result<boolean, Failure>> {
  if (remedy === undefined) return ok(false);
  const never = new AbortController().signal;
  const admins = await adminsAmong(rest, by === null ? [] : [by], never);
  if (!admins.ok) return admins;
  if (by !== null && admins.value.has(by)) return ok(false);
  const [object, body] =
    'payload' in thing
      ? [EVENT, eventRecordBody(thing)]
      : [MENTION, mentionRecordBody(thing, thing.quotes, remedy.externalId)];
  const path = `${recordsPath(object)}/${encodeURIComponent(recordId)}`;
  const read = { path, what, missing: 'gone', urgency: 'background' } as const;
  const now = await rest.read(read, v.object({ custom_object_record: rawRecord }), never);
  if (!now.ok) return now.failure.kind === 'gone' ? ok(false) : now;
  const { updated_at: changedAt, updated_by_user_id: changedBy } = now.value.custom_object_record;
  if (epochMs(changedAt) !== epochMs(at) || changedBy !== by) return ok(false);
  const written = await rest.write({ method: 'PATCH', path, body, what, missing: 'gone' }, v.unknown());
  if (written.ok) return ok(true);
  return written.failure.kind === 'gone' ? ok(false) : written;
}
