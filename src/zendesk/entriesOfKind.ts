import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { ENTRY, recordsPath } from './records/shape.ts';
import { listRecords } from './rest/listRecords.ts';
import type { Urgency } from './rest/Urgency.ts';
import { entryRecord } from './zendeskOwnEntries.ts';

/** All records of a kind of entry, as search knows them. One request for a hundred. */
export async function entriesOfKind(
  rest: Zendesk['rest'],
  kind: string,
  urgency: Urgency,
  signal: AbortSignal,
): Promise<Result<readonly v.InferOutput<typeof entryRecord>[], Failure>> {
  const list = {
    path: `${recordsPath(ENTRY)}/search`,
    query: { sort: 'created_at' },
    search: { filter: { 'custom_object_fields.kind': { $eq: kind } } },
    what: `read ${kind}`,
    missing: 'notSetUp',
    urgency,
  } as const;
  const listed = await listRecords(rest, list, entryRecord, signal);
  return listed.ok ? ok(listed.value.items) : listed;
}
